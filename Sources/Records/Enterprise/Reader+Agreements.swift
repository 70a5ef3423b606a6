import Storage
import USM
import Values

extension Reader {
    /// The agreements that cover a person, a team of theirs, or an organization that one of these
    /// belongs to, and exclude none of them; in no order.
    ///
    /// - Parameters:
    ///   - service: only agreements about this service; nil for all.
    ///   - moment: only those that are valid then; nil for all that are, were or will be.
    package func coveringAgreements(
        of person: ID<Party>, service: ID<Service>?, at moment: Instant?
    ) throws -> [CoveringAgreement] {
        let ofService: SQL = service.map { "agreement.service_id = \($0)" } ?? "TRUE"
        let isValid = moment.map(Agreement.isValid) ?? "TRUE"
        return try rows(
            """
            \(Agreement.circle(of: person))
            SELECT \(Agreement.columns), agreement.targets,
                coalesce(agreement.external_key, agreement.id) AS key, covered.distance
            FROM (
                SELECT agreement_coverage.agreement_id, min(circle.distance) AS distance
                FROM circle JOIN agreement_coverage ON agreement_coverage.party_id = circle.id
                GROUP BY agreement_coverage.agreement_id
            ) AS covered
            JOIN agreement ON agreement.id = covered.agreement_id
            WHERE agreement.id NOT IN (
                    SELECT agreement_id FROM agreement_exclusion
                    WHERE party_id IN (SELECT id FROM circle))
                AND \(ofService) AND \(isValid)
            """
        ).map { row in
            CoveringAgreement(
                try Agreement(row), key: try row.get("key"), distance: try row.get("distance"),
                targets: try Agreement.decodedTargets.value(of: try row.get("targets")))
        }
    }

    package func agreement(_ id: ID<Agreement>) throws -> Agreement? {
        try first("SELECT \(Agreement.columns) FROM agreement WHERE agreement.id = \(id)")
            .map(Agreement.init)
    }

    /// The times that an agreement promises for calls.
    package func targets(of agreement: ID<Agreement>) throws -> ServiceTargets {
        let text = try scalar(
            "SELECT targets FROM agreement WHERE id = \(agreement)", as: String.self)
        return try text.map(Agreement.decodedTargets.value) ?? .none
    }
}

extension Agreement {
    static let columns: SQL = """
        agreement.id, agreement.name_en, agreement.name_nl, agreement.service_id,
        agreement.customer_id, agreement.provider_id, agreement.valid_from,
        agreement.valid_until, agreement.pre_agreed_calls, agreement.kind
        """

    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            name: LocalizedText(english: try row.get("name_en"), dutch: try row.get("name_nl")),
            service: try row.get("service_id"), customer: try row.get("customer_id"),
            provider: try row.get("provider_id"), validFrom: try row.get("valid_from"),
            validUntil: try row.get("valid_until"),
            preAgreedCalls: try Agreement.decodedCalls.value(
                of: try row.get("pre_agreed_calls")),
            kind: try row.get("kind"))
    }

    static func isValid(at moment: Instant) -> SQL {
        """
        agreement.valid_from <= \(moment)
            AND (agreement.valid_until IS NULL OR agreement.valid_until > \(moment))
        """
    }

    /// The table expression `circle`: a person, their teams, and all that these belong to, each
    /// with how far it stands from the person.
    ///
    /// No enterprise is a hundred parties deep; the bound ends a circle that a tree cannot have.
    static func circle(of person: ID<Party>) -> SQL {
        """
        WITH RECURSIVE circle (id, distance) AS (
            SELECT party.id, 0 FROM party WHERE party.id = \(person)
            UNION
            SELECT membership.team_id, 1 FROM membership WHERE membership.person_id = \(person)
            UNION
            SELECT party.parent_id, circle.distance + 1
            FROM circle JOIN party ON party.id = circle.id
            WHERE party.parent_id IS NOT NULL AND circle.distance < 100
        )
        """
    }
}
