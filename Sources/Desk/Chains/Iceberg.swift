import Records
import Storage
import USM
import Values

/// All services by how near they are to external customers: those that customers have an agreement
/// on stand above the waterline, what these are composed of below it.
package struct Iceberg: Sendable {
    package let services: [ID<Service>: Service]
    /// In the order of their depth, then by name; the orphans last.
    package let places: [Place]
    /// What rests on what, by composition and by what was agreed.
    package let edges: [ServiceEdge]
    /// The names of customers, suppliers and teams.
    package let names: [ID<Party>: String]

    package struct Place: Sendable {
        package let service: ID<Service>
        /// One way up for each service of an external customer, the shortest first.
        package let chains: [ServiceChain]
        /// The external customers who have an agreement on this very service.
        package let customers: [ID<Party>]
        /// Our own teams and organizations that have it by an agreement: an operational one with
        /// another team, or an underpinning contract.
        package let ownCustomers: [ID<Party>]
        /// Those outside who provide it to us.
        package let suppliers: [ID<Party>]

        /// No external customer has an agreement on it: it serves who works here.
        package var isInternal: Bool { customers.isEmpty }
        /// Over how many edges the nearest external customer is; nil when there is none.
        package var depth: Int? { chains.first?.length }
        /// Nobody outside gets anything of it.
        package var isOrphan: Bool { chains.isEmpty }
    }

    package func place(of service: ID<Service>) -> Place? {
        places.first { $0.service == service }
    }

    package var orphans: [Place] { places.filter(\.isOrphan) }
}

extension ServiceDesk {
    /// Which services lead to an external customer, and over which others.
    package func iceberg(as actor: Actor) async throws -> Iceberg {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        return try await database.read { reader in
            let services = try reader.services()
            let bound = try reader.boundAgreements(at: moment)
            let net = try reader.serviceNet(bound, services)
            let tops = Set(bound.filter { $0.reach == .external }.map(\.service))
            let chains = ServiceChain.chains(from: net.links(to: tops.sorted()))
            let byService = Dictionary(grouping: bound, by: \.service)
            let places = services.map { service -> Iceberg.Place in
                let agreements = byService[service.id] ?? []
                return Iceberg.Place(
                    service: service.id, chains: chains[service.id] ?? [],
                    customers: agreements.parties(.external, \.customer),
                    ownCustomers: Set(
                        agreements.parties(.internal, \.customer)
                            + agreements.parties(.supply, \.customer)
                    ).sorted(),
                    suppliers: agreements.parties(.supply, \.provider))
            }
            let named = Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0) })
            let name = { (place: Iceberg.Place) in
                named[place.service]?.name[actor.language].folded ?? ""
            }
            return Iceberg(
                services: named,
                places: places.sorted {
                    ($0.depth ?? .max, name($0), $0.service)
                        < ($1.depth ?? .max, name($1), $1.service)
                },
                edges: net.edges,
                names: try reader.names(
                    of: Set(places.flatMap { $0.customers + $0.ownCustomers + $0.suppliers })
                        .union(services.compactMap(\.team))))
        }
    }
}

extension [BoundAgreement] {
    /// One side of those with a reach, each once.
    func parties(
        _ reach: AgreementReach, _ side: KeyPath<BoundAgreement, ID<Party>>
    ) -> [ID<Party>] {
        Set(filter { $0.reach == reach }.map { $0[keyPath: side] }).sorted()
    }
}
