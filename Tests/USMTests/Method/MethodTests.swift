import Testing
import USM
import Values

/// The locked method, held against the tables of usm.md.
@Suite struct MethodTests {
    @Test func `There are 5 processes with 37 steps`() {
        #expect(ProcessKind.allCases.count == 5)
        let lengths = ProcessKind.allCases.map(\.definition.steps.count)
        #expect(lengths == [8, 9, 7, 6, 7])
        #expect(lengths.reduce(0, +) == 37)
    }

    @Test func `There are 9 blocks, two for each process with a fork and one for Operate`() {
        let blocks = ProcessKind.allCases.flatMap(\.definition.blocks)
        #expect(
            blocks.map(\.code) == [
                "AGREE-1", "AGREE-2", "CHANGE-1", "CHANGE-2", "RECOVER-1", "RECOVER-2", "OPERATE",
                "IMPROVE-1", "IMPROVE-2",
            ])
        for process in ProcessKind.allCases {
            let definition = process.definition
            #expect(definition.blocks.flatMap(\.steps) == definition.allSteps)
        }
    }

    @Test func `There are 4 fork steps with 7 allowed forks`() {
        let forks = ProcessKind.allCases.compactMap(\.definition.forkStep)
        #expect(forks.map(\.code) == ["A6", "C6", "R5", "I5"])
        #expect(ProcessKind.allCases.reduce(0) { $0 + $1.forkTargets.count } == 7)
    }

    @Test(arguments: [
        (ProcessKind.agree, [ProcessKind.change]), (.change, [.operate]),
        (.recover, [.change, .operate]), (.operate, []), (.improve, [.agree, .change, .operate]),
    ])
    func `Each fork opens what the fork rules say`(from: ProcessKind, to: [ProcessKind]) {
        #expect(from.forkTargets == to)
        #expect((from.definition.forkStep == nil) == to.isEmpty)
    }

    @Test func `Only Recover may open two calls side by side`() {
        #expect(ProcessKind.allCases.filter(\.forksSideBySide) == [.recover])
    }

    @Test func `No process can come back to itself through forks`() {
        for workflow in Workflow.all {
            #expect(Set(workflow.processes).count == workflow.processes.count)
        }
    }

    @Test(arguments: ProcessKind.allCases)
    func `A process begins with accept and classify and ends with review and evaluate`(
        process: ProcessKind
    ) {
        let kinds = process.definition.steps.map(\.kind)
        #expect(Array(kinds.prefix(2)) == [.accept, .classify])
        #expect(kinds.filter { $0 != .updateRegister }.suffix(2) == [.review, .evaluate])
        #expect(kinds.contains(.updateRegister) == (process == .change))
        #expect(process.definition.reviewStep.kind == .review)
        #expect(process.definition.lastStep.kind == .evaluate)
    }

    @Test(arguments: ProcessKind.allCases)
    func `A process is started by one type of call, and its review follows its fork`(
        process: ProcessKind
    ) {
        #expect(CallType.allCases.filter { $0.process == process } == [process.callType])
        if let fork = process.definition.forkStep {
            #expect(fork.next == process.definition.reviewStep)
        }
    }

    @Test(arguments: [
        (
            ProcessKind.agree,
            [
                "Accept wish", "Classify", "Specify service", "Draft offer", "Negotiate", "Realize",
                "Review delivery & feedback", "Evaluate & close",
            ]
        ),
        (
            .change,
            [
                "Accept RFC", "Classify", "Plan & agree", "Prepare change", "Test & release",
                "Deploy", "Review delivery & feedback", "Update MIR", "Evaluate & close",
            ]
        ),
        (
            .recover,
            [
                "Accept incident", "Classify", "Analyze", "Prepare recovery", "Recover",
                "Review delivery & feedback", "Evaluate & close",
            ]
        ),
        (
            .operate,
            [
                "Accept service request", "Classify", "Plan activities", "Execute activities",
                "Review delivery & feedback", "Evaluate & close",
            ]
        ),
        (
            .improve,
            [
                "Identify risks", "Classify", "Determine cause", "Select measure",
                "Deploy measure", "Review delivery & feedback", "Evaluate & close",
            ]
        ),
    ])
    func `The steps have the names of the method`(process: ProcessKind, names: [String]) {
        #expect(process.definition.steps.map(\.name.english) == names)
    }

    @Test func `A step reads back from its code, in small letters too`() {
        for step in ProcessKind.allCases.flatMap(\.definition.allSteps) {
            #expect(Step(step.code) == step)
            #expect(Step(step.code.lowercased()) == step)
        }
    }

    @Test(arguments: [
        "", "A", "A0", "A9", "C10", "O7", "X1", "1A", "A-1", "A+1", "A01", "A 1", "é1",
    ])
    func `What is no step's code is no step`(code: String) {
        #expect(Step(code) == nil)
    }
}
