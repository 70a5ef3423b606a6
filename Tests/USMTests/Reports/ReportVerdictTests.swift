import Testing
import USM
import Values

/// What a report says of promises: kept, not kept, or too few calls to tell.
struct ReportVerdictTests {
    /// - Parameter minutes: how long each call took; an hour was agreed.
    private static func report(_ minutes: [Int]) -> ServiceReport {
        var tally = ReportTally()
        for time in minutes {
            tally.add(
                .init(calls: 1, promised: 1, kept: time <= 60 ? 1 : 0),
                to: .init(
                    type: .incident, measure: .handling,
                    timeClass: TimeClass.number(of: .minutes(time))))
        }
        return ServiceReport(tally: tally, opening: nil)
    }

    private static func result(_ minutes: [Int]) throws -> ServiceReport.TimeResult {
        let results = report(minutes).results(at: .handlingTime)
        guard case .time(.incident, let result) = try #require(results.first) else {
            throw NoTime()
        }
        return result
    }

    private struct NoTime: Error {}

    @Test func `Below five calls there is no percentile and no verdict but that`() throws {
        let few = try Self.result([10, 20, 30, 400])
        #expect(few.median == nil && few.ninetieth == nil)
        #expect(few.verdict == .tooFew && few.inTime == 3 && few.promised == 4)
        let enough = try Self.result([10, 20, 30, 40, 50])
        #expect(enough.median != nil && enough.verdict == .kept)
        #expect(try Self.result([10, 20, 30, 40, 61]).verdict == .broken)
    }

    @Test func `What the specification promises has a verdict of its own`() throws {
        let report = Self.report([10, 20, 30, 40, 50])
        let quarter = PromiseTarget(.atMost, Quantity(15), .minutes)
        let strict = try #require(report.specified(quarter, .handling, of: .incident))
        #expect(strict.verdict == .broken && strict.within == 1 && strict.calls == 5)
        let day = PromiseTarget(.atMost, Quantity(1), .days)
        #expect(report.specified(day, .handling, of: .incident)?.verdict == .kept)
        let share = PromiseTarget(.atLeast, Quantity(99), .percent)
        #expect(report.specified(share, .handling, of: .incident) == nil)
        #expect(report.specified(day, .reaction, of: .incident) == nil)
    }

    @Test func `Nothing agreed is no verdict`() {
        var tally = ReportTally()
        tally.add(.init(calls: 9), to: .init(type: .wish, measure: .handling, timeClass: 4))
        let results = ServiceReport(tally: tally, opening: nil).results(at: .handlingTime)
        guard case .time(.wish, let result) = results.first else {
            Issue.record("no time")
            return
        }
        #expect(result.verdict == nil && result.kept == nil && result.median != nil)
    }
}
