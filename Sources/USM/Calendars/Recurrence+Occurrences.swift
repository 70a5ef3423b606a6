import Values

/// One of the times at which something that recurs happens.
package struct Occurrence: Hashable, Sendable {
    /// The day on which it begins, in its own time zone; it tells one occurrence from the next.
    package let date: CivilDate
    package let window: TimeWindow
}

extension Recurrence {
    /// The occurrences that begin in a window, in their order.
    ///
    /// A time that the change to summer time skips begins at the change; of a time that comes
    /// twice the first counts.
    ///
    /// - Parameter limit: how many at most.
    package func occurrences(
        startingIn range: TimeWindow, _ zone: TimeZoneRules, limit: Int = .max
    ) -> [Occurrence] {
        let first = zone.civil(at: range.from).date.adding(days: -1)
        let last = zone.civil(at: range.until).date.adding(days: 1)
        var found: [Occurrence] = []
        for date in dates(from: first, through: last) {
            let occurrence = occurrence(on: date, zone)
            guard range.contains(occurrence.window.from) else { continue }
            found.append(occurrence)
            if found.count == limit { break }
        }
        return found
    }

    /// As it would be on a day, whether or not it is on that day.
    package func occurrence(on date: CivilDate, _ zone: TimeZoneRules) -> Occurrence {
        Occurrence(
            date: date, window: TimeWindow(from: zone.moment(of: date, time), lasting: duration))
    }

    package func isOn(_ date: CivilDate) -> Bool {
        !dates(from: date, through: date).isEmpty
    }

    /// The days on which it happens, both ends included.
    package func dates(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
        let (first, last) = (max(first, start), min(last, end ?? last))
        guard first <= last else { return [] }
        var found: [CivilDate] = []
        var step = step(reaching: first)
        while periodStart(step) <= last {
            found += candidates(step).filter { first <= $0 && $0 <= last }
            step += 1
        }
        return found
    }

    /// The first day on which it happens that is not before another.
    ///
    /// Months repeat after 400 years, and so does what falls on them: what is not found in so
    /// many steps never happens.
    package func firstDate(from date: CivilDate) -> CivilDate? {
        let first = max(date, start)
        let begin = step(reaching: first)
        for step in begin...(begin + 4801) {
            if let end, periodStart(step) > end { return nil }
            if let found = candidates(step).first(where: { $0 >= first }) {
                return found <= end ?? found ? found : nil
            }
        }
        return nil
    }

    /// The period, counted from the one in which it starts, that has this day or is the last
    /// before it.
    private func step(reaching date: CivilDate) -> Int {
        let ahead =
            switch rhythm {
            case .daily: date.daysSinceEpoch - start.daysSinceEpoch
            case .weekly: (date.daysSinceEpoch - start.monday.daysSinceEpoch) / 7
            case .monthlyByDay, .monthlyByWeekday: date.monthCount - start.monthCount
            case .yearly: date.year - start.year
            }
        return max(0, ahead / every)
    }

    private func periodStart(_ step: Int) -> CivilDate {
        switch rhythm {
        case .daily: start.adding(days: step * every)
        case .weekly: start.monday.adding(days: 7 * step * every)
        case .monthlyByDay, .monthlyByWeekday:
            CivilDate(monthCount: start.monthCount + step * every)
        case .yearly: .firstDay(of: start.year + step * every)
        }
    }

    /// The days of a period on which it happens, by date; some may lie before its start.
    private func candidates(_ step: Int) -> [CivilDate] {
        let begin = periodStart(step)
        switch rhythm {
        case .daily: return [begin]
        case .weekly: return weekdays.map { begin.adding(days: $0.position) }
        case .monthlyByDay:
            return [CivilDate(year: begin.year, month: begin.month, day: day ?? 1)]
                .compactMap(\.self)
        case .monthlyByWeekday:
            guard let weekday = weekdays.first, let week else { return [] }
            return [begin.weekday(weekday, week)]
        case .yearly:
            return [CivilDate(year: begin.year, month: month ?? 1, day: day ?? 1)]
                .compactMap(\.self)
        }
    }
}

extension Weekday {
    /// 0 for Monday.
    package var position: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }
}

extension CivilDate {
    /// The Monday of its week.
    package var monday: CivilDate { adding(days: -weekday.position) }

    /// Months since the year 0.
    fileprivate var monthCount: Int { year * 12 + month - 1 }

    /// The first day of a month.
    fileprivate init(monthCount: Int) {
        let (year, month) = monthCount.quotientAndRemainder(dividingBy: 12)
        self = CivilDate(year: year, month: month + 1, day: 1) ?? .firstDay(of: year)
    }

    /// The first day of its month.
    package var monthStart: CivilDate { CivilDate(monthCount: monthCount) }

    /// The first day of another month, so many after this one's.
    package func adding(months: Int) -> CivilDate { CivilDate(monthCount: monthCount + months) }

    /// Of the first day of a month: the first, second and so on of a weekday.
    fileprivate func weekday(_ weekday: Weekday, _ week: Recurrence.Week) -> CivilDate {
        let first = adding(days: (weekday.position - self.weekday.position + 7) % 7)
        switch week {
        case .first: return first
        case .second: return first.adding(days: 7)
        case .third: return first.adding(days: 14)
        case .fourth: return first.adding(days: 21)
        case .last:
            let fifth = first.adding(days: 28)
            return fifth.month == month ? fifth : first.adding(days: 21)
        }
    }
}
