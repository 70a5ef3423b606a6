import Records
import Storage
import USM
import Values

/// What a supplier does for a call, with the clock of their contract.
package struct HandedOver: Sendable {
    package let handOver: HandOver
    package let supplierName: String
    package let contractName: LocalizedText
    package let clock: CallClock
    /// Of our call; it stays ours.
    package let call: CallSummary
}

/// The suppliers of a call, and the times of the whole chain.
package struct CallChain: Sendable {
    package let call: Call
    package let handOvers: [HandedOver]
    /// The contracts under which it can be handed on, those first on which its service rests;
    /// empty when it is not this person's to do, or not now.
    package let contracts: [OfferedContract]
    package let mayChange: Bool
    /// Our own clock, which runs on whoever has the call in hand.
    package let clock: CallClock?
    package let now: Instant
}

/// A contract under which a call can be handed on.
package struct OfferedContract: Sendable {
    package let contract: BoundAgreement
    package let supplierName: String
    /// Over how many edges the call's service rests on what the contract delivers; nil when it
    /// has nothing to do with it.
    package let distance: Int?
}

extension ServiceDesk {
    /// How many a supplier's page shows of what they have in hand.
    package static let handOverLimit = 200

    /// The suppliers of a call, for those who work on it.
    ///
    /// - Throws: ``DeskRefusal/notFound`` as reading the call does; ``DeskRefusal/notAllowed`` for
    ///   who sees it but may not read its whole journal.
    package func chain(of reference: String, as actor: Actor) async throws -> CallChain {
        let (policy, clocks, now) = (Policy(actor), clocks, world.now())
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            guard policy.seesInternally(call) else { throw DeskRefusal.notAllowed }
            let mayChange = policy.may(.work, call)
            return CallChain(
                call: call,
                handOvers: try reader.handedOver(try reader.handOvers(of: call.id), in: clocks),
                contracts: mayChange && call.canBeHandedOn
                    ? try reader.contracts(for: call.service, at: now) : [],
                mayChange: mayChange,
                clock: try reader.clock(try reader.events(of: call.root), in: clocks), now: now)
        }
    }

    /// What a supplier has in hand, of the calls that this person may see.
    package func openHandOvers(
        with supplier: ID<Party>, as actor: Actor
    ) async throws -> Excerpt<HandedOver> {
        let (policy, clocks) = (Policy(actor), clocks)
        guard policy.mayEnter(.services) else { throw DeskRefusal.notAllowed }
        return try await database.read { reader in
            let found = Excerpt(
                try reader.openHandOvers(
                    with: supplier, seenBy: policy.visibility, limit: Self.handOverLimit + 1),
                limit: Self.handOverLimit)
            return Excerpt(
                shown: try reader.handedOver(found.shown, in: clocks), isCut: found.isCut)
        }
    }
}

extension Reader {
    /// Those on which a service rests first, the nearest before the others.
    fileprivate func contracts(
        for service: ID<Service>?, at moment: Instant
    ) throws -> [OfferedContract] {
        let bound = try boundAgreements(at: moment)
        let contracts = bound.filter { $0.reach == .supply }
        let names = try names(of: Set(contracts.map(\.provider)))
        let net = try serviceNet(bound, try services())
        return contracts.map { contract in
            OfferedContract(
                contract: contract, supplierName: names[contract.provider] ?? "",
                distance: service.flatMap { net.resting(on: [contract.service])[$0] })
        }.sorted {
            ($0.distance ?? .max, $0.supplierName.folded, $0.contract.agreement)
                < ($1.distance ?? .max, $1.supplierName.folded, $1.contract.agreement)
        }
    }

    func suppliers(at moment: Instant) throws -> [Supplier] {
        let contracts = try boundAgreements(at: moment).filter { $0.reach == .supply }
        let names = try names(of: Set(contracts.map(\.provider)))
        return Dictionary(grouping: contracts, by: \.provider)
            .map { Supplier(party: $0, name: names[$0] ?? "", contracts: $1) }
            .sorted { ($0.name.folded, $0.party) < ($1.name.folded, $1.party) }
    }

    fileprivate func handedOver(
        _ handOvers: [HandOver], in clocks: ServiceClocks
    ) throws -> [HandedOver] {
        guard !handOvers.isEmpty else { return [] }
        let names = try names(of: Set(handOvers.map(\.supplier)))
        let calls = Dictionary(
            uniqueKeysWithValues: try callSummaries(of: Array(Set(handOvers.map(\.call))))
                .map { ($0.id, $0) })
        var book = TermsBook(self, clocks)
        return try handOvers.compactMap { handOver in
            guard let call = calls[handOver.call] else { return nil }
            let contract = try agreement(handOver.contract)
            return HandedOver(
                handOver: handOver, supplierName: names[handOver.supplier] ?? "",
                contractName: contract?.name ?? LocalizedText(english: "", dutch: ""),
                clock: try book.clock(of: handOver, call.type, call.priority), call: call)
        }
    }
}
