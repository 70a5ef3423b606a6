/// A day on the wall calendar, without a place on earth.
///
/// Gregorian for all time, also before it was introduced.
package struct CivilDate: Hashable, Sendable {
    /// How many days after 1970-01-01 it is; negative before.
    package let daysSinceEpoch: Int

    package init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// - Returns: nil when there is no such day, as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1,
            day <= CivilDate.dayCount(ofMonth: month, year: year)
        else { return nil }
        self.init(
            daysSinceEpoch: Int(
                Instant.daysSinceEpoch(year: Int64(year), month: Int64(month), day: Int64(day))))
    }

    /// Reads `2026-11-22` and nothing else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap(Int.init(digits:))
        guard numbers.count == 3, numbers[0] >= 1 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    package static func firstDay(of year: Int) -> CivilDate {
        CivilDate(
            daysSinceEpoch: Int(Instant.daysSinceEpoch(year: Int64(year), month: 1, day: 1)))
    }

    package var year: Int { Int(civil.year) }
    package var month: Int { Int(civil.month) }
    package var day: Int { Int(civil.day) }

    private var civil: (year: Int64, month: Int64, day: Int64) {
        Instant.civil(daysSinceEpoch: Int64(daysSinceEpoch))
    }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday, the fourth day.
        let position = (daysSinceEpoch + 3) % 7
        return Weekday.allCases[position < 0 ? position + 7 : position]
    }

    package func adding(days: Int) -> CivilDate {
        CivilDate(daysSinceEpoch: daysSinceEpoch + days)
    }

    package static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static func dayCount(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }
}

extension CivilDate: Comparable {
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }
}

extension CivilDate: CustomStringConvertible {
    /// `2026-11-22`.
    package var description: String {
        let (year, month, day) = civil
        return Int(year).padded(to: 4) + "-" + Int(month).padded(to: 2) + "-"
            + Int(day).padded(to: 2)
    }
}

/// As its text, and so refused when there is no such day.
extension CivilDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CivilDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no day written as 2026-02-28")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int {
    /// Reads plain digits: no sign, no blanks, no digits of other scripts.
    init?(digits text: Substring) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self.init(text)
    }

    /// With zeros in front; what is longer stays as it is.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
