import Testing
import Values

@Suite struct CivilDateTests {
    @Test func `Days follow each other as on a calendar to tear off`() throws {
        var expected = (year: 1896, month: 1, day: 1, weekday: 2)
        let first = try #require(CivilDate(year: 1896, month: 1, day: 1))
        for offset in 0..<(130 * 366) {
            let date = first.adding(days: offset)
            let found = (date.year, date.month, date.day)
            guard found == (expected.year, expected.month, expected.day),
                date.weekday == Weekday.allCases[expected.weekday],
                CivilDate(year: date.year, month: date.month, day: date.day) == date
            else {
                Issue.record("\(date) is not \(expected)")
                return
            }
            let isLeap =
                (expected.year % 4 == 0 && expected.year % 100 != 0)
                || expected.year % 400 == 0
            let long = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            expected.weekday = (expected.weekday + 1) % 7
            expected.day += 1
            if expected.day > long[expected.month - 1] {
                (expected.month, expected.day) = (expected.month + 1, 1)
            }
            if expected.month > 12 { (expected.year, expected.month) = (expected.year + 1, 1) }
        }
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2024-02-29", .thursday),
        ("2026-11-22", .sunday), ("1969-12-31", .wednesday), ("1900-01-01", .monday),
    ])
    func `A date has its weekday`(text: String, weekday: Weekday) {
        #expect(CivilDate(text)?.weekday == weekday)
        #expect(CivilDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-31", "2025-02-29", "1900-02-29", "2026-00-10",
        "2026-13-01", "2026-1-01", "+026-01-01", "2026-01-0１", "2026-01-01 ", "26-01-0001",
        "2026-01-01-", "-2026-01-01",
    ])
    func `What is no date is not read`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `Leap years are those that four divides, but of centuries only those of 400`() {
        #expect([1896, 1904, 2000, 2024, 2400].allSatisfy(CivilDate.isLeap))
        #expect(![1900, 2023, 2025, 2100, 2200].contains(where: CivilDate.isLeap))
    }

    @Test func `The week begins on Monday, in both languages`() {
        #expect(Weekday.allCases.first?.name.english == "Monday")
        #expect(Weekday.allCases.last?.name.dutch == "zondag")
        #expect(Set(Weekday.allCases.flatMap { [$0.name.english, $0.name.dutch] }).count == 14)
    }

    @Test func `A year begins on its first of January`() {
        #expect(CivilDate.firstDay(of: 2026).description == "2026-01-01")
        #expect(CivilDate.firstDay(of: 2026) < CivilDate.firstDay(of: 2027))
    }

    @Test(arguments: [("00:00", 0), ("09:30", 570), ("23:59", 1439), ("24:00", 1440)])
    func `A time of day is read and written`(text: String, minutes: Int) {
        #expect(TimeOfDay(text)?.minutes == minutes)
        #expect(TimeOfDay(text)?.description == text)
    }

    @Test(arguments: ["", "9:30", "09:60", "24:01", "25:00", "0930", "09:30:00", "-1:00", "09: 0"])
    func `What no clock shows is not read`(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func `Minutes make a time of day only within a day`() {
        #expect(TimeOfDay(minutes: -1) == nil && TimeOfDay(minutes: 1441) == nil)
        #expect(TimeOfDay(hour: 17, minute: 0) == TimeOfDay(hour: 17))
        #expect(TimeOfDay(hour: 24, minute: 1) == nil && TimeOfDay(hour: 8, minute: 60) == nil)
        #expect(TimeOfDay.midnight < TimeOfDay.endOfDay)
    }
}
