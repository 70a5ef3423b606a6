import Testing
import USM
import Values

/// Nobody says “at least” of what nothing can exceed.
struct UtmostTargetTests {
    @Test(arguments: [
        (Yardstick.Direction.atLeast, Yardstick.Unit.percent, 100, "100%"),
        (.atLeast, .percent, 99, "at least 99%"), (.atLeast, .score, 10, "10 out of 10"),
        (.atMost, .minutes, 0, "0 minutes"), (.atMost, .percent, 100, "at most 100%"),
        (.atLeast, .perHour, 100, "at least 100 per hour"),
    ])
    func `A target that nothing can exceed is said without its direction`(
        direction: Yardstick.Direction, unit: Yardstick.Unit, value: Int, words: String
    ) {
        let target = PromiseTarget(direction, Quantity(value), unit)
        #expect(target.words.english == words)
    }
}
