import Storage
import Values

extension Transaction {
    /// Enters a job, unless one with this id is there already.
    package func enqueueJob(
        _ id: ID<JobRecord>, kind: String, payload: String, dueAt: Instant
    ) throws {
        try run(
            """
            INSERT INTO job (id, kind, payload, due_at, attempts)
            VALUES (\(id), \(kind), \(payload), \(dueAt), 0) ON CONFLICT DO NOTHING
            """)
    }

    /// Takes the job that has been due longest and belongs to nobody.
    ///
    /// Other runners pass over it until the lease ends, whether its runner is still alive or not.
    ///
    /// - Parameter attemptsMax: jobs that were begun so often stay where they are.
    package func leaseJob(
        at moment: Instant, until leaseUntil: Instant, attemptsMax: Int
    ) throws -> JobRecord? {
        let found = try first(
            """
            SELECT id FROM job
            WHERE due_at <= \(moment) AND attempts < \(attemptsMax)
                AND (lease_until IS NULL OR lease_until <= \(moment))
            ORDER BY due_at LIMIT 1\(dialect.skippingLocked)
            """)
        guard let id: ID<JobRecord> = try found?.get("id") else { return nil }
        let leased = try first(
            """
            UPDATE job SET attempts = attempts + 1, lease_until = \(leaseUntil)
            WHERE id = \(id)
            RETURNING kind, payload, due_at, attempts
            """)
        return try leased.map { row in
            JobRecord(
                id: id, kind: try row.get("kind"), payload: try row.get("payload"),
                dueAt: try row.get("due_at"), attempts: try row.get("attempts"),
                leaseUntil: leaseUntil)
        }
    }

    /// Puts a job that is done now up for another time.
    ///
    /// - Returns: false when the lease has ended and another runner took it: then what was done in
    ///   this transaction must not be kept.
    package func repeatJob(
        _ job: JobRecord, payload: String, dueAt: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE job SET payload = \(payload), due_at = \(dueAt), attempts = 0,
                lease_until = NULL, failed_with = NULL
            WHERE id = \(job.id) AND attempts = \(job.attempts)
                AND lease_until = \(job.leaseUntil)
            """) == 1
    }

    /// Notes why a job was not done, and when to try again.
    ///
    /// - Parameter attempts: what to count as attempts from now on.
    package func postponeJob(
        _ job: JobRecord, until dueAt: Instant, attempts: Int, because reason: String
    ) throws {
        try run(
            """
            UPDATE job SET due_at = \(dueAt), attempts = \(attempts), lease_until = NULL,
                failed_with = \(reason)
            WHERE id = \(job.id) AND attempts = \(job.attempts)
                AND lease_until = \(job.leaseUntil)
            """)
    }
}
