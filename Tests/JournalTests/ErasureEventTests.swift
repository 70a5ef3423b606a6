import Journal
import Testing
import USM
import Values

/// The form in which erasures are kept.
struct ErasureEventTests {
    @Test func `An erasure is kept in the form of its golden file and comes back from it`() throws {
        let event = ErasureEvent.wordsErased(
            of: ID("p1"), positions: [3, 1 << 20], reason: "She asked")
        try GoldenFile("erasure.words_erased.1").expectHolds(event)
    }
}
