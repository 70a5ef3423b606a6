/// A day that comes each year: on one date, or so many days from Easter.
package struct YearlyDay: Hashable, Sendable {
    private enum Rule: Hashable {
        case date(month: Int, day: Int)
        case easter(plus: Int)
    }

    /// How far from Easter a day lies at most, so that it is in the same year whenever Easter is.
    package static let nearEaster = -80...250

    private let rule: Rule

    /// - Returns: nil when no year has such a day; 29 February is in some.
    package init?(month: Int, day: Int) {
        // A leap year has every day that any year has.
        guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
        rule = .date(month: month, day: day)
    }

    /// - Parameter days: after Easter Sunday; negative before.
    /// - Returns: nil further than ``nearEaster``.
    package init?(daysAfterEaster days: Int) {
        guard Self.nearEaster.contains(days) else { return nil }
        rule = .easter(plus: days)
    }

    /// Reads `12-25`, `easter`, `easter+1` and `easter-2`, and nothing else.
    package init?(_ text: String) {
        let easter = "easter"
        guard text.hasPrefix(easter) else {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.map(\.utf8.count) == [2, 2] else { return nil }
            let numbers = parts.compactMap(Int.init(digits:))
            guard numbers.count == 2 else { return nil }
            self.init(month: numbers[0], day: numbers[1])
            return
        }
        let rest = text.dropFirst(easter.count)
        guard let sign = rest.first else {
            self.init(daysAfterEaster: 0)
            return
        }
        guard sign == "+" || sign == "-", let days = Int(digits: rest.dropFirst()) else {
            return nil
        }
        self.init(daysAfterEaster: sign == "-" ? -days : days)
    }

    /// - Returns: nil in a year that does not have it.
    package func date(in year: Int) -> CivilDate? {
        switch rule {
        case .date(let month, let day): CivilDate(year: year, month: month, day: day)
        case .easter(let days): CivilDate.easterSunday(of: year).adding(days: days)
        }
    }

    /// The first date from one on; 29 February can be eight years away.
    package func next(from date: CivilDate) -> CivilDate? {
        let year = date.year
        return (year...(year + 8)).lazy.compactMap { self.date(in: $0) }.first { $0 >= date }
    }
}

/// Dates by the calendar, and then the days by their distance from Easter.
extension YearlyDay: Comparable {
    package static func < (left: YearlyDay, right: YearlyDay) -> Bool {
        left.place < right.place
    }

    private var place: (Int, Int, Int) {
        switch rule {
        case .date(let month, let day): (0, month, day)
        case .easter(let days): (1, days, 0)
        }
    }
}

extension YearlyDay: CustomStringConvertible {
    /// `12-25`, `easter` or `easter+1`.
    package var description: String {
        switch rule {
        case .date(let month, let day): month.padded(to: 2) + "-" + day.padded(to: 2)
        case .easter(0): "easter"
        case .easter(let days): days > 0 ? "easter+\(days)" : "easter\(days)"
        }
    }
}

extension CivilDate {
    /// Easter of the western churches, by the Gregorian reckoning of the moon.
    package static func easterSunday(of year: Int) -> CivilDate {
        let century = year / 100
        let golden = year % 19
        // Leap days that centuries leave out, and how the moon moved through the calendar since.
        let moonShift = (century - (century + 8) / 25 + 1) / 3
        let fullMoon = (19 * golden + century - century / 4 - moonShift + 15) % 30
        let weekday =
            (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - fullMoon - year % 100 % 4) % 7
        // A full moon on the very last days counts as one a week earlier.
        let late = (golden + 11 * fullMoon + 22 * weekday) / 451
        let firstOfMarch = Instant.daysSinceEpoch(year: Int64(year), month: 3, day: 1)
        return CivilDate(
            daysSinceEpoch: Int(firstOfMarch) + 21 + fullMoon + weekday - 7 * late)
    }
}
