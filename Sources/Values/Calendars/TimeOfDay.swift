/// What a clock on the wall shows, in whole minutes: 00:00 to 24:00.
///
/// 24:00 is the end of a day, so that an opening can last until midnight.
package struct TimeOfDay: Hashable, Sendable {
    /// Since 00:00; 0 to 1440.
    package let minutes: Int

    package static let midnight = TimeOfDay(unchecked: 0)
    package static let endOfDay = TimeOfDay(unchecked: 1440)

    private init(unchecked minutes: Int) {
        self.minutes = minutes
    }

    /// - Returns: nil when no clock shows it.
    package init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.init(unchecked: minutes)
    }

    /// - Returns: nil when no clock shows it.
    package init?(hour: Int, minute: Int = 0) {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// Reads `09:30` and nothing else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2] else { return nil }
        let numbers = parts.compactMap(Int.init(digits:))
        guard numbers.count == 2 else { return nil }
        self.init(hour: numbers[0], minute: numbers[1])
    }
}

extension TimeOfDay: Comparable {
    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutes < right.minutes
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// `09:30`.
    package var description: String {
        (minutes / 60).padded(to: 2) + ":" + (minutes % 60).padded(to: 2)
    }
}
