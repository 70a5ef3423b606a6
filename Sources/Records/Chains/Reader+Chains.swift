import Storage
import USM
import Values

/// An agreement that is valid now, with the sides between which it stands.
package struct BoundAgreement: Hashable, Sendable {
    package let agreement: ID<Agreement>
    package let name: LocalizedText
    package let service: ID<Service>
    package let customer: ID<Party>
    package let provider: ID<Party>
    package let reach: AgreementReach
}

/// A service, and over how many edges something reaches it.
package struct ReachedService: Hashable, Sendable {
    package let service: ID<Service>
    package let distance: Int

    package init(service: ID<Service>, distance: Int) {
        self.service = service
        self.distance = distance
    }
}

extension Reader {
    /// Every agreement that is valid now.
    package func boundAgreements(at moment: Instant) throws -> [BoundAgreement] {
        try rows(
            """
            WITH RECURSIVE \(Boundary.tables(at: moment))
            SELECT bound.agreement_id, agreement.name_en, agreement.name_nl, bound.service_id,
                bound.customer_id, bound.provider_id, bound.reach
            FROM bound JOIN agreement ON agreement.id = bound.agreement_id
            ORDER BY bound.agreement_id
            """
        ).map(BoundAgreement.init)
    }

    /// Of which services every service is composed now: part and whole.
    package func compositions() throws -> [(part: ID<Service>, whole: ID<Service>)] {
        try rows("SELECT part_id, service_id FROM service_part ORDER BY service_id, part_id")
            .map { (try $0.get("part_id"), try $0.get("service_id")) }
    }

    /// In which ways services rest on one another now, by composition and by what was agreed.
    package func serviceNet(_ bound: [BoundAgreement], _ services: [Service]) throws -> ServiceNet {
        var parents: [ID<Party>: ID<Party>] = [:]
        let parties: SQL = """
            SELECT id, parent_id FROM party WHERE kind <> 'person' AND parent_id IS NOT NULL
            """
        for row in try rows(parties) { parents[try row.get("id")] = try row.get("parent_id") }
        return ServiceNet(
            compositions: try compositions(),
            agreed: bound.map {
                AgreedDelivery(service: $0.service, customer: $0.customer, reach: $0.reach)
            },
            teams: Dictionary(
                uniqueKeysWithValues: services.compactMap { service in
                    service.team.map { (service.id, $0) }
                }),
            parents: parents)
    }
}

extension BoundAgreement {
    fileprivate init(_ row: Row) throws {
        self.init(
            agreement: try row.get("agreement_id"),
            name: LocalizedText(english: try row.get("name_en"), dutch: try row.get("name_nl")),
            service: try row.get("service_id"), customer: try row.get("customer_id"),
            provider: try row.get("provider_id"), reach: try row.get("reach"))
    }
}
