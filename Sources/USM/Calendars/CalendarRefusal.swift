import Values

/// Why a time in a calendar cannot be taken as it was entered.
package enum CalendarRefusal: Error, Hashable, Sendable {
    case startMissing
    case endMissing
    case endsBeforeStart
    case tooLong(Duration)
    /// Between two occurrences there are at least one and at most so many days, weeks, months or
    /// years.
    case wrongInterval(most: Int)
    case noWeekday
    case noSuchDay
    /// As 31 February, or an end before the first occurrence.
    case neverOccurs
    case wrongDuration(mostMinutes: Int)

    /// The field that is wrong.
    package var field: String {
        switch self {
        case .startMissing: "from"
        case .endMissing, .endsBeforeStart, .tooLong: "until"
        case .wrongInterval: "every"
        case .noWeekday: "weekdays"
        case .noSuchDay, .neverOccurs: "day"
        case .wrongDuration: "minutes"
        }
    }
}
