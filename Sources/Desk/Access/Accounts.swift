import Journal
import Records
import Storage
import USM
import Values

/// A person gets a name to sign in with.
package struct CreateAccount: Sendable {
    package let person: ID<Party>
    package let signInName: String
    package let password: String

    package init(_ person: ID<Party>, signInName: String, password: String) {
        self.person = person
        self.signInName = signInName
        self.password = password
    }
}

/// A person cannot sign in any more.
///
/// Their sessions end, and their tokens do nothing.
package struct DisableAccount: Sendable {
    package let person: ID<Party>

    package init(_ person: ID<Party>) {
        self.person = person
    }
}

/// A disabled account can be used again.
package struct EnableAccount: Sendable {
    package let person: ID<Party>

    package init(_ person: ID<Party>) {
        self.person = person
    }
}

/// A person chooses the language that the program speaks with them.
package struct SetLanguage: Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `person`, `sign_in_name` and
    ///   `password`.
    package func perform(_ command: CreateAccount, as authority: Authority) async throws {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        let name = try command.checkedName()
        let hash = try await passwords.hash(command.password)
        try await changeIdentity(of: command.person) { transaction in
            try transaction.enter(command, named: name, passwordHash: hash, by)
        }
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` for the last administrator who can sign in.
    package func perform(_ command: DisableAccount, as authority: Authority) async throws {
        try await setDisabled(true, command.person, authority)
    }

    package func perform(_ command: EnableAccount, as authority: Authority) async throws {
        try await setDisabled(false, command.person, authority)
    }

    package func perform(_ command: SetLanguage, as actor: Actor) async throws {
        guard !actor.isReadOnly else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        try await changeIdentity(of: actor.person) { transaction in
            try transaction.setLanguage(command.language, of: actor.person)
            let by = Authorship(actor: actor.person, at: moment)
            try transaction.journal(.languageSet, altered: actor.person, by) {
                (former: PartyState?) in
                var state = former
                state?.language = command.language
                return state
            }
        }
    }

    private func setDisabled(
        _ isDisabled: Bool, _ person: ID<Party>, _ authority: Authority
    ) async throws {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        try await changeIdentity(of: person) { transaction in
            guard let account = try transaction.accountForChange(of: person) else {
                throw DeskRefusal.invalid([FieldProblem("person", AccessTexts.noAccount)])
            }
            guard account.isDisabled != isDisabled else { return }
            let hadAdministrator = try transaction.administratorsWithAccount() > 0
            _ = try transaction.setDisabled(isDisabled, accountOf: person)
            if isDisabled {
                try transaction.endSessions(of: person, except: nil)
                if hadAdministrator { try transaction.requireAnAdministrator(field: "person") }
            }
            try transaction.journal(isDisabled ? .disabled : .enabled, altered: person, by) {
                (former: AccountState?) in
                var state = former
                state?.isDisabled = isDisabled
                return state
            }
        }
    }
}

extension CreateAccount {
    /// - Returns: the name by which the person signs in.
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `sign_in_name` and `password`.
    func checkedName() throws -> String {
        var check = FieldCheck()
        let name = SignInName.checked(signInName)
        if name == nil { check.refuse("sign_in_name", AccessTexts.signInNameForm) }
        check.password("password", password, signInName: name ?? "")
        try check.finish()
        return name ?? ""
    }
}

extension Transaction {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `person` and `sign_in_name`.
    func enter(
        _ account: CreateAccount, named name: String, passwordHash hash: String, _ by: Authorship
    ) throws {
        guard try party(account.person)?.kind == .person else {
            throw DeskRefusal.invalid([FieldProblem("person", AccessTexts.unknownPerson)])
        }
        let isCreated = try createAccount(
            of: account.person, signingInAs: name, passwordHash: hash)
        guard isCreated else {
            throw DeskRefusal.invalid([FieldProblem("sign_in_name", AccessTexts.signInNameTaken)])
        }
        try journal(.created, stored: account.person, as: AccountState.self, by)
    }
}

extension Reader {
    /// Refuses a change after which nobody could hand out accounts.
    func requireAnAdministrator(field: String) throws {
        guard try administratorsWithAccount() == 0 else { return }
        throw DeskRefusal.invalid([FieldProblem(field, AccessTexts.lastAdministrator)])
    }
}
