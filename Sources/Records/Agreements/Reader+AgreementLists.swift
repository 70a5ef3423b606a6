import Storage
import USM
import Values

/// An agreement as a line of a list: what runs, or what is talked about.
package struct AgreementLine: Hashable, Sendable {
    package let id: ID<Agreement>
    package let kind: Arrangement.Kind
    package let name: LocalizedText
    package let service: ID<Service>
    package let customer: ID<Party>
    package let provider: ID<Party>
    package let validity: Validity
    package let reviewOn: Instant?
    /// How far the parties came; agreed for what an enterprise file entered.
    package let state: Arrangement.State
    /// Whether an offer waits for the customer's answer.
    package var awaitsAnswer: Bool
    /// Whether there is an agreement of it, whatever is talked about.
    package let hasAgreement: Bool
}

/// Which lines a list of agreements has.
package struct AgreementFilter: Sendable {
    package var service: ID<Service>?
    package var kind: Arrangement.Kind?
    /// All when empty.
    package var states: [Arrangement.State] = []
    package var sight = Sight.all

    /// What of it all is for one reader.
    package enum Sight: Sendable {
        case all
        case among(Set<ID<Agreement>>)
        /// What was agreed; what is talked about only among some, or about some services.
        case agreed(orAmong: Set<ID<Agreement>>, orAbout: Set<ID<Service>>)
    }

    package init() {}

    fileprivate var condition: SQL {
        var condition: SQL
        switch sight {
        case .all: condition = "TRUE"
        case .among(let ids): condition = "line.id IN \(list: ids.sorted())"
        case .agreed(let ids, let services):
            condition = """
                (line.has_agreement = 1 OR line.state IN ('agreed', 'ended')
                    OR line.id IN \(list: ids.sorted())
                    OR line.service_id IN \(list: services.sorted()))
                """
        }
        if let service { condition = "\(condition) AND line.service_id = \(service)" }
        if let kind { condition = "\(condition) AND line.kind = \(kind)" }
        if !states.isEmpty { condition = "\(condition) AND line.state IN \(list: states)" }
        return condition
    }
}

extension Reader {
    /// The agreements that run or ran and the offers that are talked about, newest start first.
    package func agreementLines(
        _ filter: AgreementFilter, limit: Int
    ) throws -> [AgreementLine] {
        try rows(
            """
            SELECT line.* FROM (
                SELECT agreement.id, agreement.kind, agreement.name_en, agreement.name_nl,
                    agreement.service_id, agreement.customer_id, agreement.provider_id,
                    agreement.valid_from, agreement.valid_until, agreement.review_on,
                    agreement.from_day, agreement.until_day,
                    CASE WHEN arrangement.state = 'ended' THEN 'ended' ELSE 'agreed' END AS state,
                    coalesce(arrangement.awaits_answer, 0) AS awaits_answer, 1 AS has_agreement
                FROM agreement LEFT JOIN arrangement ON arrangement.id = agreement.id
                UNION ALL
                SELECT id, kind, name_en, name_nl, service_id, customer_id, provider_id,
                    valid_from, valid_until, review_on, NULL, NULL, state, awaits_answer, 0
                FROM arrangement
                WHERE NOT EXISTS (SELECT 1 FROM agreement WHERE agreement.id = arrangement.id)
            ) line
            WHERE \(filter.condition)
            ORDER BY line.valid_from DESC, line.id LIMIT \(limit)
            """
        ).map(AgreementLine.init)
    }

    /// The agreements between the same parties about the same service that are not over then.
    package func rivals(
        of agreement: ID<Agreement>, _ kind: Arrangement.Kind, provider: ID<Party>,
        customer: ID<Party>, service: ID<Service>, from moment: Instant
    ) throws -> [Agreement] {
        try rows(
            """
            SELECT \(Agreement.columns) FROM agreement
            WHERE agreement.service_id = \(service) AND agreement.customer_id = \(customer)
                AND agreement.provider_id = \(provider) AND agreement.kind = \(kind)
                AND agreement.id <> \(agreement)
                AND (agreement.valid_until IS NULL OR agreement.valid_until > \(moment))
            ORDER BY agreement.valid_from, agreement.id
            """
        ).map(Agreement.init)
    }

    /// The people who may ask under an agreement.
    package func people(coveredBy agreement: ID<Agreement>) throws -> Set<ID<Party>> {
        let found = try rows(
            """
            WITH RECURSIVE inside (id) AS (
                SELECT party_id FROM agreement_coverage WHERE agreement_id = \(agreement)
                UNION
                SELECT party.id FROM inside JOIN party ON party.parent_id = inside.id
            ), outside (id) AS (
                SELECT party_id FROM agreement_exclusion WHERE agreement_id = \(agreement)
                UNION
                SELECT party.id FROM outside JOIN party ON party.parent_id = outside.id
            )
            SELECT party.id FROM party
            WHERE party.kind = 'person'
                AND (party.id IN (SELECT id FROM inside) OR party.id IN (
                    SELECT person_id FROM membership WHERE team_id IN (SELECT id FROM inside)))
                AND party.id NOT IN (SELECT id FROM outside)
                AND party.id NOT IN (
                    SELECT person_id FROM membership WHERE team_id IN (SELECT id FROM outside))
            """)
        return Set(try found.map { try $0.get("id", as: ID<Party>.self) })
    }

    /// Under which name enterprise files know an agreement; nil when there is none.
    package func agreementKey(_ id: ID<Agreement>) throws -> String? {
        try first(
            "SELECT coalesce(external_key, id) AS key FROM agreement WHERE id = \(id)"
        )?.get("key")
    }

    /// What belongs to a party, by name: itself, those below it, and the people of these.
    package func parties(
        within party: ID<Party>, _ kinds: [Party.Kind], limit: Int
    ) throws -> [Party] {
        try rows(
            """
            WITH RECURSIVE inside (id) AS (
                SELECT party.id FROM party WHERE party.id = \(party)
                UNION
                SELECT party.id FROM inside JOIN party ON party.parent_id = inside.id
            )
            SELECT \(Party.columns) FROM party
            WHERE party.kind IN \(list: kinds) AND (
                party.id IN (SELECT id FROM inside)
                OR party.id IN (
                    SELECT membership.person_id FROM membership
                    WHERE membership.team_id IN (SELECT id FROM inside)))
            ORDER BY party.name, party.id LIMIT \(limit)
            """
        ).map(Party.init)
    }

    /// A party and all that it belongs to; for a person, their teams and what those belong to.
    package func circle(of party: ID<Party>) throws -> Set<ID<Party>> {
        Set(
            try rows("\(Agreement.circle(of: party)) SELECT id FROM circle")
                .map { try $0.get("id", as: ID<Party>.self) })
    }
}

extension AgreementLine {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), kind: try row.get("kind"),
            name: LocalizedText(english: try row.get("name_en"), dutch: try row.get("name_nl")),
            service: try row.get("service_id"), customer: try row.get("customer_id"),
            provider: try row.get("provider_id"),
            validity: Validity(
                from: try row.get("valid_from"), until: try row.get("valid_until"),
                fromDay: try row.day("from_day"), untilDay: try row.day("until_day")),
            reviewOn: try row.get("review_on"),
            state: try row.get("state"), awaitsAnswer: try row.get("awaits_answer", as: Bool.self),
            hasAgreement: try row.get("has_agreement", as: Bool.self))
    }
}
