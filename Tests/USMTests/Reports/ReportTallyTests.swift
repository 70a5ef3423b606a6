import TestKit
import Testing
import USM
import Values

/// Sums and classes of time, against numbers that are simply sorted and counted.
struct ReportTallyTests {
    @Test func `The middle of a class is never more than a thirtieth away`() {
        var dice = SeededDice(seed: 15)
        let exact = (0..<1000).map { Int64($0) }
        let far = (0..<5000).map { _ in Int64.random(in: 0...400_000_000, using: &dice) }
        for seconds in exact + far {
            let middle = TimeClass.middle(of: TimeClass.number(of: .seconds(seconds)))
            let distance = abs(middle.components.seconds - seconds)
            #expect(distance * 30 <= seconds, "\(seconds) came out as \(middle)")
        }
    }

    @Test func `A longer time is never in a lower class`() {
        var last = 0
        for seconds in 0..<100_000 {
            let number = TimeClass.number(of: .seconds(seconds))
            #expect(number == last || number == last + 1)
            last = number
        }
    }

    @Test(arguments: 0..<30)
    func `Shares are exact and times are close to those of all calls sorted`(seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        let calls = (0..<Int.random(in: 1...200, using: &dice)).map { _ in
            Self.measurement(&dice)
        }
        var tally = ReportTally()
        for call in calls {
            for (line, sums) in call.tally.lines { tally.add(sums, to: line) }
        }
        for type in ServiceReport.types {
            let times = calls.filter { $0.type == type }.compactMap(\.handling)
            let sorted = times.map(\.used.components.seconds).sorted()
            let sums = tally.sums(.handling, of: type)
            #expect(sums.calls == times.count)
            #expect(sums.promised == times.count { $0.target != nil })
            #expect(sums.kept == times.count { $0.target != nil && !$0.isLate })
            for percent in [50, 90] {
                let found = tally.time(percent, .handling, of: type)
                guard !sorted.isEmpty else {
                    #expect(found == nil)
                    continue
                }
                let exact = sorted[(sorted.count * percent + 99) / 100 - 1]
                let seconds = try #require(found).components.seconds
                #expect(abs(seconds - exact) * 30 <= exact)
            }
        }
    }

    @Test(arguments: 0..<10)
    func `What is taken back leaves nothing behind`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let calls = (0..<50).map { _ in Self.measurement(&dice) }
        var tally = ReportTally()
        for call in calls {
            for (line, sums) in call.tally.lines { tally.add(sums, to: line) }
        }
        for call in calls.shuffled(using: &dice) {
            for (line, sums) in call.tally.lines { tally.add(-sums, to: line) }
        }
        #expect(tally == ReportTally())
    }

    @Test func `A service that is out for an hour of ten was there for nine`() {
        let report = ServiceReport(
            tally: ReportTally(), opening: OpeningTime(opened: .hours(10), out: .hours(1)))
        #expect(
            report.availability
                == .availability(Quantity(90), out: .hours(1), opened: .hours(10)))
        #expect(report.results(at: .friendliness) == [.notMeasured])
        #expect(report.results(at: .incidents) == [.calls(.incident, count: 0)])
        #expect(report.recovery == nil && report.firstTimeRight == nil)
    }

    private static func measurement(_ dice: inout SeededDice) -> CallMeasurement {
        let used = Duration.seconds(Int64.random(in: 0...1_000_000, using: &dice))
        let hasTarget = Bool.random(using: &dice)
        let isDone = Bool.random(using: &dice)
        let time = CallMeasurement.TakenTime(
            used: used, target: hasTarget ? .hours(8) : nil,
            isLate: hasTarget && used > .hours(8))
        return CallMeasurement(
            service: ID("s"), agreement: nil,
            type: ServiceReport.types.randomElement(using: &dice) ?? .wish,
            registeredAt: Instant(milliseconds: 0), day: CivilDate(daysSinceEpoch: 0),
            reaction: time, handling: isDone ? time : nil, recovery: isDone ? used : nil,
            isRefused: Bool.random(using: &dice), outage: nil)
    }
}
