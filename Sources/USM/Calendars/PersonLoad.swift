import Values

/// What a person has before them, by day, and where it is too much.
package struct PersonLoad: Hashable, Sendable {
    /// Planned work beyond so much on one day is too much.
    package static let mostPerDay = Duration.hours(8)

    /// Why somebody has too much to do.
    package enum Reason: String, CaseIterable, Codable, Sendable {
        /// More than ``mostPerDay`` on one day.
        case tooMuch = "too_much"
        /// Two things at once.
        case twoAtOnce = "two_at_once"
        /// Planned while away.
        case whileAway = "while_away"
    }

    package let planned: Duration
    package let reasons: [Reason]

    package var isOverloaded: Bool { !reasons.isEmpty }

    /// - Parameters:
    ///   - work: what is planned for the person.
    ///   - absences: when the person is away.
    ///   - days: the days that are looked at, each from midnight to midnight.
    package init(work: [TimeWindow], absences: [TimeWindow], days: [TimeWindow]) {
        let sorted = work.sorted { $0.from < $1.from }
        let byDay = days.map { day in
            sorted.compactMap { $0.overlap(with: day)?.duration }.reduce(.zero, +)
        }
        var reasons: [Reason] = []
        if byDay.contains(where: { $0 > Self.mostPerDay }) { reasons.append(.tooMuch) }
        var busyUntil: Instant?
        var isDouble = false
        for window in sorted {
            if let busyUntil, window.from < busyUntil { isDouble = true }
            busyUntil = max(busyUntil ?? window.until, window.until)
        }
        if isDouble { reasons.append(.twoAtOnce) }
        if sorted.contains(where: { window in absences.contains { $0.overlaps(window) } }) {
            reasons.append(.whileAway)
        }
        planned = byDay.reduce(.zero, +)
        self.reasons = reasons
    }
}
