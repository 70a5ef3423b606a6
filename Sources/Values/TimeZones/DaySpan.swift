/// Whole days, from one until just before another: a freeze, an absence, a validity.
///
/// Days stay days: which moments they are depends on where, and on what is known of its clocks.
package struct DaySpan: Hashable, Codable, Sendable {
    package let first: CivilDate
    /// The first day after them.
    package let end: CivilDate

    /// - Returns: nil when it would have no day.
    package init?(from first: CivilDate, until end: CivilDate) {
        guard first < end else { return nil }
        self.first = first
        self.end = end
    }

    package var last: CivilDate { end.adding(days: -1) }

    /// The days between two moments that are both the beginning of a day there.
    ///
    /// - Returns: nil when one of them is not.
    package init?(from: Instant, until: Instant, in zone: TimeZoneRules) {
        let (first, end) = (zone.day(of: from), zone.day(of: until))
        guard zone.start(of: first) == from, zone.start(of: end) == until else { return nil }
        self.init(from: first, until: end)
    }
}
