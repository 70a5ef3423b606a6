/// How the clocks of a place ran and will run, as data.
///
/// It knows no list of places: an edge of the program reads the files of a place
/// (``TimeZoneFile``).
package struct TimeZoneRules: Hashable, Sendable {
    /// From one moment on, clocks are so many seconds ahead of UTC.
    package struct Transition: Hashable, Sendable {
        package let at: Instant
        /// In seconds; negative west of Greenwich.
        package let offset: Int

        package init(at: Instant, offset: Int) {
            self.at = at
            self.offset = offset
        }
    }

    /// As people and files name it: `Europe/Amsterdam`.
    package let name: String
    /// In seconds, before the first transition.
    package let initialOffset: Int
    /// By moment; at most one for each.
    package let transitions: [Transition]
    /// From here on everything comes again after ``cycle``; nil when nothing does.
    package let repeatsAfter: Instant?

    private let moments: [Int64]
    private let offsets: [Int64]
    /// The furthest that a clock has come, as civil milliseconds, when each transition sets it.
    private let furthest: [Int64]

    /// The 400 years after which the Gregorian calendar has the same days on the same weekdays.
    static let cycle = Duration.days(146_097)

    /// - Parameters:
    ///   - transitions: in any order; of two at the same moment the later one holds.
    ///   - repeatsAfter: the transitions reach ``cycle`` further than this.
    package init(
        name: String, initialOffset: Int, transitions: [Transition] = [],
        repeatsAfter: Instant? = nil
    ) {
        var byMoment: [Instant: Transition] = [:]
        for transition in transitions { byMoment[transition.at] = transition }
        let sorted = byMoment.values.sorted { $0.at < $1.at }
        let offsets = ([initialOffset] + sorted.map(\.offset)).map { Int64($0) * 1000 }
        var furthest: [Int64] = []
        for (index, transition) in sorted.enumerated() {
            let shown = transition.at.milliseconds + offsets[index]
            furthest.append(max(shown, furthest.last ?? shown))
        }
        self.name = name
        self.initialOffset = initialOffset
        self.transitions = sorted
        self.repeatsAfter = repeatsAfter
        self.offsets = offsets
        self.furthest = furthest
        moments = sorted.map(\.at.milliseconds)
    }

    package static let utc = TimeZoneRules(name: "UTC", initialOffset: 0)

    /// Seconds ahead of UTC at a moment.
    package func offset(at moment: Instant) -> Int {
        let known = moment.milliseconds - shift(beyond: moment.milliseconds)
        let index = moments.count(upTo: known)
        return index == 0 ? initialOffset : transitions[index - 1].offset
    }

    /// The first moment at which clocks here show this time or a later one.
    ///
    /// So a time that the change to summer time skips is the moment of the change, and of a time
    /// that comes twice it is the first.
    package func moment(of date: CivilDate, _ time: TimeOfDay) -> Instant {
        let shown = (Int64(date.daysSinceEpoch) * 1440 + Int64(time.minutes)) * 60_000
        // A day more, so that what is shown just after the border is found on its known side.
        let shift = shift(beyond: shown - 86_400_000)
        let index = furthest.count(upTo: shown - shift)
        let moment = shown - shift - offsets[index]
        let known = index == 0 ? moment : max(moment, moments[index - 1])
        return Instant(milliseconds: known + shift)
    }

    /// What calendar and clock show here at a moment; the seconds are cut off.
    package func civil(at moment: Instant) -> (date: CivilDate, time: TimeOfDay) {
        Self.civil(moment.milliseconds + Int64(offset(at: moment)) * 1000)
    }

    /// - Parameter shown: what clocks show, in milliseconds since they showed 1970.
    static func civil(_ shown: Int64) -> (date: CivilDate, time: TimeOfDay) {
        let date = CivilDate(daysSinceEpoch: Int(shown.floored(to: 86_400_000)))
        let inDay = shown - Int64(date.daysSinceEpoch) * 86_400_000
        return (date, TimeOfDay(minutes: Int(inDay / 60_000)) ?? .midnight)
    }

    /// The transitions of which clocks may show `shown` just before, at or just after, each with
    /// the offset from before it; in milliseconds.
    ///
    /// With them the offset that holds before all of them.
    func changes(
        around shown: Int64
    ) -> (before: Int64, changes: [(at: Int64, from: Int64, to: Int64)]) {
        // No clock is further from UTC than this.
        let reach = Int64(26 * 3_600_000)
        let shift = shift(beyond: shown - reach)
        let known = shown - shift
        let first = moments.count(below: known - reach)
        let end = moments.count(upTo: known + reach)
        return (
            offsets[first],
            (first..<end).map { (moments[$0] + shift, offsets[$0], offsets[$0 + 1]) }
        )
    }

    /// By how much a moment lies beyond what the transitions tell, in whole cycles.
    private func shift(beyond milliseconds: Int64) -> Int64 {
        guard let repeatsAfter else { return 0 }
        let cycle = Self.cycle.wholeMilliseconds
        let beyond = milliseconds - repeatsAfter.milliseconds
        return beyond <= cycle ? 0 : (beyond - 1) / cycle * cycle
    }
}

extension Int64 {
    fileprivate func floored(to divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

extension [Int64] {
    /// How many of the sorted numbers are at most `limit`, by halving.
    func count(upTo limit: Int64) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= limit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How many of the sorted numbers are below `limit`, by halving.
    func count(below limit: Int64) -> Int {
        count(upTo: limit - 1)
    }
}
