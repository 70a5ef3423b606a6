import Exchange
import Testing
import Values

@Suite struct MomentFormatTests {
    private func format(
        _ text: String, _ zone: MomentFormat.Zone = .utc
    ) throws -> MomentFormat {
        let pattern: MomentPattern = try #require(MomentPattern(text))
        return MomentFormat(pattern, zone: zone)
    }

    @Test(arguments: [
        ("d/M/yyyy HH:mm", "29/2/2016 01:16", "2016-02-29T01:16:00Z"),
        ("d/M/yyyy HH:mm", "1/12/2016 23:59", "2016-12-01T23:59:00Z"),
        ("yyyy-MM-dd HH:mm:ss", "2026-11-22 18:44:13", "2026-11-22T18:44:13Z"),
        ("yyyy-MM-ddTHH:mm:ss.SSS", "2026-11-22T18:44:13.25", "2026-11-22T18:44:13.250Z"),
        ("yyyy-MM-dd HH:mm Z", "2026-11-22 18:44 +01:30", "2026-11-22T17:14:00Z"),
        ("yyyyMMdd", "20261122", "2026-11-22T00:00:00Z"),
    ])
    func `A pattern reads what it describes`(pattern: String, text: String, moment: String) throws {
        let format = try format(pattern)
        #expect(format.moment(of: text)?.rfc3339 == moment)
    }

    @Test(arguments: [
        "30/2/2016 01:16", "29/2/2015 01:16", "1/13/2016 01:16", "1/1/2016 24:00", "1/1/2016",
        "1/1/2016 01:16 ", "001/1/2016 01:16", "1/1/16 01:16", "", "?",
    ])
    func `A pattern refuses anything else`(text: String) throws {
        let format = try format("d/M/yyyy HH:mm")
        #expect(format.moment(of: text) == nil)
    }

    @Test(arguments: [
        "HH:mm", "yyyy-MM", "yy-MM-dd", "d/M/yyyy hh:mm a", "d/d/M/yyyy", "EEE d M yyyy",
    ])
    func `A pattern without a day or with unknown letters is none`(pattern: String) {
        #expect(MomentPattern(pattern) == nil)
    }

    @Test(arguments: [
        ("2026-01-15 12:00", "2026-01-15T11:00:00Z"),
        ("2026-07-15 12:00", "2026-07-15T10:00:00Z"),
        // Clocks show 02:30 twice on this day; the first time is meant.
        ("2026-10-25 02:30", "2026-10-25T00:30:00Z"),
        // They never show this.
        ("2026-03-29 02:30", "2026-03-29T01:30:00Z"),
    ])
    func `A zone has its summer time`(text: String, moment: String) throws {
        let zone = try #require(MomentFormat.Zone("Europe/Amsterdam"))
        let format = try format("yyyy-MM-dd HH:mm", zone)
        #expect(format.moment(of: text)?.rfc3339 == moment)
    }

    @Test func `A zone that nobody knows is none`() {
        #expect(MomentFormat.Zone("Europe/Atlantis") == nil)
    }
}
