import Records
import Storage
import USM
import Values

/// A party outside that provides something to us under a contract that is valid now.
package struct Supplier: Sendable {
    package let party: ID<Party>
    package let name: String
    package let contracts: [BoundAgreement]
}

/// What rests on a supplier: the services that are hit when they fail, and whose they are.
package struct SupplierRisk: Sendable {
    package let supplier: Supplier
    /// What they deliver first, then what rests on it.
    package let services: [ReachedService]
    /// The agreements of our customers on those services, external ones first.
    package let agreements: [BoundAgreement]
    /// What customers want to get done with the services: the moments at which they feel it.
    package let jobs: [ID<Service>: LocalizedText]
    package let named: [ID<Service>: Service]
    package let names: [ID<Party>: String]

    /// The customers at risk, each once, with how they stand to us.
    package func customers(_ reach: AgreementReach) -> [ID<Party>] {
        agreements.parties(reach, \.customer)
    }
}

extension ServiceDesk {
    /// Everybody who supplies us now, by name.
    package func suppliers(as actor: Actor) async throws -> [Supplier] {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        return try await database.read { reader in
            try reader.suppliers(at: moment)
        }
    }

    /// What is at risk when a supplier fails.
    ///
    /// - Throws: ``DeskRefusal/notFound`` for a party without a contract that is valid now.
    package func risk(
        ofSupplier party: ID<Party>, as actor: Actor
    ) async throws -> SupplierRisk {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        return try await database.read { try $0.risk(ofSupplier: party, at: moment) }
    }
}

extension Reader {
    /// - Throws: ``DeskRefusal/notFound`` for a party without a contract that is valid now.
    func risk(ofSupplier party: ID<Party>, at moment: Instant) throws -> SupplierRisk {
        guard party.isPlausible else { throw DeskRefusal.notFound }
        let bound = try boundAgreements(at: moment)
        let contracts = bound.filter { $0.reach == .supply && $0.provider == party }
        guard !contracts.isEmpty else { throw DeskRefusal.notFound }
        let net = try serviceNet(bound, try services())
        let services = net.resting(on: contracts.map(\.service))
            .map { ReachedService(service: $0, distance: $1) }
            .sorted { ($0.distance, $0.service) < ($1.distance, $1.service) }
        let hit = Set(services.map(\.service))
        let agreements = bound.filter {
            ($0.reach == .external || $0.reach == .internal) && hit.contains($0.service)
        }.sorted { ($0.reach.rawValue, $0.agreement) < ($1.reach.rawValue, $1.agreement) }
        let names = try names(
            of: Set(agreements.map(\.customer) + [party] + contracts.map(\.customer)))
        return SupplierRisk(
            supplier: Supplier(party: party, name: names[party] ?? "", contracts: contracts),
            services: services, agreements: agreements,
            jobs: try jobs(of: Set(agreements.map(\.service))),
            named: try self.services(among: hit), names: names)
    }
}
