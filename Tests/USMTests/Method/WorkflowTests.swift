import Testing
import USM
import Values

/// The derived workflows, held against usm.md 2.1 and 2.2, which are written out there.
@Suite struct WorkflowTests {
    @Test(arguments: [
        (1, "A1-A6 C1-C6 O1-O6 C7-C9 A7-A8", 23),
        (2, "C1-C6 O1-O6 C7-C9", 15),
        (3, "R1-R5 C1-C6 O1-O6 C7-C9 R6-R7", 22),
        (4, "R1-R5 O1-O6 R6-R7", 13),
        (5, "O1-O6", 6),
        (6, "I1-I5 A1-A6 C1-C6 O1-O6 C7-C9 A7-A8 I6-I7", 30),
        (7, "I1-I5 C1-C6 O1-O6 C7-C9 I6-I7", 22),
        (8, "I1-I5 O1-O6 I6-I7", 13),
    ])
    func `A workflow expands to the steps of the method`(
        number: Int, stretches: String, count: Int
    ) throws {
        let workflow = try #require(Workflow.all.first { $0.number == number })
        #expect(workflow.steps.map(\.code) == expand(stretches))
        #expect(workflow.steps.count == count)
    }

    /// `A1-A3 C1-C2` to its five codes.
    private func expand(_ stretches: String) -> [String] {
        stretches.split(separator: " ").flatMap { stretch -> [String] in
            let ends = stretch.split(separator: "-").compactMap { Int($0.dropFirst()) }
            guard let letter = stretch.first, let from = ends.first, let to = ends.last else {
                return []
            }
            return (from...to).map { "\(letter)\($0)" }
        }
    }

    @Test func `All workflows together have 144 step instances`() {
        #expect(Workflow.all.count == 8)
        #expect(Workflow.all.reduce(0) { $0 + $1.stations.count } == 144)
    }

    @Test(arguments: [
        (1, "AGREE-1 CHANGE-1 OPERATE CHANGE-2 AGREE-2"),
        (2, "CHANGE-1 OPERATE CHANGE-2"),
        (3, "RECOVER-1 CHANGE-1 OPERATE CHANGE-2 RECOVER-2"),
        (4, "RECOVER-1 OPERATE RECOVER-2"),
        (5, "OPERATE"),
        (6, "IMPROVE-1 AGREE-1 CHANGE-1 OPERATE CHANGE-2 AGREE-2 IMPROVE-2"),
        (7, "IMPROVE-1 CHANGE-1 OPERATE CHANGE-2 IMPROVE-2"),
        (8, "IMPROVE-1 OPERATE IMPROVE-2"),
    ])
    func `A workflow runs through the blocks of the method`(number: Int, blocks: String) throws {
        let workflow = try #require(Workflow.all.first { $0.number == number })
        #expect(workflow.blocks.map(\.code).joined(separator: " ") == blocks)
    }

    @Test func `Workflows are numbered 1 to 8, five reactive and three proactive`() {
        #expect(Workflow.all.map(\.number) == Array(1...8))
        #expect(Workflow.all.filter(\.isProactive).map(\.number) == [6, 7, 8])
    }

    @Test func `Only workflows 1, 2 and 5 are fixed from the start`() {
        #expect(Workflow.all.filter(\.isStatic).map(\.number) == [1, 2, 5])
    }

    @Test func `Operate is in every workflow and never opens another call`() {
        for workflow in Workflow.all {
            #expect(workflow.processes.last == .operate)
        }
    }

    @Test(arguments: Workflow.all)
    func `No step stands in a workflow twice`(workflow: Workflow) {
        #expect(Set(workflow.steps).count == workflow.steps.count)
    }

    @Test(arguments: Workflow.all)
    func `A child's whole run stands right after the fork, and the parent goes on at its review`(
        workflow: Workflow
    ) {
        for (index, station) in workflow.stations.enumerated()
        where station.step.kind == .fork {
            let rest = workflow.stations[(index + 1)...]
            let child = rest.prefix { $0.depth > station.depth }
            #expect(child.first?.step.number == 1)
            #expect(rest.dropFirst(child.count).first?.step.kind == .review)
        }
    }

    @Test(arguments: [
        ([ProcessKind.recover], "3/4"), ([.improve], "6/7/8"), ([.improve, .agree], "6"),
        ([.recover, .operate], "4"), ([.operate], "5"), ([.operate, .change], ""),
    ])
    func `The label names every workflow that is still possible`(
        path: [ProcessKind], label: String
    ) {
        #expect(Workflow.label(of: Workflow.candidates(path: path)) == label)
    }

    @Test func `Every workflow has a name of its own`() {
        #expect(Set(Workflow.all.map(\.name.english)).count == 8)
        #expect(Set(Workflow.all.map(\.name.dutch)).count == 8)
    }
}
