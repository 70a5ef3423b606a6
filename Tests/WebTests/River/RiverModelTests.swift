import Testing
import USM
import Values
import Web

struct RiverModelTests {
    @Test(arguments: Workflow.all)
    func `A workflow's river has each of its stations once, in order`(workflow: Workflow) {
        let model = RiverModel(workflow: workflow)
        #expect(inOrder(model.root).map(\.step) == workflow.steps)
    }

    @Test func `A fork that is ahead names the courses it may take`() {
        let model = RiverModel(type: .risk)
        let courses: [[ProcessKind]] = [
            [.agree, .change, .operate], [.change, .operate], [.operate],
        ]
        #expect(model.root.possible == courses)
        let uncertain = model.root.stations.filter { $0.state == .uncertain }
        #expect(uncertain.map(\.step.code) == ["I6", "I7"])
    }

    @Test func `A fork without a choice is known ahead`() {
        let model = RiverModel(type: .wish)
        #expect(inOrder(model.root).count == 23)
        #expect(model.root.all.flatMap(\.possible).isEmpty)
    }

    /// As the river runs: an arm between the fork and what follows it.
    private func inOrder(_ run: RiverModel.Run) -> [RiverModel.Station] {
        Array(run.before) + run.arms.flatMap(inOrder) + Array(run.after)
    }
}
