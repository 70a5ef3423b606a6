import Testing
import USM
import Values

/// Runs that nothing disturbs, held against the tables of usm.md.
@Suite struct StraightRunTests {
    @Test(arguments: 1...8)
    func `A run comes to the steps of its workflow, each once and in order`(number: Int) throws {
        let workflow = try #require(Workflow.all.first { $0.number == number })
        var register = SmallRegister()
        try register.run(workflow)
        #expect(register.trace.map(\.step) == workflow.steps)
        #expect(register.trace.map(\.depth) == workflow.stations.map(\.depth))
        #expect(Set(register.trace.map(\.step)).count == register.trace.count)
    }

    @Test(arguments: 1...8)
    func `A run says the number of its workflow once the fork has decided`(number: Int) throws {
        let workflow = try #require(Workflow.all.first { $0.number == number })
        var register = SmallRegister()
        let root = try register.run(workflow)
        #expect(try register.call(root).workflowLabel == "\(number)")
        #expect(register.paths(from: root) == [workflow.processes])
    }

    /// The exact rule of usm.md 1.5, by process and workflow.
    @Test(arguments: [
        (ProcessKind.agree, [1], [6]), (.change, [2], [1, 3, 6, 7]), (.recover, [3, 4], []),
        (.operate, [5], [1, 2, 3, 4, 6, 7, 8]), (.improve, [6, 7, 8], []),
    ])
    func `The review step fulfils the workflow for the call that started it, else the process`(
        process: ProcessKind, workflowFulfilled: [Int], processFulfilled: [Int]
    ) throws {
        for workflow in Workflow.all where workflow.processes.contains(process) {
            var register = SmallRegister()
            try register.run(workflow)
            let call = try #require(register.all.first { $0.process == process })
            let statuses = statusesAtConfirmation(of: call.id, in: register)
            let expected: Call.Status =
                workflowFulfilled.contains(workflow.number) ? .workflowFulfilled : .processFulfilled
            #expect(statuses == [expected], "workflow \(workflow.number)")
            #expect((workflowFulfilled + processFulfilled).contains(workflow.number))
        }
    }

    private func statusesAtConfirmation(
        of id: ID<Call>, in register: SmallRegister
    ) -> [Call.Status] {
        let journal = register.journals[id] ?? []
        return journal.indices.filter { journal[$0].event.kind == "confirmed" }.compactMap {
            Call.replaying(Array(journal[...$0]))?.status
        }
    }

    @Test func `A risk is a known error from the moment its cause is known`() throws {
        var register = SmallRegister()
        let root = try register.run(Workflow.all[7])
        let journal = try #require(register.journals[root])
        let since = try #require(
            journal.indices.first { Call.replaying(Array(journal[...$0]))?.isKnownError == true })
        #expect(journal[since].event == .worked(try #require(Step("I3")), note: "done"))
        #expect(try register.call(root).isKnownError)
    }

    @Test func `A risk whose cause was not found is no known error once I3 is finished`() throws {
        var register = SmallRegister()
        let root = register.register(.risk)
        let risk = try register.call(root)
        let cause = try #require(Step("I3"))
        for (note, isKnown) in [("", false), ("The battery ages.", true)] {
            let then = risk.applying(.worked(cause, note: note), at: Instant(milliseconds: 0))
            #expect(then.isKnownError == isKnown)
        }
    }

    @Test func `Both arms of R5 run, and R6 comes once, when the last has ended`() throws {
        var register = SmallRegister()
        let root = register.register(.incident)
        try register.finishAll { $0 }
        let steps = register.trace.filter { $0.call == root }.map(\.step.code)
        #expect(steps == ["R1", "R2", "R3", "R4", "R5", "R6", "R7"])
        #expect(try register.call(root).workflowLabel == "3+4")
        #expect(
            register.paths(from: root)
                == [[.recover, .change, .operate], [.recover, .operate]])
        let lastOfArms = register.trace.lastIndex { $0.depth > 0 }
        let review = register.trace.firstIndex { $0.call == root && $0.step.code == "R6" }
        #expect(try #require(lastOfArms) < #require(review))
    }

    @Test func `Until the fork decides, every possible number is shown`() throws {
        var register = SmallRegister()
        let ids = CallType.allCases.map { register.register($0) }
        let labels = try ids.map { try register.call($0).workflowLabel }
        #expect(labels == ["1", "2", "3/4", "5", "6/7/8"])
    }

    @Test func `A child starts with what its parent knows`() throws {
        var register = SmallRegister()
        let root = register.register(.incident, title: "The scanner is broken")
        try register.perform(.accept(.agreement(ID("a"))), on: root)
        let classification = Classification(category: "hardware", impact: .high, urgency: .medium)
        try register.perform(
            .classify(classification, dueAt: Instant(milliseconds: 5)), on: root)
        for _ in 1...2 { try register.perform(.work(note: ""), on: root) }
        try register.perform(.assign(team: ID("devices"), person: ID("kim")), on: root)
        try register.perform(
            .fork([.init(child: register.freshID(), process: .change)]), on: root)
        let parent = try register.call(root)
        let child = try #require(register.all.last)
        #expect(child.parent == root && child.root == root)
        #expect(child.type == .requestForChange && child.title == parent.title)
        #expect(child.service == parent.service && child.agreement == parent.agreement)
        #expect(child.classification == classification && child.dueAt == parent.dueAt)
        #expect(child.team == parent.team && child.assignee == nil)
        #expect(child.status == .registered)
    }

    @Test func `An idea in an evaluation becomes a risk, linked both ways`() throws {
        var register = SmallRegister()
        let root = register.register(.serviceRequest)
        while try register.call(root).step.kind != .evaluate {
            let call = try register.call(root)
            try register.perform(
                try #require(register.nextCommand(for: call) { $0 }), on: root)
        }
        try register.perform(
            .evaluate(Evaluation(improvements: ["Print it larger"])), on: root)
        let risk = try #require(register.all.last)
        #expect(risk.type == .risk && risk.title == "Print it larger")
        #expect(register.journals[risk.id]?.last?.event == .linked(.init(.broughtForthBy, root)))
        #expect(register.journals[root]?.last?.event == .linked(.init(.broughtForth, risk.id)))
    }
}
