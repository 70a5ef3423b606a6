import Testing
import Values

@Suite struct OpenHoursTests {
    private static func at(_ text: String) -> Instant {
        Instant(rfc3339: text) ?? Instant(milliseconds: 0)
    }

    /// Monday to Friday, 09:00 to 17:00 with half an hour for lunch.
    private static func office(years: ClosedRange<Int> = 2024...2027) throws -> OpenHours {
        let edges = [("09:00", "12:30"), ("13:00", "17:00")]
        let day = try edges.map {
            ServiceHours.Opening(
                from: try #require(TimeOfDay($0.0)), until: try #require(TimeOfDay($0.1)))
        }
        let week = Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, day) })
        let newYears = (2020...2050).map { year in
            ServiceHours.DatedException.closed(
                on: .firstDay(of: year),
                name: LocalizedText(english: "New Year", dutch: "Nieuwjaar"))
        }
        return OpenHours(
            try ServiceHours(week: week, exceptions: newYears), in: SampleZones.amsterdam,
            years: years)
    }

    @Test(arguments: [
        // Friday afternoon, over a weekend in which the clock goes forward.
        ("2025-03-28T15:30:00Z", 60, "2025-03-31T07:30:00Z"),
        // Over the weekend in which it goes back.
        ("2025-10-24T14:30:00Z", 60, "2025-10-27T08:30:00Z"),
        // Over lunch.
        ("2025-06-02T10:00:00Z", 60, "2025-06-02T11:30:00Z"),
        // All that is left of the day ends with the day, not on the next morning.
        ("2025-06-02T14:00:00Z", 60, "2025-06-02T15:00:00Z"),
        ("2025-06-02T15:00:00Z", 1, "2025-06-03T07:01:00Z"),
        // Over New Year.
        ("2024-12-31T15:59:00Z", 2, "2025-01-02T08:01:00Z"),
        ("2025-06-01T03:00:00Z", 0, "2025-06-01T03:00:00Z"),
    ])
    func `Open time is added`(from: String, minutes: Int, to: String) throws {
        let hours = try Self.office()
        let found = hours.moment(after: .minutes(minutes), from: Self.at(from))
        #expect(found?.rfc3339 == to)
        #expect(hours.openTime(from: Self.at(from), to: Self.at(to)) == .minutes(minutes))
        #expect(hours.openTime(from: Self.at(to), to: Self.at(from)) == .minutes(-minutes))
    }

    @Test func `Milliseconds count`() throws {
        let hours = try Self.office()
        let start = Self.at("2025-06-02T14:59:59.750Z")
        #expect(
            hours.moment(after: .milliseconds(251), from: start)
                == Self.at("2025-06-03T07:00:00.001Z"))
        #expect(hours.moment(after: .microseconds(3), from: start) == start)
    }

    @Test func `Day and night is one stretch`() {
        let hours = OpenHours(.aroundTheClock, in: SampleZones.amsterdam, years: 2024...2027)
        #expect(hours.stretches.count == 1)
        #expect(hours.start.rfc3339 == "2023-12-31T23:00:00Z")
        #expect(hours.end.rfc3339 == "2027-12-31T23:00:00Z")
        #expect(hours.openTime(from: hours.start, to: hours.end) == .days(1461))
    }

    @Test func `Whole days touch at midnight and nights at 24 o'clock`() throws {
        let night = try #require(TimeOfDay("22:00"))
        let morning = try #require(TimeOfDay("06:00"))
        let nights = [
            ServiceHours.Opening(from: .midnight, until: morning),
            ServiceHours.Opening(from: night, until: .endOfDay),
        ]
        let week = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, nights) })
        let hours = OpenHours(try ServiceHours(week: week), in: .utc, years: 2024...2024)
        #expect(hours.stretches.count == 367)
        let evening = Self.at("2024-02-28T21:00:00Z")
        #expect(hours.moment(after: .hours(8), from: evening)?.rfc3339 == "2024-02-29T06:00:00Z")
    }

    @Test func `Whether it is open is known to the millisecond`() throws {
        let hours = try Self.office()
        #expect(hours.isOpen(at: Self.at("2025-06-02T07:00:00Z")) == true)
        #expect(hours.isOpen(at: Self.at("2025-06-02T06:59:59.999Z")) == false)
        #expect(hours.isOpen(at: Self.at("2025-06-02T10:30:00Z")) == false)
        #expect(hours.isOpen(at: hours.start) == false)
    }

    @Test func `Beyond its years nothing is guessed`() throws {
        let hours = try Self.office(years: 2025...2025)
        let (before, after) = (Self.at("2024-12-31T22:59:00Z"), Self.at("2025-12-31T23:01:00Z"))
        #expect(hours.isOpen(at: before) == nil && hours.isOpen(at: after) == nil)
        #expect(hours.openTime(from: before, to: hours.end) == nil)
        #expect(hours.openTime(from: hours.start, to: after) == nil)
        #expect(hours.moment(after: .hours(1), from: before) == nil)
        #expect(hours.moment(after: .hours(1), from: after) == nil)
        #expect(hours.moment(after: .hours(1), from: hours.end) == nil)
        #expect(hours.moment(after: .zero, from: hours.end) == hours.end)
        let all = try #require(hours.openTime(from: hours.start, to: hours.end))
        let last = Self.at("2025-12-31T16:00:00Z")
        #expect(hours.moment(after: all, from: hours.start) == last)
        #expect(hours.moment(after: all + .milliseconds(1), from: hours.start) == nil)
        #expect(hours.moment(after: .seconds(Int64.max), from: hours.start) == nil)
    }

    @Test func `Hours that change leave what was open before`() throws {
        let (office, change) = (try Self.office(), Self.at("2025-06-03T08:00:00Z"))
        let always = OpenHours(.aroundTheClock, in: SampleZones.amsterdam, years: 2024...2030)
        let hours = try #require(office.followed(by: always, from: change))
        let before = Self.at("2025-06-02T12:00:00Z")
        #expect(hours.openTime(from: before, to: change) == .hours(4))
        #expect(hours.openTime(from: before, to: change.adding(.days(1))) == .hours(28))
        #expect(hours.end == always.end && hours.start == office.start)
        #expect(office.followed(by: always, from: Self.at("2028-06-03T08:00:00Z")) == nil)
        #expect(office.followed(by: office, from: change) == office)
    }

    /// 10 microseconds are the limit in a release build.
    ///
    /// Here, unoptimized and beside other work, it is only to be seen that nothing walks: then
    /// twenty times the stretches would take twenty times as long.
    @Test func `Over twenty years of holidays an answer takes no walk`() throws {
        let (short, long) = (
            try Self.office(years: 2020...2020), try Self.office(years: 2020...2040)
        )
        #expect(long.stretches.count > 18 * short.stretches.count)
        var fastest = (short: Duration.seconds(600), long: Duration.seconds(600))
        for _ in 0..<5 {
            fastest.short = min(fastest.short, try Self.timeToAnswer(with: short))
            fastest.long = min(fastest.long, try Self.timeToAnswer(with: long))
        }
        #expect(fastest.long < fastest.short * 8)
    }

    private static func timeToAnswer(with hours: OpenHours) throws -> Duration {
        let target = try #require(hours.openTime(from: hours.start, to: hours.end))
        return ContinuousClock().measure {
            for second in 0..<200 {
                let from = hours.start.adding(.seconds(second))
                _ = hours.moment(after: target, from: from)
                _ = hours.openTime(from: from, to: hours.end)
            }
        }
    }
}
