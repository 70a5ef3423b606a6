import Journal
import Records
import Storage
import USM
import Values

/// A person makes a key for a program.
package struct CreateToken: Sendable {
    /// Tells people and secret scanners what it is.
    static let prefix = "mst_"
    static let mostDays = 366
    static let mostTokens = 50

    /// What it is for.
    package let name: String
    package let scope: TokenScope
    package let days: Int

    package init(name: String, scope: TokenScope, days: Int) {
        self.name = name
        self.scope = scope
        self.days = days
    }
}

/// A token that was just made.
package struct CreatedToken: Sendable {
    package let token: StoredToken
    /// The secret itself.
    ///
    /// Shown this once.
    package let secret: String
}

/// A token ends at once.
package struct RevokeToken: Sendable {
    package let token: ID<StoredToken>

    package init(_ token: ID<StoredToken>) {
        self.token = token
    }
}

/// The tokens of the person who asks.
package struct ListTokens: Sendable {
    package init() {}
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `name`, `scope` and `days`;
    ///   ``DeskRefusal/alreadyMade``.
    package func perform(_ command: CreateToken, as actor: Actor) async throws -> CreatedToken {
        guard !actor.isReadOnly else { throw DeskRefusal.notAllowed }
        var check = FieldCheck()
        let name = check.text("name", command.name, .name)
        if !(1...CreateToken.mostDays).contains(command.days) {
            check.refuse("days", AccessTexts.tokenDays)
        }
        if !Policy(actor).tokenScopes.contains(command.scope) {
            check.refuse("scope", AccessTexts.tokenOfAdministrator)
        }
        try check.finish()
        let (secret, moment) = (Secret(world, prefix: CreateToken.prefix), world.now())
        let token = StoredToken(
            id: world.freshID(), person: actor.person, name: name, scope: command.scope,
            createdAt: moment, expiresAt: moment.adding(.days(command.days)))
        try await writeSecret(at: moment) { transaction in
            guard try transaction.tokens(of: actor.person).count < CreateToken.mostTokens else {
                throw DeskRefusal.invalid([FieldProblem("name", AccessTexts.tooManyTokens)])
            }
            try transaction.insert(token, digest: secret.digest)
            try transaction.journal(
                .created, stored: token.id, as: TokenState.self,
                Authorship(actor: actor.person, at: moment))
        }
        return CreatedToken(token: token, secret: secret.text)
    }

    /// - Throws: ``DeskRefusal/notFound`` for a token that is not this person's.
    package func perform(_ command: RevokeToken, as actor: Actor) async throws {
        guard !actor.isReadOnly else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        try await changeIdentity(of: actor.person) { transaction in
            guard try transaction.revoke(command.token, of: actor.person) else {
                throw DeskRefusal.notFound
            }
            try transaction.journal(
                .revoked, ended: command.token, as: TokenState.self,
                Authorship(actor: actor.person, at: moment))
        }
    }

    package func ask(_ query: ListTokens, as actor: Actor) async throws -> [StoredToken] {
        try await database.read { try $0.tokens(of: actor.person) }
    }
}
