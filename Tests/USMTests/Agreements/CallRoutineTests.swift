import Foundation
import Testing
import USM
import Values

/// The who and how that an agreement adds to the steps of a workflow.
struct CallRoutineTests {
    private static let how = LocalizedText(english: "By telephone", dutch: "Per telefoon")

    private static func line(_ code: String, _ how: LocalizedText? = how) throws
        -> CallRoutine.Line
    {
        CallRoutine.Line(try #require(Step(code)), how)
    }

    @Test(arguments: CallType.allCases)
    func `A routine can speak of every step that its type of call can come to, and of no other`(
        type: CallType
    ) {
        let steps = Set(CallRoutine.steps(of: type))
        for process in ProcessKind.allCases {
            let isReached = Workflow.all.contains {
                $0.root == type.process && $0.processes.contains(process)
            }
            for step in process.definition.allSteps {
                #expect(steps.contains(step) == isReached)
            }
        }
    }

    @Test func `Lines stand in the order of the steps`() throws {
        let routine = CallRoutine([try Self.line("O4"), try Self.line("C3"), try Self.line("O1")])
        #expect(routine.lines.map(\.step.code) == ["C3", "O1", "O4"])
        #expect(routine[try #require(Step("O4"))]?.instruction == Self.how)
    }

    @Test func `Each line that cannot be used is named with the reason`() throws {
        let lines = [
            try Self.line("O3"), try Self.line("C3"), try Self.line("O3"),
            try Self.line("O4", nil),
        ]
        let mistakes = CallRoutine.mistakes(in: lines, for: .serviceRequest)
        #expect(mistakes.map(\.index) == [1, 2, 3])
        #expect(
            mistakes.map(\.mistake) == [
                .stepOfNoWorkflow(lines[1].step, .serviceRequest), .stepTwice(lines[0].step),
                .saysNothing,
            ])
    }

    @Test func `What was kept before there were routines is read as before`() throws {
        let text = """
            {"name": {"english": "a", "dutch": "b"}, "type": "incident", "words": []}
            """
        let call = try JSONDecoder().decode(PreAgreedCall.self, from: Data(text.utf8))
        #expect(call.routine.isEmpty && call.restsOn.isEmpty)
    }

    @Test func `A routine is read back as it was kept`() throws {
        let call = PreAgreedCall(
            name: Self.how, type: .incident, words: [], restsOn: [.node(.facility)],
            routine: CallRoutine([try Self.line("R4")]))
        let kept = try JSONEncoder().encode(call)
        #expect(try JSONDecoder().decode(PreAgreedCall.self, from: kept) == call)
    }
}
