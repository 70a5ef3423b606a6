import Values

/// The days of a report as whole months, and the days before and after them, so that a year is
/// read from twelve sums.
package struct ReportSpan: Hashable, Sendable {
    /// The first days of the whole months.
    package let months: ClosedRange<CivilDate>?
    package let before: ClosedRange<CivilDate>?
    package let after: ClosedRange<CivilDate>?

    package init(_ days: ClosedRange<CivilDate>) {
        let first = days.lowerBound
        let start = first.day == 1 ? first : first.nextMonth
        // The first day of the month that is not whole any more.
        let end = days.upperBound.adding(days: 1).firstOfMonth
        guard start < end else {
            (months, before, after) = (nil, days, nil)
            return
        }
        months = start...end.adding(days: -1).firstOfMonth
        before = first < start ? first...start.adding(days: -1) : nil
        after = end <= days.upperBound ? end...days.upperBound : nil
    }
}

extension CivilDate {
    package var firstOfMonth: CivilDate { adding(days: 1 - day) }
    package var nextMonth: CivilDate { firstOfMonth.adding(days: 31).firstOfMonth }
}
