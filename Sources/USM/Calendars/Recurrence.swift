import Values

/// When something happens again and again: in civil time, without a place on earth.
package struct Recurrence: Hashable, Codable, Sendable {
    package enum Rhythm: String, CaseIterable, Codable, Sendable {
        case daily
        /// On some days of the week.
        case weekly
        /// On a day of the month; months that have no such day are passed over.
        case monthlyByDay = "monthly_by_day"
        /// On the first, second, third, fourth or last of a weekday.
        case monthlyByWeekday = "monthly_by_weekday"
        /// On one date; 29 February is passed over in years that have none.
        case yearly
    }

    /// Which of a month's Mondays, and so on.
    package enum Week: String, CaseIterable, Codable, Sendable {
        case first, second, third, fourth, last
    }

    package static let mostEvery = 99
    /// A week.
    package static let mostMinutes = 10_080

    package let rhythm: Rhythm
    /// 1 for each day, week, month or year; 2 for every other one.
    package let every: Int
    /// From Monday on; one for ``Rhythm/monthlyByWeekday``, none for the others but weekly.
    package let weekdays: [Weekday]
    package let day: Int?
    package let month: Int?
    package let week: Week?
    /// The first day on which it can happen.
    package let start: CivilDate
    /// The last one.
    package let end: CivilDate?
    package let time: TimeOfDay
    package let minutes: Int

    /// - Throws: ``CalendarRefusal``; what the rhythm has no use for is left out.
    package init(
        _ rhythm: Rhythm, every: Int = 1, weekdays: Set<Weekday> = [], day: Int? = nil,
        month: Int? = nil, week: Week? = nil, start: CivilDate, end: CivilDate? = nil,
        time: TimeOfDay, minutes: Int
    ) throws(CalendarRefusal) {
        guard (1...Self.mostEvery).contains(every) else {
            throw .wrongInterval(most: Self.mostEvery)
        }
        guard (1...Self.mostMinutes).contains(minutes) else {
            throw .wrongDuration(mostMinutes: Self.mostMinutes)
        }
        let hasDay = rhythm == .monthlyByDay || rhythm == .yearly
        if hasDay, !(1...31).contains(day ?? 0) { throw .noSuchDay }
        if rhythm == .yearly, !(1...12).contains(month ?? 0) { throw .noSuchDay }
        let hasWeekdays = rhythm == .weekly || rhythm == .monthlyByWeekday
        if hasWeekdays, weekdays.isEmpty { throw .noWeekday }
        if rhythm == .monthlyByWeekday, weekdays.count != 1 || week == nil { throw .noWeekday }
        self.rhythm = rhythm
        self.every = every
        self.weekdays = hasWeekdays ? Weekday.allCases.filter(weekdays.contains) : []
        self.day = hasDay ? day : nil
        self.month = rhythm == .yearly ? month : nil
        self.week = rhythm == .monthlyByWeekday ? week : nil
        self.start = start
        self.end = end
        self.time = time == .endOfDay ? .midnight : time
        self.minutes = minutes
        guard firstDate(from: start) != nil else { throw .neverOccurs }
    }

    package var duration: Duration { .minutes(minutes) }
}

/// As people write it: `09:30`.
extension TimeOfDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = TimeOfDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no time written as 09:30")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
