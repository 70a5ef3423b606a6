import Records
import Storage
import USM
import Values

/// The lead time of one chain over the weeks: from the question about a service, over a contract,
/// to the answer.
package struct ChainLeadTimes: Sendable {
    package let contract: ID<Agreement>
    package let contractName: LocalizedText
    package let service: Service?
    /// The oldest first.
    package let weeks: [ChainLeadTime]

    package var count: Int { weeks.reduce(0) { $0 + $1.count } }
}

extension ServiceDesk {
    package static let leadTimeWeeks = 12

    /// The chains in which a supplier had a part, those with most calls first; of the calls that
    /// this person may see.
    ///
    /// - Returns: also whether there were more calls than are counted.
    package func leadTimes(
        ofSupplier party: ID<Party>, as actor: Actor
    ) async throws -> (chains: [ChainLeadTimes], isCut: Bool) {
        let (policy, clocks, now) = (Policy(actor), clocks, world.now())
        guard policy.mayEnter(.services) else { throw DeskRefusal.notAllowed }
        guard party.isPlausible else { throw DeskRefusal.notFound }
        let zone = try clocks.zone(actor.timeZone)
        let today = zone.civil(at: now).date
        return try await database.read { reader in
            let calls = try reader.suppliedCalls(
                by: party, from: now.adding(.days(-7 * (Self.leadTimeWeeks + 1))),
                until: now.adding(.milliseconds(1)), seenBy: policy.visibility)
            struct Chain: Hashable {
                let contract: ID<Agreement>
                let service: ID<Service>?
            }
            let chains = Dictionary(grouping: calls) {
                Chain(contract: $0.contract, service: $0.service)
            }
            let services = try reader.services(among: Set(calls.compactMap(\.service)))
            let found = try chains.map { chain, calls in
                ChainLeadTimes(
                    contract: chain.contract,
                    contractName: try reader.agreement(chain.contract)?.name
                        ?? LocalizedText(english: "", dutch: ""),
                    service: chain.service.flatMap { services[$0] },
                    weeks: ChainLeadTime.weeks(
                        Self.leadTimeWeeks, until: today,
                        of: calls.map {
                            ChainLeadTime.Run(
                                doneOn: zone.civil(at: $0.doneAt).date,
                                whole: $0.doneAt.since($0.askedAt), supplier: $0.supplier)
                        }))
            }.filter { $0.count > 0 }
                .sorted {
                    (-$0.count, $0.contract, $0.service?.id.rawValue ?? "")
                        < (-$1.count, $1.contract, $1.service?.id.rawValue ?? "")
                }
            return (found, calls.count >= type(of: reader).suppliedCallsMax)
        }
    }
}
