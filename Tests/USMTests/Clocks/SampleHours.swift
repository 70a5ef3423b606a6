import Testing
import TestKit
import USM
import Values

/// Service hours that the fast rules and the slow model both read.
struct SampleHours {
    /// Openings in minutes of the day, from Monday on.
    let week: [[Range<Int>]]
    /// Closed, as days since 1970.
    let holidays: Set<Int>
    let zone: TimeZoneRules

    static let office = SampleHours(
        week: Array(repeating: [540..<750, 780..<1020], count: 5) + [[], []],
        holidays: [19_782, 20_082, 20_083, 20_089], zone: amsterdam)
    static let always = SampleHours(
        week: Array(repeating: [0..<1440], count: 7), holidays: [], zone: newYork)
    static let evenings = SampleHours(
        week: Array(repeating: [420..<1440], count: 4) + [[360..<720], [600..<900], []],
        holidays: [20_089], zone: newYork)

    static let all = [office, always, evenings]

    /// Last Sunday of March and of October, 01:00 UTC.
    static let amsterdam = zone(
        "Europe/Amsterdam", 3600,
        [
            ("2024-03-31T01:00:00Z", 7200), ("2024-10-27T01:00:00Z", 3600),
            ("2025-03-30T01:00:00Z", 7200), ("2025-10-26T01:00:00Z", 3600),
            ("2026-03-29T01:00:00Z", 7200), ("2026-10-25T01:00:00Z", 3600),
            ("2027-03-28T01:00:00Z", 7200), ("2027-10-31T01:00:00Z", 3600),
        ])

    static let newYork = zone(
        "America/New_York", -18_000,
        [
            ("2024-03-10T07:00:00Z", -14_400), ("2024-11-03T06:00:00Z", -18_000),
            ("2025-03-09T07:00:00Z", -14_400), ("2025-11-02T06:00:00Z", -18_000),
        ])

    private static func zone(
        _ name: String, _ initialOffset: Int, _ changes: [(at: String, offset: Int)]
    ) -> TimeZoneRules {
        TimeZoneRules(
            name: name, initialOffset: initialOffset,
            transitions: changes.compactMap { change in
                Instant(rfc3339: change.at).map { .init(at: $0, offset: change.offset) }
            })
    }

    func openHours(years: ClosedRange<Int> = 2024...2025) throws -> OpenHours {
        var days: [Weekday: [ServiceHours.Opening]] = [:]
        for (day, openings) in zip(Weekday.allCases, week) {
            days[day] = try openings.map {
                .init(
                    from: try #require(TimeOfDay(minutes: $0.lowerBound)),
                    until: try #require(TimeOfDay(minutes: $0.upperBound)))
            }
        }
        let closed = holidays.map {
            ServiceHours.DatedException.closed(
                on: CivilDate(daysSinceEpoch: $0),
                name: LocalizedText(english: "holiday", dutch: "feestdag"))
        }
        return OpenHours(
            try ServiceHours(week: days, exceptions: closed), in: zone, years: years)
    }

    /// Whether each minute from a moment on is open, by looking at the clock on the wall.
    func walked(from start: Instant, minutes: Int) -> [Bool] {
        let first = Int(start.milliseconds / 60_000)
        var (next, offset) = (0, zone.initialOffset / 60)
        return (first..<(first + minutes)).map { minute in
            while next < zone.transitions.count,
                zone.transitions[next].at.milliseconds <= minute * 60_000
            {
                offset = zone.transitions[next].offset / 60
                next += 1
            }
            let (day, time) = (minute + offset).quotientAndRemainder(dividingBy: 1440)
            // The first of January 1970 was a Thursday.
            return !holidays.contains(day) && week[(day + 3) % 7].contains { $0.contains(time) }
        }
    }
}

extension SeededDice {
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }
}
