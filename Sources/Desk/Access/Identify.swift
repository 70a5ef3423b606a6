import Logging
import Records
import Storage
import USM
import Values

/// Who came in with a session.
package struct SignedIn: Sendable {
    package let actor: Actor
    /// What pages must send along with a change.
    package let csrf: String
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/signInNeeded`` for a session that is unknown or over.
    package func identify(sessionToken token: String) async throws -> SignedIn {
        guard token.utf8.count <= Secret.longest else { throw DeskRefusal.signInNeeded }
        let (digest, moment) = (Secret.digest(token), world.now())
        try await forgetWhatOthersEnded()
        if let known = identities.value(for: digest, at: moment), let csrf = known.csrf {
            return SignedIn(actor: known.actor, csrf: csrf)
        }
        let generation = identities.generation
        let found = try await database.read { [standIns] reader in
            try reader.identity(ofSession: digest, at: moment)
                ?? standIns.identity(ofSession: digest, at: moment, reader)
        }
        guard let found else { throw DeskRefusal.signInNeeded }
        try await renew(found.session, at: moment)
        let (actor, csrf) = (Actor(found.identity), found.session.csrf)
        let until = min(moment.adding(RecentAge.most), found.session.expiresAt)
        identities.remember(
            RecentIdentity(actor: actor, csrf: csrf), for: digest, until: until,
            readIn: generation)
        return SignedIn(actor: actor, csrf: csrf)
    }

    /// - Throws: ``DeskRefusal/signInNeeded`` for a token that is unknown, revoked or over.
    package func identify(apiToken token: String) async throws -> Actor {
        guard
            token.hasPrefix(CreateToken.prefix), token.utf8.count <= Secret.longest
        else { throw DeskRefusal.signInNeeded }
        let (digest, moment) = (Secret.digest(token), world.now())
        try await forgetWhatOthersEnded()
        if let known = identities.value(for: digest, at: moment), known.csrf == nil {
            return known.actor
        }
        let generation = identities.generation
        let found = try await database.read { reader in
            try reader.identity(ofToken: digest, at: moment)
        }
        guard let found else { throw DeskRefusal.signInNeeded }
        let actor = Actor(found.identity, by: found.scope)
        let until = min(moment.adding(RecentAge.most), found.expiresAt)
        identities.remember(
            RecentIdentity(actor: actor, csrf: nil), for: digest, until: until,
            readIn: generation)
        return actor
    }

    /// Somebody as an actor, for programs that act for them on this machine.
    ///
    /// - Throws: ``DeskRefusal/notFound``.
    package func actor(for person: ID<Party>) async throws -> Actor {
        let identity = try await database.read { try $0.identity(of: person) }
        guard let identity else { throw DeskRefusal.notFound }
        return Actor(identity)
    }

    /// Forgets who came in, and what was agreed with them, as soon as any node changes that.
    ///
    /// Runs until the database closes; every node that serves must run it once.
    package func followIdentityNews() async {
        for await news in database.news() {
            if news == .reconnected || news == .allIdentities {
                identities.forgetAll()
                agreements.forgetAll()
            } else if news.topic == News.allIdentities.topic {
                identities.forget(ID(news.subject))
            }
        }
    }

    /// Forgets who came in when another process has changed what people are or may do, where no
    /// news of it reach this one: what was ended there is ended here with the next request.
    private func forgetWhatOthersEnded() async throws {
        guard !database.dialect.sharesNews else { return }
        if identities.follow(try await database.glance(at: IdentityGeneration.question)) {
            agreements.forgetAll()
        }
    }

    /// Lengthens a session that is in use.
    ///
    /// When there is no room for that, it goes on as it is.
    private func renew(_ session: StoredSession, at moment: Instant) async throws {
        let end = SessionAge.end(begun: session.createdAt, seen: moment)
        let isWorthIt =
            end.since(session.expiresAt) >= SessionAge.renewal
            || (end > session.expiresAt && end == session.createdAt.adding(SessionAge.most))
        guard isWorthIt else { return }
        do {
            try await database.write { try $0.extend(session.id, until: end) }
        } catch StorageError.full {
            logger.warning("A session was not lengthened, because the disk is full.")
        }
    }
}
