import Values

/// How long a chain took for what it brought about in one week: all of it, and how much of that a
/// supplier had it in hand.
package struct ChainLeadTime: Hashable, Sendable {
    /// The week's Monday.
    package let monday: CivilDate
    /// How many calls were done in it; the times stand for so many.
    package let count: Int
    /// The middle one of their times from question to answer; nil in a week without any.
    package let whole: Duration?
    /// The middle one of their times in the supplier's hands.
    package let supplier: Duration?

    /// One call that went through the chain.
    package struct Run: Hashable, Sendable {
        package let doneOn: CivilDate
        package let whole: Duration
        package let supplier: Duration

        package init(doneOn: CivilDate, whole: Duration, supplier: Duration) {
            self.doneOn = doneOn
            self.whole = whole
            self.supplier = supplier
        }
    }

    /// Week by week, those without a call too, to the week of the last day.
    package static func weeks(
        _ count: Int, until lastDay: CivilDate, of runs: some Sequence<Run>
    ) -> [ChainLeadTime] {
        let byWeek = Dictionary(grouping: runs, by: \.doneOn.monday)
        return (0..<count).reversed().map { back in
            let monday = lastDay.monday.adding(days: -7 * back)
            let runs = byWeek[monday] ?? []
            return ChainLeadTime(
                monday: monday, count: runs.count, whole: runs.map(\.whole).middle,
                supplier: runs.map(\.supplier).middle)
        }
    }
}

extension [Duration] {
    /// The median; between two, halfway.
    fileprivate var middle: Duration? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let upper = sorted[count / 2]
        return count.isMultiple(of: 2) ? (sorted[count / 2 - 1] + upper) / 2 : upper
    }
}
