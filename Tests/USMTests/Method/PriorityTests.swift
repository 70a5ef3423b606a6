import Testing
import USM

@Suite struct PriorityTests {
    /// usm.md 3.4, by rows of urgency and columns of impact.
    @Test(arguments: [
        (Urgency.high, [Priority.critical, .high, .medium, .low]),
        (.medium, [.high, .medium, .low, .lowest]),
        (.low, [.medium, .low, .lowest, .none]),
    ])
    func `The priority is that of the table`(urgency: Urgency, row: [Priority]) {
        #expect(Impact.allCases == [.high, .medium, .low, .nil])
        #expect(Impact.allCases.map { Priority(impact: $0, urgency: urgency) } == row)
    }

    @Test func `A risk has its priority from effect and likelihood`() {
        let classification = Classification(category: "", impact: .high, urgency: .medium)
        for type in CallType.allCases {
            #expect(classification.priority(of: type) == .high)
        }
    }

    @Test func `Less impact or less urgency never raises the priority`() {
        for urgency in Urgency.allCases {
            let ranks = Impact.allCases.map { Priority(impact: $0, urgency: urgency).rank }
            #expect(ranks == ranks.sorted())
        }
        for impact in Impact.allCases {
            let ranks = Urgency.allCases.map { Priority(impact: impact, urgency: $0).rank }
            #expect(ranks == ranks.sorted())
        }
    }

    @Test func `Ranks run from 1 for critical to 6 for none`() {
        #expect(Priority.allCases.map(\.rank) == Array(1...6))
        #expect(Priority.critical.rank == 1 && Priority.none.rank == 6)
    }
}
