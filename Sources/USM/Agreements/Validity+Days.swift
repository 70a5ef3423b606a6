import Values

/// As people read it: from its first day up to and with its last one.
extension Validity {
    /// - Parameter day: the day of a moment, where its reader is.
    package func firstDay(_ day: (Instant) -> CivilDate) -> CivilDate {
        from.writtenDay ?? day(from)
    }

    /// Nil when it has no end.
    ///
    /// - Parameter day: the day of a moment, where its reader is.
    package func lastDay(_ day: (Instant) -> CivilDate) -> CivilDate? {
        until.map { $0.writtenDay?.adding(days: -1) ?? day($0.adding(.milliseconds(-1))) }
    }
}

extension Instant {
    /// The day that begins here in UTC, which is how files write days: that day for every reader,
    /// wherever they are.
    fileprivate var writtenDay: CivilDate? {
        let day = TimeZoneRules.utc.civil(at: self).date
        return TimeZoneRules.utc.moment(of: day, .midnight) == self ? day : nil
    }
}
