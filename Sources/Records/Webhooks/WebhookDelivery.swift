import Storage
import Values

/// Something that is sent to another system, or was.
package struct WebhookDelivery: Hashable, Sendable {
    /// What has become of it.
    package enum State: String, CaseIterable, Codable, SQLConvertible {
        case waiting, delivered
        case givenUp = "given_up"
    }

    /// By which the other side knows it, however often it comes.
    package let id: ID<WebhookDelivery>
    package let webhook: ID<Webhook>
    /// The type of the document.
    package let topic: String
    package let state: State
    package let attempts: Int
    package let createdAt: Instant
    /// When it is tried next, while it waits.
    package let dueAt: Instant
    /// What the other side last answered; nil when it has not.
    package let lastStatus: Int?
    /// Why there was no answer the last time; a code of the client's.
    package let lastFailure: String?
    package let endedAt: Instant?

    static let columns: SQL = """
        id, webhook_id, topic, state, attempts, created_at, due_at, last_status, last_failure,
        ended_at
        """

    init(_ row: Row) throws {
        id = try row.get("id")
        webhook = try row.get("webhook_id")
        topic = try row.get("topic")
        state = try row.get("state")
        attempts = try row.get("attempts")
        createdAt = try row.get("created_at")
        dueAt = try row.get("due_at")
        lastStatus = try row.get("last_status")
        lastFailure = try row.get("last_failure")
        endedAt = try row.get("ended_at")
    }
}

/// How much waits, and how much was given up.
package struct OutboxTally: Hashable, Sendable {
    package let waiting: Int
    /// Of those, what failed at least once.
    package let failing: Int
    package let givenUp: Int
}

extension Reader {
    /// The latest deliveries in a state, newest first.
    package func deliveries(
        _ state: WebhookDelivery.State, limit: Int
    ) throws -> [WebhookDelivery] {
        try rows(
            """
            SELECT \(WebhookDelivery.columns) FROM outbox WHERE state = \(state)
            ORDER BY created_at DESC, id LIMIT \(limit)
            """
        ).map(WebhookDelivery.init)
    }

    package func delivery(_ id: ID<WebhookDelivery>) throws -> WebhookDelivery? {
        try first(
            "SELECT \(WebhookDelivery.columns) FROM outbox WHERE id = \(id)"
        ).map(WebhookDelivery.init)
    }

    package func outboxTally() throws -> OutboxTally {
        let row = try first(
            """
            SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
                count(*) FILTER (WHERE state = 'waiting' AND attempts > 0) AS failing,
                count(*) FILTER (WHERE state = 'given_up') AS given_up
            FROM outbox WHERE state IN ('waiting', 'given_up')
            """)
        return OutboxTally(
            waiting: try row?.get("waiting") ?? 0, failing: try row?.get("failing") ?? 0,
            givenUp: try row?.get("given_up") ?? 0)
    }
}
