import Journal
import Records
import Storage
import USM
import Values

/// A browser's session ends.
package struct SignOut: Sendable {
    package let sessionToken: String

    package init(sessionToken: String) {
        self.sessionToken = sessionToken
    }
}

/// Every session of a person ends.
package struct SignOutEverywhere: Sendable {
    /// The one session that goes on, by its secret; nil for none.
    package let keptToken: String?

    package init(keeping keptToken: String? = nil) {
        self.keptToken = keptToken
    }
}

/// One session of a person ends, such as that of a browser they left somewhere.
package struct EndSession: Sendable {
    package let session: ID<StoredSession>

    package init(_ session: ID<StoredSession>) {
        self.session = session
    }
}

/// The sessions of the person who asks.
package struct ListSessions: Sendable {
    /// The session that asks, by its secret.
    package let presentToken: String?

    package init(presentToken: String?) {
        self.presentToken = presentToken
    }
}

package struct SessionEntry: Hashable, Sendable {
    package let session: StoredSession
    /// Whether it is the session that asks.
    package let isPresent: Bool
}

extension ServiceDesk {
    /// A session that is unknown or over is out already: nothing happens.
    package func perform(_ command: SignOut) async throws {
        let digest = Secret.digest(command.sessionToken)
        if standIns.end(digest) { return identities.forgetAll() }
        let person = try await database.write { transaction -> ID<Party>? in
            guard let session = try transaction.session(withDigest: digest) else { return nil }
            try transaction.end(session.id, of: session.person)
            try transaction.announceIdentities(.identity(session.person))
            return session.person
        }
        if let person { identities.forget(person) }
    }

    package func perform(_ command: SignOutEverywhere, as actor: Actor) async throws {
        guard !actor.isReadOnly else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        try await changeIdentity(of: actor.person) { transaction in
            try transaction.endSessions(
                of: actor.person, except: command.keptToken.map(Secret.digest))
            try transaction.journal(
                .signedOutEverywhere, of: actor.person, as: AccountState.self,
                Authorship(actor: actor.person, at: moment))
        }
    }

    package func perform(_ command: EndSession, as actor: Actor) async throws {
        guard !actor.isReadOnly else { throw DeskRefusal.notAllowed }
        try await changeIdentity(of: actor.person) { transaction in
            guard try transaction.end(command.session, of: actor.person) else {
                throw DeskRefusal.notFound
            }
        }
    }

    package func ask(_ query: ListSessions, as actor: Actor) async throws -> [SessionEntry] {
        let moment = world.now()
        return try await database.read { reader in
            let present = try query.presentToken
                .flatMap { try reader.session(withDigest: Secret.digest($0)) }
            return try reader.sessions(of: actor.person, at: moment)
                .map { SessionEntry(session: $0, isPresent: $0.id == present?.id) }
        }
    }

    /// Writes something that decides who a person is, and makes every node look at them anew.
    func changeIdentity(
        of person: ID<Party>, _ body: @escaping @Sendable (any Transaction) throws -> Void
    ) async throws {
        try await write(at: world.now()) { transaction in
            try body(transaction)
            try transaction.announceIdentities(.identity(person))
        }
        identities.forget(person)
    }
}
