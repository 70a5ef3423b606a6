import Storage
import USM
import Values

extension Reader {
    /// The open calls whose time ran out after `start` and not after `end`, the earliest first.
    package func callsFallingDue(after start: Instant, until end: Instant) throws -> [Call] {
        try rows(
            """
            SELECT * FROM call
            WHERE ending IS NULL AND due_at > \(start) AND due_at <= \(end)
            ORDER BY due_at, number
            """
        ).map(call)
    }
}
