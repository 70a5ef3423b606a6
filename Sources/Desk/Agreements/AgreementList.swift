import Records
import Storage
import USM
import Values

/// What was agreed and what is talked about, as far as one person may see it.
package struct AgreementList: Sendable {
    /// The newest start first.
    package let lines: [AgreementLine]
    package let services: [ID<Service>: Service]
    package let names: [ID<Party>: String]
    /// Whether the reader works here, and does not only speak for customers.
    package let isInside: Bool
    /// Whether there are more than the list shows.
    package let isCut: Bool
}

/// An offer that somebody is asked to answer.
package struct WaitingOffer: Hashable, Sendable {
    package let id: ID<Agreement>
    package let name: LocalizedText
    package let provider: String
    /// The wish that it answers.
    package let wish: ID<Call>
}

extension ServiceDesk {
    /// How many agreements a list shows at most.
    package static let agreementLimit = 500

    /// - Throws: ``DeskRefusal/notFound`` for who neither works here nor speaks for a customer.
    package func agreements(
        service: ID<Service>? = nil, kind: Arrangement.Kind? = nil,
        state: Arrangement.State? = nil, as actor: Actor
    ) async throws -> AgreementList {
        let policy = Policy(actor)
        let isInside = policy.maySeeDirectory
        return try await database.read { reader in
            let waiting = try reader.arrangements(
                awaiting: actor.person, limit: Self.agreementLimit
            ).map(\.arrangement.id)
            let own = Set(actor.contactOf + waiting)
            guard isInside || !own.isEmpty else { throw DeskRefusal.notFound }
            var filter = AgreementFilter()
            (filter.service, filter.kind) = (service, kind)
            filter.states = state.map { [$0] } ?? []
            var talks: Set<ID<Service>> = []
            if isInside {
                talks = Set(try reader.services().filter(policy.seesTalks).map(\.id))
                filter.sight = .agreed(orAmong: own, orAbout: talks)
            } else {
                filter.sight = .among(own)
            }
            let read = try reader.agreementLines(filter, limit: Self.agreementLimit + 1)
            let lines = read.prefix(Self.agreementLimit).map { line in
                own.contains(line.id) || talks.contains(line.service) ? line : line.withoutTalks
            }
            return AgreementList(
                lines: lines,
                services: try reader.services(among: Set(lines.map(\.service))),
                names: try reader.names(of: Set(lines.flatMap { [$0.customer, $0.provider] })),
                isInside: isInside, isCut: read.count > Self.agreementLimit)
        }
    }

    /// The offers that wait for an answer of this person, the oldest first.
    ///
    /// - Parameter wish: only those that answer this one.
    package func waitingOffers(
        for actor: Actor, under wish: ID<Call>? = nil, limit: Int
    ) async throws -> Excerpt<WaitingOffer> {
        try await database.read { reader in
            let stored = Excerpt(
                try reader.arrangements(awaiting: actor.person, under: wish, limit: limit + 1),
                limit: limit)
            let names = try reader.names(of: Set(stored.map(\.arrangement.provider)))
            let offers = stored.compactMap { stored in
                stored.arrangement.round.map { round in
                    WaitingOffer(
                        id: stored.arrangement.id, name: round.terms.name,
                        provider: names[stored.arrangement.provider] ?? "", wish: stored.call)
                }
            }
            return Excerpt(shown: offers, isCut: stored.isCut)
        }
    }

    /// What is talked about under a wish, for those who work on it.
    package func arrangements(
        under reference: String, as actor: Actor
    ) async throws -> [AgreementTalk] {
        let policy = Policy(actor)
        return try await database.read { reader in
            let call = try reader.wish(reference, policy)
            return try reader.arrangements(ofWish: call.id).compactMap { stored in
                stored.arrangement.lastTerms.map { terms in
                    AgreementTalk(
                        id: stored.arrangement.id, kind: stored.arrangement.kind,
                        name: terms.name, state: stored.arrangement.talkState,
                        rounds: stored.arrangement.rounds)
                }
            }
        }
    }
}

/// How far the parties came about one agreement under a wish.
package struct AgreementTalk: Hashable, Sendable {
    package let id: ID<Agreement>
    package let kind: Arrangement.Kind
    package let name: LocalizedText
    /// Of the newest offer, also where an earlier version is agreed.
    package let state: Arrangement.State
    package let rounds: Int
}

extension AgreementLine {
    /// For who may see what was agreed and not what is talked about.
    fileprivate var withoutTalks: AgreementLine {
        var line = self
        line.awaitsAnswer = false
        return line
    }
}

extension Arrangement {
    /// What became of the newest offer; agreed when nothing is talked about.
    var talkState: State {
        switch round?.answer {
        case .open: .offered
        case .accepted: .accepted
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        case nil: state
        }
    }
}
