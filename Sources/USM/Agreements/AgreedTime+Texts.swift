import Values

/// A time that an agreement promises, as people write and read it: `2 days`, `4 hours`, `90 minutes`.
///
/// A day is 24 hours of whatever hours the agreement counts in.
package struct AgreedTime: Hashable, Sendable {
    package let minutes: Int

    private enum Unit: Int, CaseIterable {
        case week = 10_080
        case day = 1440
        case hour = 60
        case minute = 1

        /// In both languages, as nobody should have to write in the one that the page is in.
        var words: Set<String> {
            switch self {
            case .week: ["w", "week", "weeks", "weken"]
            case .day: ["d", "day", "days", "dag", "dagen"]
            case .hour: ["h", "hr", "hrs", "hour", "hours", "u", "uur", "uren"]
            case .minute: ["m", "min", "mins", "minute", "minutes", "minuut", "minuten"]
            }
        }

        func name(_ count: Int) -> LocalizedText {
            let isOne = count == 1
            return switch self {
            case .week:
                LocalizedText(
                    english: isOne ? "week" : "weeks", dutch: isOne ? "week" : "weken")
            case .day:
                LocalizedText(english: isOne ? "day" : "days", dutch: isOne ? "dag" : "dagen")
            case .hour: LocalizedText(english: isOne ? "hour" : "hours", dutch: "uur")
            case .minute:
                LocalizedText(
                    english: isOne ? "minute" : "minutes",
                    dutch: isOne ? "minuut" : "minuten")
            }
        }
    }

    package init(minutes: Int) {
        self.minutes = minutes
    }

    /// A bare number counts minutes; each unit stands at most once, the larger before the smaller.
    ///
    /// - Returns: nil for what cannot be read so, and for more than seven digits.
    package init?(reading text: String) {
        var rest = text.lowercased()[...]
        var total = 0
        var last: Unit?
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard !rest.isEmpty else { break }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...7).contains(digits.count), let count = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
            let word = rest.prefix(while: \.isLetter)
            rest = rest.dropFirst(word.count)
            guard let unit = word.isEmpty ? .minute : Self.unit(String(word)) else { return nil }
            // After a number without a unit nothing follows.
            guard last.map({ unit.rawValue < $0.rawValue }) ?? true else { return nil }
            if word.isEmpty, !rest.isEmpty { return nil }
            total += count * unit.rawValue
            last = unit
        }
        guard last != nil else { return nil }
        minutes = total
    }

    private static func unit(_ word: String) -> Unit? {
        Unit.allCases.first { $0.words.contains(word) }
    }

    /// Exact, and read back as the same: `1 day 4 hours`.
    package var words: LocalizedText {
        var left = minutes
        var parts: [(Int, Unit)] = []
        for unit in [Unit.day, .hour, .minute] where left >= unit.rawValue {
            parts.append((left / unit.rawValue, unit))
            left %= unit.rawValue
        }
        if parts.isEmpty { parts = [(0, .minute)] }
        return LocalizedText(
            english: parts.map { "\($0) \($1.name($0).english)" }.joined(separator: " "),
            dutch: parts.map { "\($0) \($1.name($0).dutch)" }.joined(separator: " "))
    }
}
