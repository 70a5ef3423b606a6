import Records
import Storage
import USM
import Values

/// What is promised to customers and is not held up by the services behind it.
package struct PromiseGaps: Sendable {
    package let gaps: [PromiseGap]
    /// How many services are composed of others, and so were compared.
    package let compared: Int
    package let services: [ID<Service>: Service]
}

extension ServiceDesk {
    /// Every gap of every composed service, by name in the actor's language and in the order of
    /// the tree.
    package func promiseGaps(as actor: Actor) async throws -> PromiseGaps {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        return try await database.read { reader in
            let composition = ServiceComposition(
                try reader.newestSpecifications().mapValues(\.specification))
            let services = Dictionary(
                uniqueKeysWithValues: try reader.services().map { ($0.id, $0) })
            let composed = composition.specifications.filter(\.value.isComposed).keys.sorted {
                let (left, right) = (services[$0]?.name, services[$1]?.name)
                return (left?[actor.language].folded ?? "", $0)
                    < (right?[actor.language].folded ?? "", $1)
            }
            return PromiseGaps(
                gaps: composed.flatMap(composition.gaps), compared: composed.count,
                services: services)
        }
    }
}
