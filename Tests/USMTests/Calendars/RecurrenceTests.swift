import TestKit
import Testing
import Values

@testable import USM

/// When something that recurs happens: held against a model that looks at each day by itself.
struct RecurrenceTests {
    /// Amsterdam from 2023 to 2029, as the rules of the European Union have it.
    private static let amsterdam = TimeZoneRules(
        name: "Europe/Amsterdam", initialOffset: 3600,
        transitions: (2023...2029).flatMap { year in
            [(3, 7200), (10, 3600)].compactMap { month, offset in
                lastSunday(year, month).map { date in
                    TimeZoneRules.Transition(
                        at: TimeZoneRules.utc.moment(of: date, .midnight).adding(.hours(1)),
                        offset: offset)
                }
            }
        })

    private static func lastSunday(_ year: Int, _ month: Int) -> CivilDate? {
        (25...31).compactMap { CivilDate(year: year, month: month, day: $0) }
            .last { $0.weekday == .sunday }
    }

    private static func day(_ text: String) throws -> CivilDate {
        try #require(CivilDate(text))
    }

    /// Whether it happens on a day, from what the words say and nothing else.
    private static func slowly(_ rule: Recurrence, isOn date: CivilDate) -> Bool {
        guard date >= rule.start, date <= rule.end ?? date else { return false }
        let months = (date.year - rule.start.year) * 12 + date.month - rule.start.month
        switch rule.rhythm {
        case .daily:
            return (date.daysSinceEpoch - rule.start.daysSinceEpoch) % rule.every == 0
        case .weekly:
            var weeks = 0
            var monday = rule.start
            while monday.weekday != .monday { monday = monday.adding(days: -1) }
            while monday.adding(days: 7) <= date {
                monday = monday.adding(days: 7)
                weeks += 1
            }
            return weeks % rule.every == 0 && rule.weekdays.contains(date.weekday)
        case .monthlyByDay: return months % rule.every == 0 && date.day == rule.day
        case .monthlyByWeekday:
            let isLast = date.adding(days: 7).month != date.month
            let number = (date.day - 1) / 7
            let week: [Recurrence.Week] = [.first, .second, .third, .fourth]
            let fits = rule.week == .last ? isLast : number < 4 && week[number] == rule.week
            return months % rule.every == 0 && rule.weekdays.contains(date.weekday) && fits
        case .yearly:
            return (date.year - rule.start.year) % rule.every == 0 && date.month == rule.month
                && date.day == rule.day
        }
    }

    private static func rule(_ dice: inout SeededDice) throws -> Recurrence? {
        let start = try day("2023-11-15").adding(days: dice.below(500))
        let rhythm = Recurrence.Rhythm.allCases[dice.below(5)]
        let weekdays = Set(Weekday.allCases.filter { _ in dice.below(3) == 0 })
        let one = Set([Weekday.allCases[dice.below(7)]])
        return try? Recurrence(
            rhythm, every: 1 + dice.below(5),
            weekdays: rhythm == .weekly ? weekdays.union(one) : one, day: 1 + dice.below(31),
            month: 1 + dice.below(12), week: Recurrence.Week.allCases[dice.below(5)],
            start: start, end: dice.below(2) == 0 ? nil : start.adding(days: dice.below(1500)),
            time: try #require(TimeOfDay(minutes: dice.below(1440))), minutes: 30)
    }

    @Test func `The days are those of a model that walks day by day, leap days included`() throws {
        var dice = SeededDice(seed: 17)
        var found = 0
        for _ in 0..<400 {
            guard let rule = try Self.rule(&dice) else { continue }
            let first = rule.start.adding(days: dice.below(900) - 100)
            let last = first.adding(days: dice.below(1000))
            let expected = (first.daysSinceEpoch...last.daysSinceEpoch)
                .map(CivilDate.init(daysSinceEpoch:)).filter { Self.slowly(rule, isOn: $0) }
            #expect(rule.dates(from: first, through: last) == expected, "\(rule)")
            #expect(rule.dates(from: first, through: last).first == expected.first)
            if let next = expected.first { #expect(rule.firstDate(from: first) == next) }
            found += expected.count
        }
        #expect(found > 1000)
    }

    @Test func `Moments are those of clocks on the wall, over both changes of the clock`() throws {
        var dice = SeededDice(seed: 23)
        let zone = Self.amsterdam
        for _ in 0..<200 {
            guard let rule = try Self.rule(&dice) else { continue }
            let from = zone.moment(of: rule.start.adding(days: dice.below(400)), .midnight)
            let range = TimeWindow(from: from, lasting: .days(1 + dice.below(200)))
            let first = zone.civil(at: from).date.daysSinceEpoch - 2
            let expected = (first...(first + 210)).map(CivilDate.init(daysSinceEpoch:))
                .filter { Self.slowly(rule, isOn: $0) }
                .map { zone.moment(of: $0, rule.time) }.filter(range.contains)
            let found = rule.occurrences(startingIn: range, zone)
            #expect(found.map(\.window.from) == expected, "\(rule)")
            #expect(found.allSatisfy { $0.window.duration == .minutes(30) })
        }
    }

    @Test
    func `A time that summer time skips begins at the change, one that comes twice comes once`()
        throws
    {
        let night = try Recurrence(
            .daily, start: try Self.day("2026-03-28"), time: try #require(TimeOfDay("02:30")),
            minutes: 60)
        let march = try #require(Instant(rfc3339: "2026-03-27T23:00:00Z"))
        let spring = night.occurrences(
            startingIn: TimeWindow(from: march, lasting: .days(3)), Self.amsterdam)
        #expect(
            spring.map(\.window.from.rfc3339) == [
                "2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z",
            ])
        let october = try #require(Instant(rfc3339: "2026-10-24T22:00:00Z"))
        let autumn = night.occurrences(
            startingIn: TimeWindow(from: october, lasting: .days(1)), Self.amsterdam)
        #expect(autumn.map(\.window.from.rfc3339) == ["2026-10-25T00:30:00Z"])
    }

    @Test func `What never happens is refused, and a leap day is waited for`() throws {
        let start = try Self.day("2026-01-01")
        func yearly(_ month: Int, _ day: Int, end: CivilDate? = nil) throws -> Recurrence {
            try Recurrence(
                .yearly, day: day, month: month, start: start, end: end, time: .midnight,
                minutes: 1)
        }
        #expect(throws: CalendarRefusal.neverOccurs) { _ = try yearly(2, 31) }
        #expect(throws: CalendarRefusal.neverOccurs) { _ = try yearly(2, 30) }
        #expect(throws: CalendarRefusal.noSuchDay) { _ = try yearly(13, 1) }
        #expect(throws: CalendarRefusal.neverOccurs) {
            _ = try yearly(2, 29, end: try Self.day("2027-12-31"))
        }
        #expect(try yearly(2, 29).firstDate(from: start) == Self.day("2028-02-29"))
        #expect(throws: CalendarRefusal.neverOccurs) {
            // February alone of all months, and it has no such day.
            _ = try Recurrence(
                .monthlyByDay, every: 12, day: 31, start: try Self.day("2026-02-01"),
                time: .midnight, minutes: 1)
        }
        #expect(throws: CalendarRefusal.noWeekday) {
            _ = try Recurrence(.weekly, start: start, time: .midnight, minutes: 1)
        }
        #expect(throws: CalendarRefusal.wrongDuration(mostMinutes: 10_080)) {
            _ = try Recurrence(.daily, start: start, time: .midnight, minutes: 0)
        }
        #expect(throws: CalendarRefusal.wrongInterval(most: 99)) {
            _ = try Recurrence(.daily, every: 100, start: start, time: .midnight, minutes: 1)
        }
    }

    @Test func `It is said as people say it`() throws {
        let rule = try Recurrence(
            .weekly, every: 2, weekdays: [.thursday, .monday], start: try Self.day("2026-01-01"),
            time: try #require(TimeOfDay("09:00")), minutes: 60)
        #expect(rule.sentence.english == "every 2 weeks on Monday and Thursday at 09:00")
        #expect(rule.sentence.dutch == "elke 2 weken op maandag en donderdag om 09:00")
    }
}
