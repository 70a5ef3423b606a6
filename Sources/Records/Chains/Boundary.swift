import Storage
import USM
import Values

/// The tables of a recursive statement that say what is inside the own organization and what is
/// not: the rule of ``AgreementReach``, walked upwards from those parties only that it is about.
///
/// `bound` holds every agreement that is valid now, with its reach; or those on some services.
enum Boundary {
    /// - Parameter services: a statement that selects them, or nil for all.
    static func tables(at moment: Instant, on services: SQL? = nil) -> SQL {
        let concerned: SQL = services.map { "agreement.service_id IN (\($0))" } ?? "TRUE"
        return """
            above (party_id, ancestor_id) AS (
                SELECT customer_id, customer_id FROM agreement WHERE \(concerned)
                UNION SELECT provider_id, provider_id FROM agreement WHERE \(concerned)
                UNION SELECT team_id, team_id FROM service WHERE team_id IS NOT NULL
                UNION
                SELECT above.party_id, party.parent_id
                FROM above JOIN party ON party.id = above.ancestor_id
                WHERE party.parent_id IS NOT NULL),
            top (party_id, top_id) AS (
                SELECT above.party_id, above.ancestor_id
                FROM above JOIN party ON party.id = above.ancestor_id
                WHERE party.parent_id IS NULL),
            home (top_id) AS (
                SELECT DISTINCT top.top_id
                FROM top JOIN service ON service.team_id = top.party_id),
            bound (agreement_id, service_id, customer_id, provider_id, reach) AS (
                SELECT agreement.id, agreement.service_id, agreement.customer_id,
                    agreement.provider_id,
                    CASE WHEN provider.top_id IN (SELECT top_id FROM home)
                        THEN CASE WHEN customer.top_id IN (SELECT top_id FROM home)
                            THEN 'internal' ELSE 'external' END
                        ELSE CASE WHEN customer.top_id IN (SELECT top_id FROM home)
                            THEN 'supply' ELSE 'foreign' END END
                FROM agreement
                JOIN top provider ON provider.party_id = agreement.provider_id
                JOIN top customer ON customer.party_id = agreement.customer_id
                WHERE \(concerned) AND agreement.valid_from <= \(moment)
                    AND (agreement.valid_until IS NULL OR agreement.valid_until > \(moment)))
            """
    }
}

extension AgreementReach: SQLConvertible {}
