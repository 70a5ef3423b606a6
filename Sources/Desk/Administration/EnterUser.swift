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
    ///   ``CreateAccount``; then neither person nor account is there.
    package func perform(
        _ command: EnterUser, as authority: Authority
    ) async throws -> ID<Party> {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        let person = try command.person.checked(as: world.freshID())
        let account = CreateAccount(
            person.party.id, signInName: command.signInName, password: command.password)
        let name = try account.checkedName()
        let hash = try await passwords.hash(command.password)
        try await changeIdentity(of: account.person) { transaction in
            try transaction.enter(person, by)
            try transaction.enter(account, named: name, passwordHash: hash, by)
        }
        return account.person
    }

    /// Copies the whole database into one new file, while it is in use.
    ///
    /// - Throws: what ``Database/backup(to:)`` throws.
    package func backup(to path: String, as authority: Authority) async throws {
        try authority.requireAdministrator()
        try await database.backup(to: path)
    }
}
