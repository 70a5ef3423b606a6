import Storage
import Values

/// A delivery in the hands of a courier.
package struct LeasedDelivery: Hashable, Sendable {
    package let id: ID<WebhookDelivery>
    package let webhook: ID<Webhook>
    package let address: String
    package let secret: String
    package let body: String
    /// How often it was begun, this time included.
    package let attempts: Int
    /// Until when it belongs to whoever leased it; it also tells one lease from the next.
    package let leaseUntil: Instant
}

extension Reader {
    /// Whether something is to be sent and belongs to nobody.
    package func isDeliveryDue(at moment: Instant) throws -> Bool {
        try first(
            "SELECT id FROM outbox AS next WHERE \(LeasedDelivery.isFree(at: moment)) LIMIT 1")
            != nil
    }
}

extension LeasedDelivery {
    /// Of each webhook one is under way at a time, so that one that hangs holds up nobody but
    /// itself.
    fileprivate static func isFree(at moment: Instant) -> SQL {
        """
        state = 'waiting' AND due_at <= \(moment)
            AND (lease_until IS NULL OR lease_until <= \(moment))
            AND webhook_id IN (SELECT id FROM webhook WHERE is_active = 1)
            AND NOT EXISTS (
                SELECT held.id FROM outbox AS held
                WHERE held.webhook_id = next.webhook_id AND held.lease_until > \(moment))
        """
    }
}

extension Transaction {
    /// Puts something up to be sent, unless it is there already.
    ///
    /// - Parameter position: of the event that it tells of; nil for one that tells of none.
    package func enterIntoOutbox(
        _ id: ID<WebhookDelivery>, for webhook: ID<Webhook>, position: Int64?, topic: String,
        body: String, at moment: Instant
    ) throws {
        try run(
            """
            INSERT INTO outbox (
                id, webhook_id, position, topic, body, state, attempts, created_at, due_at)
            VALUES (
                \(id), \(webhook), \(position), \(topic), \(body), 'waiting', 0, \(moment),
                \(moment))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Takes the delivery that has been due longest and belongs to nobody.
    package func leaseDelivery(
        at moment: Instant, until leaseUntil: Instant
    ) throws -> LeasedDelivery? {
        let found = try first(
            """
            SELECT id FROM outbox AS next WHERE \(LeasedDelivery.isFree(at: moment))
            ORDER BY due_at, position LIMIT 1\(dialect.skippingLocked)
            """)
        guard let id: ID<WebhookDelivery> = try found?.get("id") else { return nil }
        let leased = try first(
            """
            UPDATE outbox SET attempts = attempts + 1, lease_until = \(leaseUntil)
            WHERE id = \(id) RETURNING webhook_id, body, attempts
            """)
        guard let leased else { return nil }
        let webhook: ID<Webhook> = try leased.get("webhook_id")
        let peer = try first("SELECT address, secret FROM webhook WHERE id = \(webhook)")
        guard let peer else { return nil }
        return LeasedDelivery(
            id: id, webhook: webhook, address: try peer.get("address"),
            secret: try peer.get("secret"), body: try leased.get("body"),
            attempts: try leased.get("attempts"), leaseUntil: leaseUntil)
    }

    /// Notes that the other side has it, or that it is tried no more.
    ///
    /// - Returns: false when the lease had ended and somebody else has it.
    @discardableResult
    package func endDelivery(
        _ delivery: LeasedDelivery, as state: WebhookDelivery.State, status: Int?,
        failure: String?, at moment: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE outbox SET state = \(state), lease_until = NULL, last_status = \(status),
                last_failure = \(failure), ended_at = \(moment)
            WHERE id = \(delivery.id) AND attempts = \(delivery.attempts)
                AND lease_until = \(delivery.leaseUntil)
            """) == 1
    }

    /// Notes why it did not arrive, and when to try again.
    ///
    /// - Returns: as ``endDelivery(_:as:status:failure:at:)``.
    @discardableResult
    package func postponeDelivery(
        _ delivery: LeasedDelivery, until dueAt: Instant, status: Int?, failure: String?
    ) throws -> Bool {
        try run(
            """
            UPDATE outbox SET due_at = \(dueAt), lease_until = NULL, last_status = \(status),
                last_failure = \(failure)
            WHERE id = \(delivery.id) AND attempts = \(delivery.attempts)
                AND lease_until = \(delivery.leaseUntil)
            """) == 1
    }

    /// Puts up again what was given up or waits for its next time, as if it were new.
    ///
    /// - Returns: false for what has been delivered, or is being tried at this moment.
    package func retryDelivery(_ id: ID<WebhookDelivery>, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE outbox SET state = 'waiting', attempts = 0, due_at = \(moment),
                lease_until = NULL, ended_at = NULL
            WHERE id = \(id) AND state IN ('waiting', 'given_up')
                AND (lease_until IS NULL OR lease_until <= \(moment))
            """) == 1
    }
}
