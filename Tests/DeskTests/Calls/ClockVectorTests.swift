import Testing
import USM
import Values

@testable import Desk

/// The clocks, held against what another reckoning came to: zones, changes of the clocks, closed
/// days, days with other hours, and pauses.
struct ClockVectorTests {
    private static let clocks = ServiceClocks()
    private static let nowhere = LocalizedText(english: "", dutch: "")

    private static func words(_ text: Substring) -> [String] { parts(String(text), by: " ") }

    private static func parts(_ text: String, by separator: Character) -> [String] {
        text.split(separator: separator).map(String.init)
    }

    private static func openings(_ text: String) throws -> [ServiceHours.Opening] {
        guard text != "-" else { return [] }
        return try parts(text, by: "+").map { opening in
            let ends = parts(opening, by: "-")
            return ServiceHours.Opening(
                from: try #require(TimeOfDay(ends[0])), until: try #require(TimeOfDay(ends[1])))
        }
    }

    private static func calendars() throws -> [String: ServiceCalendar] {
        let all = try ClockVectors.calendars.split(separator: "\n").map { line in
            let words = words(line)
            let days = try parts(words[2], by: "|").map(openings)
            var dated: [(date: String, hours: String)] = []
            if words[3] != "-" { dated += parts(words[3], by: ",").map { ($0, "-") } }
            if words[4] != "-" {
                dated += parts(words[4], by: ",").map { part in
                    let sides = parts(part, by: "=")
                    return (sides[0], sides[1])
                }
            }
            let exceptions = try dated.map { date, hours in
                ServiceHours.DatedException(
                    on: try #require(CivilDate(date)), name: nowhere,
                    openings: try openings(hours))
            }
            let hours = try ServiceHours(
                week: Dictionary(uniqueKeysWithValues: zip(Weekday.allCases, days)),
                exceptions: exceptions)
            return ServiceCalendar(
                id: ID(words[0]), name: nowhere, timeZone: words[1], hours: hours)
        }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.id.rawValue, $0) })
    }

    /// A clock that promises so much open time, whatever else there is.
    private static func clock(
        _ calendar: ServiceCalendar?, from start: Instant, promising time: Duration
    ) throws -> CallClock {
        let targets = try ServiceTargets([
            ServiceTarget(.handling, of: .incident, .high, within: time)
        ])
        return try CallClock(
            startedAt: start,
            terms: ClockTerms(
                type: .incident, priority: .high, targets: targets,
                hours: clocks.hours(of: calendar, from: start)))
    }

    @Test func `So many open minutes are over at the very moment`() throws {
        let calendars = try Self.calendars()
        let lines = ClockVectors.cases.split(separator: "\n")
        #expect(lines.count == 254)
        for line in lines {
            let words = Self.words(line)
            let start = try #require(Instant(rfc3339: words[1]))
            let minutes = try #require(Int(words[2]))
            let calendar = try #require(calendars[words[0]])
            let clock = try Self.clock(calendar, from: start, promising: .minutes(minutes))
            #expect(clock.dueTime.at == Instant(rfc3339: words[3]), "\(line)")
        }
    }

    @Test func `A pause gives back what it took, to the second`() throws {
        let calendars = try Self.calendars()
        let lines = ClockVectors.withPauses.split(separator: "\n")
        #expect(lines.count == 24)
        for line in lines {
            let words = Self.words(line)
            let start = try #require(Instant(rfc3339: words[1]))
            let seconds = try #require(Int(words[2]))
            let calendar = try #require(calendars[words[0]])
            var clock = try Self.clock(calendar, from: start, promising: .seconds(seconds))
            for pause in Self.parts(words[3], by: ",") where pause != "-" {
                let ends = Self.parts(pause, by: "/")
                let (from, until) = (Instant(rfc3339: ends[0]), Instant(rfc3339: ends[1]))
                clock = clock.applying(.paused(.waitingForRequester), at: try #require(from))
                clock = clock.applying(.resumed, at: try #require(until))
            }
            #expect(clock.dueTime.at == Instant(rfc3339: words[4]), "\(line)")
        }
    }
}
