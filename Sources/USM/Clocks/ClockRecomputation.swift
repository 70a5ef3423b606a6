import Values

/// A change of what a clock counts by: when, why, and what became of the due moments.
package struct ClockRecomputation: Equatable, Sendable {
    package enum Cause: String, CaseIterable, Codable, Sendable {
        case priority, type, agreement
        case serviceHours = "service_hours"
        case timeZone = "time_zone"
        case targets
    }

    /// Nil where nothing is promised, or where the calendar does not reach.
    package struct Move: Equatable, Sendable {
        package let measure: ServiceMeasure
        package let from: Instant?
        package let to: Instant?
    }

    package let at: Instant
    package let cause: Cause
    /// One for each measure that was still running and has a target, before or after.
    package let moves: [Move]
}
