import Desk
import Testing
import Values
import Web

/// Dates and times that people type, by the clocks of where they are.
struct FormMomentTests {
    private func reading(_ fields: String, in zone: String) throws -> FormReading {
        FormReading(
            try Form(urlEncoded: Array(fields.utf8)),
            for: Viewer(timeZone: try .named(zone)))
    }

    private func moment(_ typed: String, in zone: String, also: String = "") throws -> String? {
        var fields = try reading("at=\(typed)\(also)", in: zone)
        let moment = fields.moment("at")
        try fields.finish()
        return moment?.rfc3339
    }

    @Test(arguments: [
        ("2026-03-29T01:30", "2026-03-29T00:30:00Z"),
        ("2026-03-29T03:30", "2026-03-29T01:30:00Z"),
        ("2026-10-25T01:30", "2026-10-24T23:30:00Z"),
        ("2026-10-25T03:00", "2026-10-25T02:00:00Z"),
        // Of two equal times, the first.
        ("2026-10-25T02:30", "2026-10-25T00:30:00Z"),
        ("2026-07-01T12:00:59", "2026-07-01T10:00:00Z"),
    ])
    func `Around a change of the clocks a typed time is not an hour off`(
        typed: String, moment: String
    ) throws {
        #expect(try self.moment(typed, in: "Europe/Amsterdam") == moment)
    }

    @Test func `A time that never comes is refused at its field, with what the clocks do`() throws {
        let refusal = #expect(throws: DeskRefusal.self) {
            try moment("2026-03-29T02:30", in: "Europe/Amsterdam")
        }
        guard case .invalid(let problems) = refusal, let problem = problems.first else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(problem.field == "at")
        #expect(problem.sentence.english.contains("from 02:00 to 03:00"))
        #expect(problem.sentence.dutch.contains("van 02:00 naar 03:00"))
    }

    @Test(arguments: ["2026-02-30T10:00", "tomorrow", "2026-03-01", "2026-03-01T24:00", "T"])
    func `What is no date and time is refused`(typed: String) {
        #expect(throws: DeskRefusal.self) { try moment(typed, in: "Europe/Amsterdam") }
    }

    @Test func `The second of two equal times comes back as the second`() throws {
        let also = "&at_second=2026-10-25T02:30"
        let zone = "Europe/Amsterdam"
        #expect(
            try moment("2026-10-25T02:30", in: zone, also: also) == "2026-10-25T01:30:00Z")
        // Somebody typed another time into the same field.
        #expect(
            try moment("2026-10-25T02:45", in: zone, also: also) == "2026-10-25T00:45:00Z")
    }

    @Test(arguments: ["Europe/Amsterdam", "America/New_York", "America/Havana", "Asia/Tokyo"])
    func `From midnight to midnight is whole days, wherever somebody is`(zone: String) throws {
        var fields = try reading(
            "from=2026-12-14T00:00&until=2026-12-15T00:00", in: zone)
        let span = fields.span()
        let (first, end) = (try #require(CivilDate("2026-12-14")), CivilDate("2026-12-15"))
        #expect(span == .days(from: first, until: try #require(end)))
    }

    @Test func `A time that comes twice is shown with which of the two it is`() throws {
        let viewer = Viewer(timeZone: try .named("Europe/Amsterdam"))
        let first = try #require(Instant(rfc3339: "2026-10-25T00:30:00Z"))
        #expect(viewer.time(first) == "02:30 (the first time)")
        #expect(viewer.time(first.adding(.hours(1))) == "02:30 (the second time)")
        #expect(viewer.time(first.adding(.hours(2))) == "03:30")
    }
}
