import Journal
import Storage
import Values

/// What was kept for a while only, and for how long after its use.
package struct RetentionPeriods: Sendable {
    package var idempotencyKeys = Duration.days(7)
    package var drafts = Duration.days(30)
    package var presence = Duration.days(1)
    package var signInFailures = Duration.days(1)
    /// After its end, so that the list of tokens still explains for a while why it fails.
    package var expiredTokens = Duration.days(90)
    package var delivered = Duration.days(7)
    package var givenUp = Duration.days(30)

    package init() {}
}

/// How many rows of each kind were taken away.
package struct PurgeTally: Hashable, Codable, Sendable {
    package var sessions = 0
    package var idempotencyKeys = 0
    package var drafts = 0
    package var presence = 0
    package var signInFailures = 0
    package var tokens = 0
    package var deliveries = 0
}

extension Transaction {
    /// Takes away what has expired.
    ///
    /// The journal and everything that it tells of stays.
    package func purgeExpired(
        at moment: Instant, _ periods: RetentionPeriods
    ) throws -> PurgeTally {
        func before(_ period: Duration) -> Instant { moment.adding(.zero - period) }
        let tokens: [ID<StoredToken>] = try rows(
            """
            DELETE FROM api_token WHERE expires_at <= \(before(periods.expiredTokens)) RETURNING id
            """
        ).map { try $0.get("id") }
        for token in tokens {
            try journal(
                .purged, ended: token, as: TokenState.self, Authorship(actor: nil, at: moment))
        }
        return PurgeTally(
            sessions: try run("DELETE FROM session WHERE expires_at <= \(moment)"),
            idempotencyKeys: try run(
                """
                DELETE FROM idempotency WHERE created_at <= \(before(periods.idempotencyKeys))
                """),
            drafts: try run("DELETE FROM draft WHERE saved_at <= \(before(periods.drafts))"),
            presence: try run("DELETE FROM presence WHERE seen_at <= \(before(periods.presence))"),
            signInFailures: try run(
                """
                DELETE FROM sign_in_failure
                WHERE last_at <= \(before(periods.signInFailures)) AND blocked_until <= \(moment)
                """),
            tokens: tokens.count,
            deliveries: try run(
                """
                DELETE FROM outbox
                WHERE (state = 'delivered' AND ended_at <= \(before(periods.delivered)))
                    OR (state = 'given_up' AND ended_at <= \(before(periods.givenUp)))
                """))
    }
}
