import TestKit
import Testing
import USM
import Values

/// Months and days of a report: together each day once.
struct ReportSpanTests {
    @Test(arguments: 0..<200)
    func `Each day of the report is in it once, in a whole month or by itself`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let first = Int.random(in: 10_000...20_000, using: &dice)
        let last = first + Int.random(in: 0...900, using: &dice)
        let days = CivilDate(daysSinceEpoch: first)...CivilDate(daysSinceEpoch: last)
        let span = ReportSpan(days)
        var found: [Int] = []
        for range in [span.before, span.after].compactMap({ $0 }) {
            found += range.lowerBound.daysSinceEpoch...range.upperBound.daysSinceEpoch
        }
        if let months = span.months {
            var month = months.lowerBound
            while month <= months.upperBound {
                #expect(month.day == 1)
                found += month.daysSinceEpoch..<month.nextMonth.daysSinceEpoch
                month = month.nextMonth
            }
        }
        #expect(found.sorted() == Array(first...last))
    }
}
