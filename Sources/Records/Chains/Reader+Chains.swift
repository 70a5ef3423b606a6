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

/// A service, and over how many compositions something reaches it.
package struct ReachedService: Hashable, Sendable {
    package let service: ID<Service>
    package let distance: Int
}

extension Reader {
    /// How many compositions deep a chain is followed; deeper than anybody composes services.
    private var depthMax: Int { 30 }

    /// The shortest way of every service to every service that an external customer has an
    /// agreement on.
    package func chainLinks(at moment: Instant) throws -> [ChainLink] {
        try rows(
            """
            WITH RECURSIVE \(Boundary.tables(at: moment)),
            chain (service_id, top_id, distance) AS (
                SELECT service_id, service_id, 0 FROM bound WHERE reach = 'external'
                UNION
                SELECT service_part.part_id, chain.top_id, chain.distance + 1
                FROM chain JOIN service_part ON service_part.service_id = chain.service_id
                WHERE chain.distance < \(depthMax)),
            nearest (service_id, top_id, distance) AS (
                SELECT service_id, top_id, min(distance) FROM chain
                GROUP BY service_id, top_id)
            SELECT nearest.service_id, nearest.top_id, nearest.distance, (
                SELECT min(nearer.service_id)
                FROM nearest nearer
                JOIN service_part ON service_part.service_id = nearer.service_id
                WHERE service_part.part_id = nearest.service_id
                    AND nearer.top_id = nearest.top_id
                    AND nearer.distance = nearest.distance - 1) AS above_id
            FROM nearest ORDER BY nearest.service_id, nearest.distance, nearest.top_id
            """
        ).map { row in
            ChainLink(
                service: try row.get("service_id"), top: try row.get("top_id"),
                distance: try row.get("distance"), above: try row.get("above_id"))
        }
    }

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

    /// What a supplier delivers to us, and every service that is composed of it, the nearest first.
    package func services(
        restingOn supplier: ID<Party>, at moment: Instant
    ) throws -> [ReachedService] {
        try rows(
            """
            WITH RECURSIVE \(Boundary.tables(at: moment)), \(hit(by: supplier))
            SELECT service_id, min(distance) AS distance FROM hit
            GROUP BY service_id ORDER BY distance, service_id
            """
        ).map {
            ReachedService(service: try $0.get("service_id"), distance: try $0.get("distance"))
        }
    }

    /// The agreements of customers on what rests on a supplier.
    package func agreements(
        restingOn supplier: ID<Party>, at moment: Instant
    ) throws -> [BoundAgreement] {
        try rows(
            """
            WITH RECURSIVE \(Boundary.tables(at: moment)), \(hit(by: supplier))
            SELECT bound.agreement_id, agreement.name_en, agreement.name_nl, bound.service_id,
                bound.customer_id, bound.provider_id, bound.reach
            FROM bound JOIN agreement ON agreement.id = bound.agreement_id
            WHERE bound.reach IN ('external', 'internal')
                AND bound.service_id IN (SELECT service_id FROM hit)
            ORDER BY bound.reach, bound.agreement_id
            """
        ).map(BoundAgreement.init)
    }

    private func hit(by supplier: ID<Party>) -> SQL {
        """
        hit (service_id, distance) AS (
            SELECT service_id, 0 FROM bound
            WHERE reach = 'supply' AND provider_id = \(supplier)
            UNION
            SELECT service_part.service_id, hit.distance + 1
            FROM hit JOIN service_part ON service_part.part_id = hit.service_id
            WHERE hit.distance < \(depthMax))
        """
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
