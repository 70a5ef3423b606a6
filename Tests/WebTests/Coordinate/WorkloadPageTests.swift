import Markup
import Testing
import USM
import Values

@testable import Web

/// What is open by team and process.
struct WorkloadPageTests {
    @Test func `What is not typed yet counts under none of the processes`() throws {
        let team = Party(id: ID("devices"), kind: .team, name: "Devices")
        let step = try #require(Step("R1"))
        let page = WorkloadPage(
            viewer: Viewer(),
            counts: [(3, false), (4, true)].map { count, isTypeKnown in
                OpenCallCount(
                    step: step, status: .registered, team: team.id, count: count,
                    isTypeKnown: isTypeKnown)
            }, teams: [team], ownReviews: [])
        let numbers = page.body.text.matches(of: /<td[^>]*><div>(\d+)</).compactMap {
            Int($0.output.1)
        }
        #expect(numbers.count == ProcessKind.allCases.count + 2)
        #expect(numbers.dropLast(2).reduce(0, +) == 4 && numbers.suffix(2) == [3, 7])
        #expect(page.body.text.contains(CoordinateTexts.notKnownYet[.english]))
    }
}
