import Journal
import Storage

extension Reader {
    /// The ids of the things of one kind that are kept or have a journal, in their order.
    package func things(
        _ kind: Subject.Kind, after id: String, limit: Int
    ) throws -> [String] {
        try rows(
            """
            SELECT id FROM (
                SELECT id FROM (\(kind.kept)) AS thing
                WHERE id > \(id) ORDER BY id LIMIT \(limit)
            ) AS kept
            UNION
            SELECT id FROM (
                SELECT DISTINCT subject_id AS id FROM journal
                WHERE subject <> 'call' AND subject = \(kind) AND subject_id > \(id)
                ORDER BY subject_id LIMIT \(limit)
            ) AS told
            ORDER BY id LIMIT \(limit)
            """
        ).map { try $0.get("id") }
    }
}

extension Subject.Kind {
    /// What selects the ids of those that are kept.
    var kept: SQL {
        switch self {
        case .call: "SELECT id FROM call"
        case .agreement: "SELECT id FROM agreement UNION SELECT id FROM arrangement"
        case .service: "SELECT id FROM service"
        case .component: "SELECT id FROM component"
        case .componentClass:
            "SELECT path AS id FROM component_class UNION SELECT path FROM managed_class"
        case .design: "SELECT call_id AS id FROM design"
        case .registerPlan: "SELECT call_id AS id FROM planned_difference"
        case .enterprise: "SELECT 'enterprise' AS id"
        case .party: "SELECT id FROM party"
        case .account: "SELECT person_id AS id FROM account"
        case .grants: "SELECT DISTINCT person_id AS id FROM profile_grant"
        case .token: "SELECT id FROM api_token"
        case .feed: "SELECT id FROM calendar_feed"
        case .absence: "SELECT id FROM absence"
        case .reservation: "SELECT id FROM reservation"
        case .freeze: "SELECT id FROM freeze_window"
        case .release: "SELECT id FROM release"
        case .recurringAction: "SELECT id FROM recurring_action"
        case .schedule: "SELECT call_id AS id FROM call_schedule"
        case .calendar: "SELECT id FROM service_calendar"
        case .webhook: "SELECT id FROM webhook"
        // Of an erasure nothing is left but its event.
        case .erasure: "SELECT subject_id AS id FROM journal WHERE subject = 'erasure'"
        }
    }
}
