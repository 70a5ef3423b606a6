import Storage
import USM
import Values

extension Reader {
    /// The agreements under which a person may ask: those valid at the moment that cover the
    /// person, a team of theirs, or an organization that one of these belongs to, and exclude none
    /// of them.
    ///
    /// - Parameter service: only agreements about this service; nil for all.
    /// - Returns: in a steady order, the most recent first.
    package func agreements(
        covering person: ID<Party>, service: ID<Service>?, at moment: Instant
    ) throws -> [Agreement] {
        let ofService: SQL = service.map { "agreement.service_id = \($0)" } ?? "TRUE"
        return try rows(
            """
            \(Agreement.circle(of: person))
            SELECT \(Agreement.columns) FROM agreement
            WHERE agreement.id IN (
                    SELECT agreement_id FROM agreement_coverage
                    WHERE party_id IN (SELECT id FROM circle))
                AND agreement.id NOT IN (
                    SELECT agreement_id FROM agreement_exclusion
                    WHERE party_id IN (SELECT id FROM circle))
                AND \(ofService) AND \(Agreement.isValid(at: moment))
            ORDER BY agreement.valid_from DESC, agreement.id
            """
        ).map(Agreement.init)
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

    /// The table expression `circle`: a person, their teams, and all that these belong to.
    static func circle(of person: ID<Party>) -> SQL {
        """
        WITH RECURSIVE circle (id) AS (
            SELECT party.id FROM party WHERE party.id = \(person)
            UNION
            SELECT membership.team_id FROM membership WHERE membership.person_id = \(person)
            UNION
            SELECT party.parent_id FROM circle JOIN party ON party.id = circle.id
            WHERE party.parent_id IS NOT NULL
        )
        """
    }
}
