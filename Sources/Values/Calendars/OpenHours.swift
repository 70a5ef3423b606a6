/// Service hours as moments: what a clock counts by.
///
/// Made once from ``ServiceHours`` and ``TimeZoneRules`` for a range of years. Every answer is
/// then a binary search, however far the moments lie apart. Nothing is guessed beyond those
/// years: there the answer is nil.
package struct OpenHours: Equatable, Sendable {
    /// The first moment of the years that it covers.
    package let start: Instant
    /// The first moment after them; the last one with an answer.
    package let end: Instant

    /// Where each open stretch begins, where it ends, and the open milliseconds before it.
    ///
    /// Stretches neither touch nor overlap, and none is empty.
    let starts: [Int64]
    let ends: [Int64]
    let openBefore: [Int64]

    package init(_ hours: ServiceHours, in zone: TimeZoneRules, years: ClosedRange<Int>) {
        let firstDay = CivilDate.firstDay(of: years.lowerBound)
        let dayAfter = CivilDate.firstDay(of: years.upperBound + 1)
        var stretches: [(start: Instant, end: Instant)] = []
        for year in years {
            let exceptions = hours.exceptions(in: year)
            let days = CivilDate.firstDay(of: year)..<CivilDate.firstDay(of: year + 1)
            for day in days.lowerBound.daysSinceEpoch..<days.upperBound.daysSinceEpoch {
                let date = CivilDate(daysSinceEpoch: day)
                let openings = exceptions[date]?.openings ?? hours.week[date.weekday] ?? []
                for opening in openings {
                    stretches.append(
                        (
                            zone.moment(of: date, opening.start),
                            zone.moment(of: date, opening.end)
                        ))
                }
            }
        }
        self.init(
            stretches: stretches, start: zone.moment(of: firstDay, .midnight),
            end: zone.moment(of: dayAfter, .midnight))
    }

    /// - Parameter stretches: by their start, without overlap; empty ones are left out and those
    ///   that touch become one.
    private init(stretches: [(start: Instant, end: Instant)], start: Instant, end: Instant) {
        var (starts, ends, openBefore): ([Int64], [Int64], [Int64]) = ([], [], [])
        var total: Int64 = 0
        for stretch in stretches where stretch.start < stretch.end {
            let (from, until) = (stretch.start.milliseconds, stretch.end.milliseconds)
            if from == ends.last {
                ends[ends.count - 1] = until
            } else {
                starts.append(from)
                ends.append(until)
                openBefore.append(total)
            }
            total += until - from
        }
        (self.starts, self.ends, self.openBefore) = (starts, ends, openBefore)
        (self.start, self.end) = (start, end)
    }

    /// These hours until a moment, and others from then on.
    ///
    /// For service hours that change while calls run: what was open before stays open.
    ///
    /// - Returns: nil when either does not cover that moment.
    package func followed(by later: OpenHours, from moment: Instant) -> OpenHours? {
        guard covers(moment), later.covers(moment) else { return nil }
        let before = stretches.map { (start: $0.start, end: min($0.end, moment)) }
        let after = later.stretches.map { (start: max($0.start, moment), end: $0.end) }
        return OpenHours(stretches: before + after, start: start, end: later.end)
    }

    /// The open stretches: each from its start until just before its end.
    package var stretches: [(start: Instant, end: Instant)] {
        zip(starts, ends).map { (Instant(milliseconds: $0), Instant(milliseconds: $1)) }
    }

    package func covers(_ moment: Instant) -> Bool {
        start <= moment && moment <= end
    }
}
