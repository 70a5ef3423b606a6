import Values

/// As people read it: from its first day up to and with its last one.
extension Validity {
    /// - Parameter day: the day of a moment where its reader is, for what was no day by itself.
    package func firstDay(_ day: (Instant) -> CivilDate) -> CivilDate {
        fromDay ?? day(from)
    }

    /// Nil when it has no end.
    ///
    /// - Parameter day: the day of a moment where its reader is, for what was no day by itself.
    package func lastDay(_ day: (Instant) -> CivilDate) -> CivilDate? {
        until.map { untilDay?.adding(days: -1) ?? day($0.adding(.milliseconds(-1))) }
    }
}
