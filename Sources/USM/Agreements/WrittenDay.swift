/// A day as people write it in a form: `2026-02-28`, in the calendar that everybody uses.
package struct WrittenDay: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Reads `2026-02-28` and nothing else; nil for a day that does not exist.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }) else { return nil }
        guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
            return nil
        }
        guard year >= 1, (1...12).contains(month) else { return nil }
        guard (1...WrittenDay.days(in: month, of: year)).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    package static func < (left: WrittenDay, right: WrittenDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap =
            year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        if month == 2 { return isLeap ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}

extension WrittenDay: CustomStringConvertible {
    package var description: String {
        let (year, month, day) = (String(year), String(month), String(day))
        let zeros = { (text: String, width: Int) in
            String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(zeros(year, 4))-\(zeros(month, 2))-\(zeros(day, 2))"
    }
}

extension WrittenDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = WrittenDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no day written as 2026-02-28")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
