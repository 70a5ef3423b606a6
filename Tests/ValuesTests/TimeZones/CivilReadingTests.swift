import Testing
import Values

@Suite struct CivilReadingTests {
    @Test(arguments: SampleZones.all)
    func `What clocks show at a moment means that moment, or one of two`(
        zone: TimeZoneRules
    ) throws {
        let start = try #require(Instant(rfc3339: "2024-01-01T00:00:00Z"))
        for minute in stride(from: 0, to: 4 * 366 * 1440, by: 11) {
            let moment = start.adding(.minutes(minute))
            let (date, time) = zone.civil(at: moment)
            switch zone.reading(of: date, time) {
            case .once(let read):
                #expect(read == moment)
                #expect(zone.repeated(at: moment) == nil)
            case .twice(let earlier, let later):
                #expect(earlier < later && (moment == earlier || moment == later))
                #expect(zone.repeated(at: moment) == (moment == earlier ? .first : .second))
            case .never:
                Issue.record("\(zone.name) shows \(date) \(time)")
            }
        }
    }

    @Test func `A time that never comes says what is left out`() throws {
        let date = try #require(CivilDate("2026-03-29"))
        let time = try #require(TimeOfDay("02:30"))
        guard case .never(let skip) = SampleZones.amsterdam.reading(of: date, time) else {
            Issue.record("it comes")
            return
        }
        #expect("\(skip.from) \(skip.to)" == "02:00 03:00")
        #expect(skip.byOffsetBefore.rfc3339 == "2026-03-29T01:30:00Z")
        #expect(skip.byOffsetAfter.rfc3339 == "2026-03-29T00:30:00Z")
    }

    @Test(arguments: SampleZones.all)
    func `Whole days begin and end where days do`(zone: TimeZoneRules) throws {
        let first = CivilDate.firstDay(of: 2024)
        for day in 0..<1000 where zone.name != SampleZones.overTheDateLine.name {
            let from = first.adding(days: day)
            let days = try #require(DaySpan(from: from, until: from.adding(days: 3)))
            let (start, end) = (zone.start(of: days.first), zone.start(of: days.end))
            #expect(DaySpan(from: start, until: end, in: zone) == days)
            #expect(DaySpan(from: start.adding(.minutes(1)), until: end, in: zone) == nil)
        }
        #expect(DaySpan(from: first, until: first) == nil)
    }
}
