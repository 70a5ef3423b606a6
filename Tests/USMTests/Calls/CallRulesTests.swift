import Testing
import USM
import Values

@Suite struct CallRulesTests {
    private var register = SmallRegister()

    /// Brings a new call straight to a step.
    private mutating func call(_ type: CallType, at code: String) throws -> ID<Call> {
        let id = register.register(type)
        let step = try #require(Step(code))
        while try register.call(id).step != step {
            let open = try #require(register.all.last { $0.isOpen && !$0.hasRunningChild })
            let command = register.nextCommand(for: open) { Array($0.prefix(1)) }
            try register.perform(try #require(command), on: open.id)
        }
        return id
    }

    private mutating func refusal(of command: Call.Command, on id: ID<Call>) -> Refusal? {
        do {
            try register.perform(command, on: id)
            return nil
        } catch {
            return error as? Refusal
        }
    }

    // MARK: Accepting

    @Test mutating func `A request without an agreement is not accepted`() {
        let id = register.register(.serviceRequest)
        #expect(refusal(of: .accept(.notNeeded), on: id) == .notUnderAgreement)
    }

    @Test(arguments: [CallType.wish, .risk])
    mutating func `A wish and a risk need no agreement and no service`(type: CallType) throws {
        let id = register.register(type, service: nil)
        try register.perform(.accept(.notNeeded), on: id)
        #expect(try register.call(id).step.number == 2)
    }

    @Test mutating func `An exception needs a reason`() {
        let id = register.register(.incident)
        #expect(refusal(of: .accept(.exception(reason: " ")), on: id) == .reasonMissing(.accept))
        #expect(refusal(of: .accept(.exception(reason: "boss")), on: id) == nil)
    }

    @Test mutating func `An incident is accepted only when its service is known`() {
        let id = register.register(.incident, service: nil)
        #expect(refusal(of: .accept(.agreement(ID("a"))), on: id) == .serviceMissing)
    }

    // MARK: Retyping

    @Test mutating func `Retyping starts the other process from its first step`() throws {
        let id = try call(.serviceRequest, at: "O5")
        try register.perform(.askConfirmation(message: ""), on: id)
        try register.perform(.retype(.incident, isComplaint: false, reason: "it fails"), on: id)
        let call = try register.call(id)
        #expect(call.step.code == "R1" && call.status == .registered && call.acceptedAt == nil)
        #expect(call.confirmation == .notAsked)
    }

    @Test mutating func `A retyped risk is no known error any more`() throws {
        let id = try call(.risk, at: "I4")
        try register.perform(.retype(.wish, isComplaint: false, reason: "asked for"), on: id)
        #expect(try !register.call(id).isKnownError)
    }

    @Test mutating func `Marking a wish as a complaint leaves it where it is`() throws {
        let id = try call(.wish, at: "A4")
        try register.perform(.retype(.wish, isComplaint: true, reason: "about the past"), on: id)
        let call = try register.call(id)
        #expect(call.step.code == "A4" && call.isComplaint && call.acceptedAt != nil)
    }

    @Test mutating func `Only a wish is a complaint`() {
        let id = register.register(.incident)
        #expect(
            refusal(of: .retype(.incident, isComplaint: true, reason: "x"), on: id)
                == .complaintIsAWish)
    }

    @Test mutating func `A child keeps the type that its parent's fork gave it`() throws {
        _ = try call(.incident, at: "R6")
        let child = try #require(register.all.last)
        #expect(child.parent != nil && !child.allows(.retype))
    }

    // MARK: Forking

    @Test(arguments: ProcessKind.allCases, ProcessKind.allCases)
    mutating func `A call forks only where the method allows`(
        from source: ProcessKind, to target: ProcessKind
    ) throws {
        guard let fork = source.definition.forkStep else {
            #expect(source == .operate)
            return
        }
        let id = try call(source.callType, at: fork.code)
        let refusal = refusal(
            of: .fork([.init(child: register.freshID(), process: target)]), on: id)
        let isAllowed = source.forkTargets.contains(target)
        #expect(refusal == (isAllowed ? nil : .noFork(from: source, to: [target])))
    }

    @Test mutating func `Only Recover forks to two at once`() throws {
        let risk = try call(.risk, at: "I5")
        let both = [ProcessKind.change, .operate].enumerated().map {
            Call.Fork(child: register.freshID($0), process: $1)
        }
        #expect(
            refusal(of: .fork(both), on: risk) == .noFork(from: .improve, to: [.change, .operate]))
        let incident = try call(.incident, at: "R5")
        let arms = [ProcessKind.change, .operate].enumerated().map {
            Call.Fork(child: register.freshID($0), process: $1)
        }
        #expect(refusal(of: .fork(arms), on: incident) == nil)
    }

    @Test mutating func `No second call opens beside the one that Improve opened`() throws {
        let id = try call(.risk, at: "I5")
        try register.perform(.fork([.init(child: register.freshID(), process: .agree)]), on: id)
        #expect(try register.call(id).openForkTargets == [])
        #expect(try !register.call(id).allows(.fork))
    }

    @Test mutating func `Each child of a fork is a call of its own`() throws {
        let id = try call(.incident, at: "R5")
        let itself = Call.Fork(child: id, process: .change)
        #expect(refusal(of: .fork([itself]), on: id) == .noFork(from: .recover, to: [.change]))
        let twins = [ProcessKind.change, .operate].map {
            Call.Fork(child: register.freshID(), process: $0)
        }
        #expect(
            refusal(of: .fork(twins), on: id) == .noFork(from: .recover, to: [.change, .operate]))
    }

    @Test mutating func `The second arm of R5 may open while the first one runs`() throws {
        let id = try call(.incident, at: "R5")
        try register.perform(.fork([.init(child: register.freshID(), process: .change)]), on: id)
        #expect(try register.call(id).openForkTargets == [.operate])
        try register.perform(.fork([.init(child: register.freshID(), process: .operate)]), on: id)
        #expect(try register.call(id).openForkTargets == [])
        #expect(try register.call(id).status == .waitingForChildren)
    }

    @Test mutating func `When every child was aborted the fork is taken anew`() throws {
        let id = try call(.risk, at: "I5")
        let child = register.freshID()
        try register.perform(.fork([.init(child: child, process: .agree)]), on: id)
        try register.perform(.abort(reason: "too dear"), on: child)
        let call = try register.call(id)
        #expect(call.step.code == "I5" && call.status == .inProgress)
        #expect(call.openForkTargets == [.agree, .change, .operate])
    }

    @Test mutating func `One fulfilled arm is enough when the other was aborted`() throws {
        let id = try call(.incident, at: "R5")
        let (change, operation) = (register.freshID(), register.freshID(1))
        try register.perform(
            .fork([
                .init(child: change, process: .change), .init(child: operation, process: .operate),
            ]), on: id)
        try register.perform(.abort(reason: "not needed"), on: change)
        #expect(try register.call(id).step.code == "R5")
        while try register.call(operation).isOpen {
            let open = try register.call(operation)
            try register.perform(
                try #require(register.nextCommand(for: open) { $0 }), on: operation)
        }
        #expect(try register.call(id).step.code == "R6")
        #expect(try register.call(id).workflowLabel == "4")
    }

    @Test mutating func `A stranger's end means nothing to a call`() throws {
        let id = try call(.incident, at: "R5")
        let stranger = ID<Call>("stranger")
        #expect(throws: Refusal.notAParent(of: stranger)) {
            try register.call(id).hearing(
                child: stranger, ended: .fulfilled, at: Instant(milliseconds: 0))
        }
    }

    // MARK: Confirming

    @Test mutating func `A refused delivery waits for somebody to decide what to redo`() throws {
        let id = try call(.serviceRequest, at: "O5")
        try register.perform(.askConfirmation(message: "Is it right?"), on: id)
        #expect(try register.call(id).status == .waitingForRequester)
        try register.perform(.refuse(by: ID("requester"), reason: "It is not"), on: id)
        #expect(try register.call(id).status == .refused)
        #expect(try register.call(id).allows(.redo))
        try register.perform(.redo(from: try #require(Step("O4")), reason: "refused"), on: id)
        #expect(try register.call(id).status == .inProgress)
    }

    @Test mutating func `Confirming a main call closes the loop for its parts`() throws {
        let main = try call(.incident, at: "R6")
        let part = register.register(.incident, part: main)
        try register.perform(.askConfirmation(message: ""), on: main)
        try register.perform(.confirm(by: ID("requester"), comment: ""), on: main)
        let heard = try register.call(part)
        #expect(heard.confirmation == .givenForMain && heard.status == .workflowFulfilled)
        #expect(heard.step.code == "R7")
        try register.perform(.evaluate(Evaluation()), on: main)
        try register.perform(.close, on: main)
        #expect(try register.call(part).status == .closed)
    }

    @Test mutating func `A part with work of its own goes on with it`() throws {
        let main = try call(.incident, at: "R6")
        let part = register.register(.incident, part: main)
        while try register.call(part).step.code != "R5" {
            let open = try register.call(part)
            try register.perform(try #require(register.nextCommand(for: open) { $0 }), on: part)
        }
        try register.perform(.fork([.init(child: register.freshID(), process: .operate)]), on: part)
        try register.perform(.waive(reason: "nobody there"), on: main)
        #expect(try register.call(part).status == .waitingForChildren)
    }

    @Test mutating func `A part that nobody had accepted is accepted first when it is redone`()
        throws
    {
        let main = try call(.incident, at: "R6")
        let part = register.register(.incident, part: main)
        try register.perform(.waive(reason: "nobody there"), on: main)
        #expect(try register.call(part).redoableSteps.map(\.code) == ["R1"])
        try register.perform(
            .redo(from: try #require(Step("R1")), reason: "not the same"), on: part)
        #expect(try register.call(part).status == .registered)
        #expect(refusal(of: .work(note: ""), on: part) != nil)
    }

    // MARK: Redoing

    @Test mutating func `Redoing from before the fork lets it be taken again`() throws {
        let id = try call(.incident, at: "R6")
        try register.perform(.redo(from: try #require(Step("R4")), reason: "wrong route"), on: id)
        let call = try register.call(id)
        #expect(call.presentChildren.isEmpty && call.children.count == 1)
        #expect(call.workflowLabel == "3/4")
    }

    @Test mutating func `Redoing from after the fork keeps what the fork decided`() throws {
        let id = try call(.incident, at: "R7")
        try register.perform(.redo(from: try #require(Step("R6")), reason: "ask again"), on: id)
        let call = try register.call(id)
        #expect(call.presentChildren.count == 1 && call.workflowLabel == "3")
        #expect(call.confirmation == .notAsked && call.fulfilledAt == nil)
    }

    @Test mutating func `Redoing the update of the register keeps the confirmation before it`()
        throws
    {
        let id = try call(.requestForChange, at: "C9")
        try register.perform(.redo(from: try #require(Step("C8")), reason: "forgot one"), on: id)
        let call = try register.call(id)
        #expect(call.confirmation == .given && call.status == .workflowFulfilled)
    }

    @Test mutating func `Redoing an evaluated call asks for the evaluation again`() throws {
        let id = try call(.requestForChange, at: "C9")
        try register.perform(.evaluate(Evaluation()), on: id)
        try register.perform(.redo(from: try #require(Step("C8")), reason: "forgot one"), on: id)
        try register.perform(.work(note: ""), on: id)
        #expect(refusal(of: .close, on: id) == .evaluationMissing)
    }

    @Test mutating func `While a child runs nothing is redone or aborted`() throws {
        let id = try call(.incident, at: "R5")
        try register.perform(.fork([.init(child: register.freshID(), process: .operate)]), on: id)
        let earlier = try #require(Step("R3"))
        #expect(refusal(of: .redo(from: earlier, reason: "x"), on: id) == .childStillRunning)
        #expect(refusal(of: .abort(reason: "x"), on: id) == .childStillRunning)
    }

    // MARK: Ending

    @Test mutating func `An ended call can still be commented, linked and watched`() throws {
        let id = register.register(.wish)
        try register.perform(.abort(reason: "twice"), on: id)
        let call = try register.call(id)
        #expect(call.status == .aborted)
        #expect(call.allowedActions == [.link, .unlink, .comment, .attach, .watch, .unwatch])
        #expect(refusal(of: .accept(.notNeeded), on: id) == .ended(.aborted))
    }

    @Test mutating func `A question to the requester waits for the answer, and the work need not`()
        throws
    {
        let id = try call(.incident, at: "R3")
        try register.perform(.ask(text: "Which ward?"), on: id)
        #expect(try register.call(id).status == .waitingForRequester)
        #expect(try register.call(id).allows(.work))
        try register.perform(.answer(text: "Ward 4"), on: id)
        #expect(try register.call(id).status == .inProgress)
    }
}
