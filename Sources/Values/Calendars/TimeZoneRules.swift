/// How the clocks of a place ran and will run, as data.
///
/// It knows no list of places: an edge of the program reads a place's transitions from the
/// platform and fills them in.
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

    private let moments: [Int64]
    private let offsets: [Int64]
    /// The furthest that a clock has come, as civil milliseconds, when each transition sets it.
    private let furthest: [Int64]

    /// - Parameter transitions: in any order; of two at the same moment the later one holds.
    package init(name: String, initialOffset: Int, transitions: [Transition] = []) {
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
        self.offsets = offsets
        self.furthest = furthest
        moments = sorted.map(\.at.milliseconds)
    }

    package static let utc = TimeZoneRules(name: "UTC", initialOffset: 0)

    /// Seconds ahead of UTC at a moment.
    package func offset(at moment: Instant) -> Int {
        let index = moments.count(upTo: moment.milliseconds)
        return index == 0 ? initialOffset : transitions[index - 1].offset
    }

    /// The first moment at which clocks here show this time or a later one.
    ///
    /// So a time that the change to summer time skips is the moment of the change, and of a time
    /// that comes twice it is the first.
    package func moment(of date: CivilDate, _ time: TimeOfDay) -> Instant {
        let shown = (Int64(date.daysSinceEpoch) * 1440 + Int64(time.minutes)) * 60_000
        let index = furthest.count(upTo: shown)
        let moment = shown - offsets[index]
        return Instant(milliseconds: index == 0 ? moment : max(moment, moments[index - 1]))
    }

    /// What calendar and clock show here at a moment; the seconds are cut off.
    package func civil(at moment: Instant) -> (date: CivilDate, time: TimeOfDay) {
        let shown = moment.milliseconds + Int64(offset(at: moment)) * 1000
        let date = CivilDate(daysSinceEpoch: Int(shown.floored(to: 86_400_000)))
        let inDay = shown - Int64(date.daysSinceEpoch) * 86_400_000
        return (date, TimeOfDay(minutes: Int(inDay / 60_000)) ?? .midnight)
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
