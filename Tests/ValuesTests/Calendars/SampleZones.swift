import TestKit
import Values

/// Places whose clocks ran like this, and one whose clocks could.
enum SampleZones {
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
            ("2026-03-08T07:00:00Z", -14_400), ("2026-11-01T06:00:00Z", -18_000),
            ("2027-03-14T07:00:00Z", -14_400), ("2027-11-07T06:00:00Z", -18_000),
        ])

    /// It changes at midnight, so that in spring a day begins at 01:00 and in autumn 00:00 comes
    /// twice.
    static let havana = zone(
        "America/Havana", -18_000,
        [
            ("2024-03-10T05:00:00Z", -14_400), ("2024-11-03T05:00:00Z", -18_000),
            ("2025-03-09T05:00:00Z", -14_400), ("2025-11-02T05:00:00Z", -18_000),
            ("2026-03-08T05:00:00Z", -14_400), ("2026-11-01T05:00:00Z", -18_000),
            ("2027-03-14T05:00:00Z", -14_400), ("2027-11-07T05:00:00Z", -18_000),
        ])

    /// A whole day is left out, as Samoa did in 2011, and one comes twice.
    static let overTheDateLine = zone(
        "Nowhere/Date_Line", -36_000,
        [("2024-06-12T10:00:00Z", 50_400), ("2024-09-10T10:00:00Z", -36_000)])

    static let kathmandu = zone("Asia/Kathmandu", 20_700, [])

    static let all = [.utc, amsterdam, newYork, havana, overTheDateLine, kathmandu]

    private static func zone(
        _ name: String, _ initialOffset: Int, _ changes: [(at: String, offset: Int)]
    ) -> TimeZoneRules {
        TimeZoneRules(
            name: name, initialOffset: initialOffset,
            transitions: changes.compactMap { change in
                Instant(rfc3339: change.at).map { .init(at: $0, offset: change.offset) }
            })
    }
}

extension SeededDice {
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// Mostly a week of some days with breaks, some holidays, sometimes a night or a day without
    /// end.
    mutating func serviceHours(years: ClosedRange<Int>) throws -> ServiceHours {
        if number(1...12) == 1 { return .aroundTheClock }
        var week: [Weekday: [ServiceHours.Opening]] = [:]
        for day in Weekday.allCases where number(1...5) > 1 { week[day] = openings() }
        if week.values.allSatisfy(\.isEmpty) { week[.wednesday] = [.wholeDay] }
        var exceptions: [CivilDate: ServiceHours.DatedException] = [:]
        let first = CivilDate.firstDay(of: years.lowerBound)
        for _ in 0..<number(0...40) {
            let date = first.adding(days: number(0...(366 * years.count)))
            exceptions[date] = .init(
                on: date, name: LocalizedText(english: "special", dutch: "bijzonder"),
                openings: number(1...2) == 1 ? [] : openings())
        }
        return try ServiceHours(week: week, exceptions: Array(exceptions.values))
    }

    private mutating func openings() -> [ServiceHours.Opening] {
        var edges = Set((0..<(2 * number(0...3))).map { _ in number(0...96) * 15 })
        if number(1...4) == 1 { edges.formUnion([0, 1440]) }
        if number(1...4) == 1 { edges.formUnion([120, 150]) }
        var times = edges.sorted().compactMap(TimeOfDay.init(minutes:))
        if !times.count.isMultiple(of: 2) { times.removeLast() }
        return stride(from: 0, to: times.count, by: 2).map {
            .init(from: times[$0], until: times[$0 + 1])
        }
    }
}
