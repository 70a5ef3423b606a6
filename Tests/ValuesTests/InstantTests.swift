import TestKit
import Testing
import Values

@Suite struct InstantTests {
    @Test(arguments: 1...50)
    func `A moment reads back from its text`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        for _ in 1...100 {
            // The years 0000 to 9999, which four digits can write.
            let moment = Instant(
                milliseconds: .random(in: -62_167_219_200_000...253_402_300_799_999, using: &dice))
            #expect(Instant(rfc3339: moment.rfc3339) == moment, "\(moment.milliseconds)")
        }
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00Z"),
        (1_795_373_053_250, "2026-11-22T18:44:13.250Z"),
        (-62_167_219_200_000, "0000-01-01T00:00:00Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
    func `A moment is written in UTC, with a fraction only when it has one`(
        milliseconds: Int64, text: String
    ) {
        #expect(Instant(milliseconds: milliseconds).rfc3339 == text)
    }

    @Test(arguments: [
        ("2026-11-22T18:44:13+01:00", "2026-11-22T17:44:13Z"),
        ("2026-11-22T18:44:13-05:30", "2026-11-23T00:14:13Z"),
        ("2026-11-22 18:44:13z", "2026-11-22T18:44:13Z"),
        ("2026-11-22t18:44:13.2Z", "2026-11-22T18:44:13.200Z"),
        ("2026-11-22T18:44:13.2509999Z", "2026-11-22T18:44:13.250Z"),
        ("2026-12-31T23:59:60Z", "2027-01-01T00:00:00Z"),
        ("2024-02-29T12:00:00-00:00", "2024-02-29T12:00:00Z"),
    ])
    func `Offsets, small letters and long fractions are read`(text: String, same: String) {
        #expect(Instant(rfc3339: text)?.rfc3339 == same)
    }

    @Test(arguments: [
        "", "now", "2026", "2026-11-22", "2026-11-22T18:44:13", "2026-11-22T18:44Z",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-11-00T00:00:00Z",
        "2026-11-22T24:00:00Z", "2026-11-22T18:60:00Z", "2026-11-22T18:44:61Z",
        "2026-11-22T18:44:13.Z", "2026-11-22T18:44:13+1:00", "2026-11-22T18:44:13+24:00",
        "2026-11-22T18:44:13Z ", " 2026-11-22T18:44:13Z", "26-11-22T18:44:13Z",
        "2026-11-22T18:44:13ZZ", "2026-11-22T18:44:13+01:60", "+2026-11-22T18:44:13Z",
        "２０２６-11-22T18:44:13Z", "2026-11-22T18:44:1\u{0}Z",
    ])
    func `What is no moment is not read`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(arguments: 1...20)
    func `Chance texts are read or refused, never more`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let letters = Array("0123456789-:T.Z+ é")
        for _ in 1...500 {
            let length = Int.random(in: 0...30, using: &dice)
            let text = String((0..<length).map { _ in letters.randomElement(using: &dice) ?? "0" })
            if let moment = Instant(rfc3339: text) {
                #expect(Instant(rfc3339: moment.rfc3339) == moment)
            }
        }
    }

    @Test func `Day numbers and dates are each other's inverse`() {
        for day in stride(from: Int64(-800_000), through: 3_000_000, by: 997) {
            let date = Instant.civil(daysSinceEpoch: day)
            let back = Instant.daysSinceEpoch(year: date.year, month: date.month, day: date.day)
            #expect(back == day)
        }
    }

    @Test func `What is added to a moment is what it lies after it`() {
        let start = Instant(milliseconds: 1_000)
        let later = start.adding(.hours(2))
        #expect(later.since(start) == .seconds(7_200))
        #expect(start.since(later) == .seconds(-7_200))
        #expect(start < later)
    }

    @Test func `Days, hours and minutes are what they are called`() {
        #expect(Duration.days(1) == .hours(24))
        #expect(Duration.hours(1) == .minutes(60))
        #expect(Duration.minutes(1).wholeMilliseconds == 60_000)
    }
}
