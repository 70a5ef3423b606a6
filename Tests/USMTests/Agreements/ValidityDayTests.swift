import Testing
import USM
import Values

/// The days of an agreement are the days that were written, wherever they are read.
@Suite struct ValidityDayTests {
    /// From the west of the date line to the east of it, with half hours between.
    private static let offsets = Array(stride(from: -11 * 3600, through: 14 * 3600, by: 1800))

    private static func zone(_ offset: Int) -> TimeZoneRules {
        TimeZoneRules(name: "Test", initialOffset: offset)
    }

    @Test(arguments: offsets)
    func `What was said in days is read as these days`(offset: Int) throws {
        let (zone, home) = (Self.zone(offset), Self.zone(3600))
        let first = try #require(CivilDate("2026-01-01"))
        let validity = Validity(from: first, until: CivilDate("2027-01-01"), in: home)
        #expect(validity.from == home.start(of: first))
        let day = { (moment: Instant) in zone.civil(at: moment).date }
        #expect(validity.firstDay(day) == CivilDate("2026-01-01"))
        #expect(validity.lastDay(day) == CivilDate("2026-12-31"))
        #expect(Validity(from: first, until: nil, in: home).lastDay(day) == nil)
        let ended = validity.ending(by: validity.from.adding(.hours(1)))
        #expect(ended.fromDay == first && ended.untilDay == nil)
    }

    @Test(arguments: offsets)
    func `What was offered by the day is read as these days where it was offered`(
        offset: Int
    ) throws {
        let zone = Self.zone(offset)
        let first = try #require(CivilDate("2026-03-01"))
        let last = try #require(CivilDate("2028-02-29"))
        let validity = Validity(
            from: zone.moment(of: first, .midnight),
            until: zone.moment(of: last.adding(days: 1), .midnight))
        let day = { (moment: Instant) in zone.civil(at: moment).date }
        #expect(validity.firstDay(day) == first)
        #expect(validity.lastDay(day) == last)
    }

    @Test func `A moment within a day belongs to the day of its reader`() throws {
        let first = try #require(CivilDate("2026-05-01"))
        let last = try #require(CivilDate("2026-06-30"))
        let late = try #require(TimeOfDay(minutes: 23 * 60 + 30))
        let utc = TimeZoneRules.utc
        let validity = Validity(
            from: utc.moment(of: first, late), until: utc.moment(of: last, late))
        let (east, west) = (Self.zone(7200), Self.zone(-18_000))
        #expect(validity.firstDay { east.civil(at: $0).date } == CivilDate("2026-05-02"))
        #expect(validity.lastDay { east.civil(at: $0).date } == CivilDate("2026-07-01"))
        #expect(validity.firstDay { west.civil(at: $0).date } == CivilDate("2026-05-01"))
        #expect(validity.lastDay { west.civil(at: $0).date } == CivilDate("2026-06-30"))
    }
}
