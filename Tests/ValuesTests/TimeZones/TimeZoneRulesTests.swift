import Testing
import Values

@Suite struct TimeZoneRulesTests {
    @Test(arguments: [
        ("2024-12-31", "23:30", "2024-12-31T22:30:00Z"),
        ("2025-03-30", "01:59", "2025-03-30T00:59:00Z"),
        // The clock goes from 01:59 to 03:00.
        ("2025-03-30", "02:00", "2025-03-30T01:00:00Z"),
        ("2025-03-30", "02:30", "2025-03-30T01:00:00Z"),
        ("2025-03-30", "03:00", "2025-03-30T01:00:00Z"),
        ("2025-03-30", "03:01", "2025-03-30T01:01:00Z"),
        // The hour from 02:00 comes twice.
        ("2025-10-26", "02:00", "2025-10-26T00:00:00Z"),
        ("2025-10-26", "02:59", "2025-10-26T00:59:00Z"),
        ("2025-10-26", "03:00", "2025-10-26T02:00:00Z"),
        ("2025-10-26", "24:00", "2025-10-26T23:00:00Z"),
    ])
    func `A skipped time moves forward and of two equal times the first is taken`(
        date: String, time: String, moment: String
    ) throws {
        let date = try #require(CivilDate(date))
        let time = try #require(TimeOfDay(time))
        #expect(SampleZones.amsterdam.moment(of: date, time).rfc3339 == moment)
    }

    @Test(arguments: [
        ("2024-12-31T23:30:59.999Z", "2025-01-01 00:30"),
        ("2025-03-30T00:59:59Z", "2025-03-30 01:59"),
        ("2025-03-30T01:00:00Z", "2025-03-30 03:00"),
        ("2025-10-26T00:59:00Z", "2025-10-26 02:59"),
        ("2025-10-26T01:00:00Z", "2025-10-26 02:00"),
        ("1969-12-31T22:59:00Z", "1969-12-31 23:59"),
    ])
    func `A moment shows on calendar and clock`(moment: String, shown: String) throws {
        let civil = SampleZones.amsterdam.civil(at: try #require(Instant(rfc3339: moment)))
        #expect("\(civil.date) \(civil.time)" == shown)
    }

    @Test(arguments: SampleZones.all)
    func `The moment of what a clock shows is that moment, or an earlier one that shows it too`(
        zone: TimeZoneRules
    ) throws {
        let start = try #require(Instant(rfc3339: "2024-01-01T00:00:00Z"))
        for minute in stride(from: 0, to: 4 * 366 * 1440, by: 7) {
            let moment = start.adding(.minutes(minute))
            let civil = zone.civil(at: moment)
            let back = zone.moment(of: civil.date, civil.time)
            guard back != moment else { continue }
            // Only where the clock was set back does a time come twice.
            let set = zone.transitions.last { $0.at <= moment }?.at
            let before = zone.civil(at: back)
            #expect(back < moment && before.date >= civil.date, "\(moment.rfc3339)")
            #expect(before.date > civil.date || before.time >= civil.time)
            #expect(set.map { moment.since($0) < .hours(25) } ?? false, "\(moment.rfc3339)")
        }
    }

    @Test(arguments: SampleZones.all)
    func `Later times of the calendar never come earlier`(zone: TimeZoneRules) {
        var last = zone.moment(of: .firstDay(of: 2024), .midnight)
        for day in 0..<(4 * 366) {
            let date = CivilDate.firstDay(of: 2024).adding(days: day)
            for minutes in stride(from: 0, through: 1440, by: 30) {
                let moment = zone.moment(of: date, TimeOfDay(minutes: minutes) ?? .midnight)
                if moment < last { Issue.record("\(zone.name) \(date) \(minutes)") }
                last = moment
            }
        }
    }

    @Test func `A day that a place leaves out takes no time`() throws {
        let left = try #require(CivilDate("2024-06-12"))
        let zone = SampleZones.overTheDateLine
        #expect(zone.moment(of: left, .midnight) == zone.moment(of: left, .endOfDay))
    }

    @Test func `Transitions may come in any order, and of two at once the later one holds`() {
        let (early, late) = (Instant(milliseconds: 1000), Instant(milliseconds: 2000))
        let zone = TimeZoneRules(
            name: "x", initialOffset: 0,
            transitions: [
                .init(at: late, offset: 60), .init(at: early, offset: 30),
                .init(at: late, offset: 120),
            ])
        #expect(zone.transitions.map(\.at) == [early, late])
        #expect(zone.offset(at: late) == 120 && zone.offset(at: early) == 30)
        #expect(zone.offset(at: Instant(milliseconds: 999)) == 0)
    }
}
