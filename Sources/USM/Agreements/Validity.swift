import Values

/// From when until when something is agreed.
///
/// What was said in days stays days: the moments are where they begin, by the clocks of the
/// calendar that it goes by.
package struct Validity: Hashable, Codable, Sendable {
    package let from: Instant
    /// The first moment at which it is over; nil when it has no end.
    package let until: Instant?
    /// The day that begins at ``from``; nil where it was said as a moment.
    package let fromDay: CivilDate?
    /// The first day on which it is over; nil where it has no end, or one that is no day's.
    package let untilDay: CivilDate?

    package init(
        from: Instant, until: Instant? = nil, fromDay: CivilDate? = nil,
        untilDay: CivilDate? = nil
    ) {
        self.from = from
        self.until = until
        self.fromDay = fromDay
        self.untilDay = untilDay
    }

    /// Whole days, by the clocks of a place.
    ///
    /// - Parameter end: the first day on which it is over.
    package init(from first: CivilDate, until end: CivilDate?, in zone: TimeZoneRules) {
        self.init(
            from: zone.start(of: first), until: end.map(zone.start), fromDay: first, untilDay: end)
    }

    package var isEmpty: Bool { until.map { $0 <= from } ?? false }

    package func contains(_ moment: Instant) -> Bool {
        from <= moment && (until.map { moment < $0 } ?? true)
    }

    package func overlaps(_ other: Validity) -> Bool {
        guard !isEmpty && !other.isEmpty else { return false }
        return isOver(at: other.from) == false && other.isOver(at: from) == false
    }

    package func isOver(at moment: Instant) -> Bool {
        until.map { $0 <= moment } ?? false
    }

    /// The same, over at the latest at this moment.
    package func ending(by moment: Instant) -> Validity {
        guard until.map({ $0 > moment }) ?? true else { return self }
        return Validity(from: from, until: moment, fromDay: fromDay)
    }
}
