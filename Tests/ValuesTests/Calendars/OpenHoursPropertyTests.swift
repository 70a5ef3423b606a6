import TestKit
import Testing
import Values

/// The fast way against the slow one, for chance hours in zones of all kinds.
@Suite struct OpenHoursPropertyTests {
    /// A leap year in all zones, and where winters are cold the turn of a year too.
    private static let places =
        SampleZones.all.map { ($0, 2024...2024) }
        + [(SampleZones.amsterdam, 2025...2026), (SampleZones.newYork, 2025...2026)]

    @Test(arguments: places)
    func `Walking minute by minute gives the same open time and the same moments`(
        zone: TimeZoneRules, years: ClosedRange<Int>
    ) throws {
        var dice = SeededDice(seed: UInt64(years.upperBound))
        let service = try dice.serviceHours(years: years)
        let fast = OpenHours(service, in: zone, years: years)
        let last = minute(fast.end, since: fast.start)
        let slow = SlowCalendar(service, in: zone, from: fast.start, minutes: last)
        #expect(fast.openTime(from: fast.start, to: fast.end) == .minutes(slow.openBefore[last]))
        #expect(differences(fast, slow).prefix(3) == [], "\(zone.name)")
        for _ in 1...300 {
            let (from, to) = (dice.number(0...last), dice.number(0...last))
            let open = slow.openBefore[to] - slow.openBefore[from]
            #expect(
                fast.openTime(from: slow.moment(from), to: slow.moment(to)) == .minutes(open),
                "\(zone.name) \(years): \(from) to \(to)")
            let wanted = dice.number(1...(dice.number(1...50) == 1 ? 400_000 : 3_000))
            let due = fast.moment(after: .minutes(wanted), from: slow.moment(from))
            #expect(
                due == slow.minute(after: wanted, from: from).map(slow.moment),
                "\(zone.name) \(years): \(wanted) after \(from)")
        }
    }

    /// The open stretches that are not open all through, and those before which it is not closed.
    private func differences(_ fast: OpenHours, _ slow: SlowCalendar) -> [Int] {
        var (different, walked) = ([Int](), 0)
        for (start, end) in fast.stretches {
            let (first, after) = (minute(start, since: fast.start), minute(end, since: fast.start))
            let isClosed = slow.openBefore[first] == slow.openBefore[walked]
            let isOpen = slow.openBefore[after] - slow.openBefore[first] == after - first
            if !isClosed || !isOpen { different.append(first) }
            walked = after
        }
        return different
    }

    private func minute(_ moment: Instant, since start: Instant) -> Int {
        Int(moment.since(start).wholeMilliseconds / 60_000)
    }

    @Test(arguments: SampleZones.all, UInt64(1)...2)
    func `Open time adds up, and what is added is what has passed`(
        zone: TimeZoneRules, seed: UInt64
    ) throws {
        var dice = SeededDice(seed: seed)
        let years = 2024...2025
        let hours = OpenHours(try dice.serviceHours(years: years), in: zone, years: years)
        let span = Int(hours.end.since(hours.start).wholeMilliseconds)
        for _ in 1...100 {
            let moments = (1...3).map { _ in
                hours.start.adding(.milliseconds(dice.number(0...span)))
            }
            let first = try #require(hours.openTime(from: moments[0], to: moments[1]))
            let second = try #require(hours.openTime(from: moments[1], to: moments[2]))
            #expect(hours.openTime(from: moments[0], to: moments[2]) == first + second)
            let time = Duration.milliseconds(dice.number(1...500_000_000))
            guard let due = hours.moment(after: time, from: moments[0]) else { continue }
            #expect(hours.openTime(from: moments[0], to: due) == time)
            let justBefore = Instant(milliseconds: due.milliseconds - 1)
            #expect(hours.isOpen(at: justBefore) == true)
        }
    }
}
