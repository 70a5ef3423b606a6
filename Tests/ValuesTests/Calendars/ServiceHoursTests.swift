import Testing
import Values

@Suite struct ServiceHoursTests {
    private typealias Opening = ServiceHours.Opening

    private static func opening(_ start: String, _ end: String) -> Opening {
        Opening(
            from: TimeOfDay(start) ?? .midnight, until: TimeOfDay(end) ?? .endOfDay)
    }

    private static let christmas = CivilDate.firstDay(of: 2026).adding(days: 358)

    private static func holiday(_ date: CivilDate) -> ServiceHours.DatedException {
        .closed(on: date, name: LocalizedText(english: "Christmas", dutch: "Kerstmis"))
    }

    @Test func `A week has several openings a day, and dates that differ`() throws {
        let day = [Self.opening("13:00", "17:30"), Self.opening("09:00", "12:30")]
        let newYear = ServiceHours.DatedException(
            on: .firstDay(of: 2026), name: LocalizedText(english: "Watch", dutch: "Wacht"),
            openings: [Self.opening("20:00", "24:00")])
        let hours = try ServiceHours(
            week: [.friday: day, .monday: day, .sunday: []],
            exceptions: [Self.holiday(Self.christmas), newYear])
        #expect(Self.christmas.weekday == .friday)
        #expect(hours.openings(on: Self.christmas) == [])
        #expect(hours.openings(on: Self.christmas.adding(days: 7)) == day.reversed())
        #expect(hours.openings(on: Self.christmas.adding(days: 2)) == [])
        #expect(hours.openings(on: .firstDay(of: 2026)) == newYear.openings)
        #expect(hours.exceptions.map(\.date) == [.firstDay(of: 2026), Self.christmas])
        #expect(hours.week[.sunday] == nil)
    }

    @Test func `Openings that touch do not overlap`() throws {
        let hours = try ServiceHours(
            week: [.monday: [Self.opening("12:00", "17:00"), Self.opening("08:00", "12:00")]])
        #expect(hours.week[.monday]?.map(\.description) == ["08:00–12:00", "12:00–17:00"])
    }

    @Test func `Day and night is the same as whole days all week`() throws {
        let week = Dictionary(
            uniqueKeysWithValues: Weekday.allCases.map { ($0, [Opening.wholeDay]) })
        #expect(try ServiceHours(week: week) == .aroundTheClock)
    }

    @Test func `Hours that are never open are refused`() {
        #expect(throws: InvalidServiceHours.neverOpen) { try ServiceHours(week: [:]) }
        #expect(throws: InvalidServiceHours.neverOpen) {
            try ServiceHours(
                week: [.monday: []], exceptions: [Self.holiday(Self.christmas)])
        }
    }

    @Test func `One special opening is enough to be open at some time`() throws {
        let special = ServiceHours.DatedException(
            on: Self.christmas, name: LocalizedText(english: "", dutch: ""),
            openings: [.wholeDay])
        #expect(
            try ServiceHours(week: [:], exceptions: [special]).openings(on: Self.christmas).count
                == 1)
    }

    @Test(arguments: [("17:00", "09:00"), ("09:00", "09:00"), ("24:00", "00:00")])
    func `An opening that ends before it has begun is refused`(start: String, end: String) {
        let opening = Self.opening(start, end)
        #expect(throws: InvalidServiceHours.endsBeforeStart(opening, on: .weekday(.tuesday))) {
            try ServiceHours(week: [.tuesday: [opening]])
        }
    }

    @Test func `Overlapping openings are refused, on a weekday and on a date`() {
        let (first, second) = (Self.opening("08:00", "12:01"), Self.opening("12:00", "17:00"))
        #expect(throws: InvalidServiceHours.overlap(first, second, on: .weekday(.monday))) {
            try ServiceHours(week: [.monday: [second, first]])
        }
        let exception = ServiceHours.DatedException(
            on: Self.christmas, name: LocalizedText(english: "", dutch: ""),
            openings: [first, second])
        #expect(throws: InvalidServiceHours.overlap(first, second, on: .date(Self.christmas))) {
            try ServiceHours(week: [.monday: [first]], exceptions: [exception])
        }
    }

    @Test func `A date that is listed twice is refused`() {
        #expect(throws: InvalidServiceHours.dateTwice(Self.christmas)) {
            try ServiceHours(
                week: [.monday: [.wholeDay]],
                exceptions: [Self.holiday(Self.christmas), Self.holiday(Self.christmas)])
        }
    }

    @Test func `Every refusal says in both languages what is wrong`() {
        let day = Self.opening("09:00", "17:00")
        let refusals: [InvalidServiceHours] = [
            .neverOpen, .endsBeforeStart(day, on: .date(Self.christmas)),
            .overlap(day, day, on: .weekday(.monday)), .dateTwice(Self.christmas),
        ]
        #expect(Set(refusals.map(\.code)).count == refusals.count)
        for refusal in refusals {
            #expect(refusal.sentence.english != refusal.sentence.dutch)
        }
        #expect(refusals[1].sentence.english.contains("On 2026-12-25 the opening 09:00–17:00"))
        #expect(refusals[2].sentence.dutch.contains("Op maandag overlappen"))
    }
}
