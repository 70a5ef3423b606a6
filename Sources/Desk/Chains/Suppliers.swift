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
    /// What they deliver first, then what is composed of it.
    package let services: [ReachedService]
    /// The agreements of our customers on those services, external ones first.
    package let agreements: [BoundAgreement]
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
        return try await database.read { reader in
            guard party.isPlausible else { throw DeskRefusal.notFound }
            let contracts = try reader.boundAgreements(at: moment)
                .filter { $0.reach == .supply && $0.provider == party }
            guard !contracts.isEmpty else { throw DeskRefusal.notFound }
            let services = try reader.services(restingOn: party, at: moment)
            let agreements = try reader.agreements(restingOn: party, at: moment)
            let names = try reader.names(
                of: Set(agreements.map(\.customer) + [party] + contracts.map(\.customer)))
            return SupplierRisk(
                supplier: Supplier(
                    party: party, name: names[party] ?? "", contracts: contracts),
                services: services, agreements: agreements,
                named: try reader.services(among: Set(services.map(\.service))), names: names)
        }
    }
}
