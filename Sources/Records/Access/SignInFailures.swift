import Storage
import Values

/// How often somebody tried in vain, and until when they must wait.
package struct SignInFailures: Hashable, Sendable {
    package var count: Int
    package var lastAt: Instant
    package var blockedUntil: Instant

    package init(count: Int, lastAt: Instant, blockedUntil: Instant) {
        self.count = count
        self.lastAt = lastAt
        self.blockedUntil = blockedUntil
    }
}

extension Transaction {
    /// - Parameter subject: a name or an address, so encoded that it cannot be read back.
    package func signInFailures(of subject: String) throws -> SignInFailures? {
        // A row that is not there cannot be locked: without this, first tries at once would
        // each find none and none would wait for the others.
        try run(
            """
            INSERT INTO sign_in_failure (subject, failures, last_at, blocked_until)
            VALUES (\(subject), 0, 0, 0) ON CONFLICT (subject) DO NOTHING
            """)
        let row = try first(
            """
            SELECT failures, last_at, blocked_until FROM sign_in_failure
            WHERE subject = \(subject)\(dialect.forUpdate)
            """)
        return try row.map { row in
            SignInFailures(
                count: try row.get("failures"), lastAt: try row.get("last_at"),
                blockedUntil: try row.get("blocked_until"))
        }
    }

    package func keep(_ failures: SignInFailures, of subject: String) throws {
        try run(
            """
            INSERT INTO sign_in_failure (subject, failures, last_at, blocked_until)
            VALUES (\(subject), \(failures.count), \(failures.lastAt), \(failures.blockedUntil))
            ON CONFLICT (subject) DO UPDATE SET
                failures = excluded.failures, last_at = excluded.last_at,
                blocked_until = excluded.blocked_until
            """)
    }

    package func forgetSignInFailures(of subject: String) throws {
        try run("DELETE FROM sign_in_failure WHERE subject = \(subject)")
    }

    package func forgetSignInFailures(before moment: Instant) throws {
        try run("DELETE FROM sign_in_failure WHERE last_at < \(moment)")
    }
}
