import Values

/// From a moment until just before another.
package struct TimeWindow: Hashable, Codable, Sendable {
    package let from: Instant
    package let until: Instant

    /// - Returns: nil when it would end before it has begun.
    package init?(from: Instant, until: Instant) {
        guard from < until else { return nil }
        self.from = from
        self.until = until
    }

    /// - Parameter duration: longer than nothing; a millisecond otherwise.
    package init(from: Instant, lasting duration: Duration) {
        self.from = from
        until = max(from.adding(duration), from.adding(.milliseconds(1)))
    }

    package var duration: Duration { until.since(from) }

    /// What both have in common; nil for windows that only touch.
    package func overlap(with other: TimeWindow) -> TimeWindow? {
        TimeWindow(from: max(from, other.from), until: min(until, other.until))
    }

    package func overlaps(_ other: TimeWindow) -> Bool {
        from < other.until && other.from < until
    }

    package func contains(_ moment: Instant) -> Bool { from <= moment && moment < until }
}

extension TimeWindow {
    /// What a window is for, and so how long it may be.
    package enum Purpose: String, CaseIterable, Sendable {
        case work, freeze, absence, reservation

        package var longest: Duration {
            switch self {
            case .work: .days(31)
            case .freeze, .absence, .reservation: .days(366)
            }
        }
    }

    /// Whole days, by the clocks of a place.
    package init(_ days: DaySpan, in zone: TimeZoneRules) {
        from = zone.start(of: days.first)
        // Days that a place left out, as Samoa did once, begin and end at the same moment.
        until = max(zone.start(of: days.end), from.adding(.milliseconds(1)))
    }

    /// - Throws: ``CalendarRefusal``.
    package static func checked(
        from: Instant?, until: Instant?, for purpose: Purpose
    ) throws(CalendarRefusal) -> TimeWindow {
        guard let from else { throw .startMissing }
        guard let until else { throw .endMissing }
        guard let window = TimeWindow(from: from, until: until) else { throw .endsBeforeStart }
        guard window.duration <= purpose.longest else { throw .tooLong(purpose.longest) }
        return window
    }
}
