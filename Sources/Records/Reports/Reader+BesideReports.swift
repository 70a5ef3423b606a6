import Storage
import USM
import Values

extension Reader {
    /// The child calls that an agreement with a team covers, registered in a period.
    package func calls(
        besides agreement: ID<Agreement>, from start: Instant, until end: Instant
    ) throws -> [Call] {
        try rows(
            """
            SELECT * FROM call
            WHERE operational_id = \(agreement)
                AND registered_at >= \(start) AND registered_at < \(end)
            ORDER BY registered_at, number
            """
        ).map(call)
    }
}
