import Storage
import Values

/// Work that is to be done later, or again and again.
package struct JobRecord: Hashable, Sendable {
    package let id: ID<JobRecord>
    /// Which handler does it; see `JobKind` in Desk.
    package let kind: String
    /// What the handler needs to know, as JSON.
    package let payload: String
    package let dueAt: Instant
    /// How often it was begun, this time included.
    package let attempts: Int
    /// Until when it belongs to whoever leased it.
    ///
    /// It also tells one lease from the next.
    package let leaseUntil: Instant

    package init(
        id: ID<JobRecord>, kind: String, payload: String, dueAt: Instant, attempts: Int,
        leaseUntil: Instant
    ) {
        self.id = id
        self.kind = kind
        self.payload = payload
        self.dueAt = dueAt
        self.attempts = attempts
        self.leaseUntil = leaseUntil
    }
}

/// How much work waits.
package struct JobBacklog: Hashable, Sendable {
    /// Due now, or in the hands of a runner.
    package let due: Int
    /// Failed at least once since it was last done.
    package let failing: Int
}

extension Reader {
    package func jobBacklog(at moment: Instant) throws -> JobBacklog {
        let row = try first(
            """
            SELECT count(*) AS due,
                count(*) FILTER (WHERE failed_with IS NOT NULL) AS failing
            FROM job WHERE due_at <= \(moment) OR failed_with IS NOT NULL
            """)
        return JobBacklog(
            due: try row?.get("due") ?? 0, failing: try row?.get("failing") ?? 0)
    }

    /// When the next job is due that was not given up.
    package func nextJobDue(attemptsMax: Int) throws -> Instant? {
        try scalar(
            """
            SELECT due_at FROM job WHERE attempts < \(attemptsMax) ORDER BY due_at LIMIT 1
            """)
    }
}
