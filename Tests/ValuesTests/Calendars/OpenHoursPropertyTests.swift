import Testing
import Values

/// The fast way against the slow one, for chance hours in zones of all kinds.
@Suite struct OpenHoursPropertyTests {
    /// 2024 with its leap day, and the turn of a year.
    private static let years = 2024...2025

    private static func pair(
        _ zone: TimeZoneRules, _ dice: inout CalendarDice
    ) throws -> (OpenHours, SlowCalendar) {
        let service = try dice.serviceHours(years: years)
        let fast = OpenHours(service, in: zone, years: years)
        let minutes = fast.end.since(fast.start).wholeMilliseconds / 60_000
        let slow = SlowCalendar(service, in: zone, from: fast.start, minutes: Int(minutes))
        return (fast, slow)
    }

    @Test(arguments: SampleZones.all, UInt64(1)...3)
    func `Walking minute by minute gives the same open time and the same moments`(
        zone: TimeZoneRules, seed: UInt64
    ) throws {
        var dice = CalendarDice(seed: seed)
        let (fast, slow) = try Self.pair(zone, &dice)
        let last = slow.isOpen.count
        #expect(fast.openTime(from: fast.start, to: fast.end) == .minutes(slow.openBefore[last]))
        for _ in 1...300 {
            let (from, to) = (dice.number(0...last), dice.number(0...last))
            let open = slow.openBefore[to] - slow.openBefore[from]
            #expect(
                fast.openTime(from: slow.moment(from), to: slow.moment(to)) == .minutes(open),
                "\(zone.name) seed \(seed): \(from) to \(to)")
            let wanted = dice.number(1...(dice.number(1...8) == 1 ? 400_000 : 3_000))
            let due = fast.moment(after: .minutes(wanted), from: slow.moment(from))
            #expect(
                due == slow.minute(after: wanted, from: from).map(slow.moment),
                "\(zone.name) seed \(seed): \(wanted) after \(from)")
        }
    }

    @Test(arguments: SampleZones.all, UInt64(4)...5)
    func `Every minute is open on both ways, or closed on both`(
        zone: TimeZoneRules, seed: UInt64
    ) throws {
        var dice = CalendarDice(seed: seed)
        let (fast, slow) = try Self.pair(zone, &dice)
        var wrong: [Int] = []
        var walked = 0
        for (start, end) in fast.stretches {
            let first = Int(start.since(fast.start).wholeMilliseconds / 60_000)
            let after = Int(end.since(fast.start).wholeMilliseconds / 60_000)
            wrong += (walked..<first).filter { slow.isOpen[$0] }
            wrong += (first..<after).filter { !slow.isOpen[$0] }
            walked = after
        }
        wrong += (walked..<slow.isOpen.count).filter { slow.isOpen[$0] }
        #expect(wrong.prefix(3) == [], "\(zone.name) seed \(seed)")
    }

    @Test(arguments: SampleZones.all, UInt64(6)...8)
    func `Open time adds up, and what is added is what has passed`(
        zone: TimeZoneRules, seed: UInt64
    ) throws {
        var dice = CalendarDice(seed: seed)
        let hours = OpenHours(
            try dice.serviceHours(years: Self.years), in: zone, years: Self.years)
        let span = Int(hours.end.since(hours.start).wholeMilliseconds)
        for _ in 1...300 {
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
