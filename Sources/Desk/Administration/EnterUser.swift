import Records
import Storage
import USM
import Values

/// A person is entered together with the account that they sign in with.
package struct EnterUser: Sendable {
    package let person: CreatePerson
    package let signInName: String
    package let password: String

    package init(person: CreatePerson, signInName: String, password: String) {
        self.person = person
        self.signInName = signInName
        self.password = password
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields of ``CreatePerson`` and
    ///   ``CreateAccount``.
    package func perform(
        _ command: EnterUser, as authority: Authority
    ) async throws -> ID<Party> {
        try authority.requireAdministrator()
        // What can be refused of the account is refused before the person is there.
        var check = FieldCheck()
        let name = SignInName.checked(command.signInName)
        if name == nil { check.refuse("sign_in_name", AccessTexts.signInNameForm) }
        check.password("password", command.password, signInName: name ?? "")
        try check.finish()
        let isTaken = try await database.read { reader in
            try reader.account(signingInAs: name ?? "") != nil
        }
        if isTaken {
            throw DeskRefusal.invalid([FieldProblem("sign_in_name", AccessTexts.signInNameTaken)])
        }
        let person = try await perform(command.person, as: authority)
        try await perform(
            CreateAccount(person, signInName: command.signInName, password: command.password),
            as: authority)
        return person
    }

    /// Copies the whole database into one new file, while it is in use.
    ///
    /// - Throws: what ``Database/backup(to:)`` throws.
    package func backup(to path: String, as authority: Authority) async throws {
        try authority.requireAdministrator()
        try await database.backup(to: path)
    }
}
