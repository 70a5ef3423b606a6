import Journal
import Records
import Storage
import USM
import Values

/// A person chooses another password.
///
/// Their other sessions end.
package struct ChangePassword: Sendable {
    package let present: String
    package let next: String
    /// The session that goes on, by its secret.
    package let keptToken: String?

    package init(present: String, next: String, keeping keptToken: String?) {
        self.present = present
        self.next = next
        self.keptToken = keptToken
    }
}

/// An administrator sets somebody's password.
///
/// All their sessions end.
package struct ResetPassword: Sendable {
    package let person: ID<Party>
    package let password: String

    package init(_ person: ID<Party>, password: String) {
        self.person = person
        self.password = password
    }
}

extension FieldCheck {
    mutating func password(_ field: String, _ password: String, signInName: String) {
        if password.count < 10 {
            refuse(field, AccessTexts.passwordTooShort)
        } else if password.utf8.count > 1600 || password.count > 200 {
            refuse(field, AccessTexts.passwordTooLong)
        } else if SignInName.folded(password) == signInName {
            refuse(field, AccessTexts.passwordIsName)
        }
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `present` and `next`, and
    ///   ``DeskRefusal/tooMany(retryAfter:)`` after many tries.
    package func perform(_ command: ChangePassword, as actor: Actor) async throws {
        guard !actor.isReadOnly else { throw DeskRefusal.notAllowed }
        // The password that was the present one is not so any more.
        guard try await !wasDone() else { return }
        let moment = world.now()
        let account = try await database.read { try $0.account(of: actor.person) }
        guard let account else { throw DeskRefusal.notFound }
        var check = FieldCheck()
        check.password("next", command.next, signInName: account.signInName)
        if command.next == command.present { check.refuse("next", AccessTexts.samePassword) }
        try check.finish()
        // As slow to try as signing in: an unlocked screen must not give the password away.
        let throttle = SignInThrottle(name: account.signInName, address: "own account")
        try await database.write { transaction in
            var book = StoredFailureBook(transaction)
            try throttle.enter(&book, at: moment)
        }
        let verdict = try await passwords.verify(command.present, against: account.passwordHash)
        guard verdict.isRight else {
            throw DeskRefusal.invalid([FieldProblem("present", AccessTexts.wrongPassword)])
        }
        let hash = try await passwords.hash(command.next)
        try await changeIdentity(of: actor.person) { transaction in
            guard try transaction.accountForChange(of: actor.person) == account else {
                throw DeskRefusal.invalid([FieldProblem("present", AccessTexts.wrongPassword)])
            }
            var book = StoredFailureBook(transaction)
            try throttle.leave(&book)
            try transaction.setPassword(of: actor.person, hash: hash)
            try transaction.endSessions(
                of: actor.person, except: command.keptToken.map(Secret.digest))
            try transaction.journal(
                .passwordChanged, of: actor.person, as: AccountState.self,
                Authorship(actor: actor.person, at: moment))
        }
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `person` and `password`.
    package func perform(_ command: ResetPassword, as authority: Authority) async throws {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        let account = try await database.read { try $0.account(of: command.person) }
        guard let account else {
            throw DeskRefusal.invalid([FieldProblem("person", AccessTexts.noAccount)])
        }
        var check = FieldCheck()
        check.password("password", command.password, signInName: account.signInName)
        try check.finish()
        let hash = try await passwords.hash(command.password)
        try await changeIdentity(of: command.person) { transaction in
            try transaction.setPassword(of: command.person, hash: hash)
            try transaction.endSessions(of: command.person, except: nil)
            try transaction.forgetBrowsers(of: command.person)
            try transaction.journal(
                .passwordReset, of: command.person, as: AccountState.self, by)
        }
    }
}
