import TestKit
import USM
import Values

/// Throws commands at a forest of calls, legal and illegal ones, and keeps what came of each.
struct RandomWalk {
    private(set) var register = SmallRegister()
    private var dice: SeededDice

    /// A command with what the call was before it and what it answered.
    struct Attempt {
        let before: Call
        let command: Call.Command
        /// Whether its particulars are what the action needs.
        let isValid: Bool
        let refusal: Refusal?
        let events: [Call.Event]
    }

    init(seed: UInt64) {
        dice = SeededDice(seed: seed)
        for _ in 0..<Int.random(in: 1...3, using: &dice) { registerOne() }
    }

    private mutating func registerOne() {
        let type = any(CallType.allCases) ?? .wish
        let main = dice.oneIn(3) ? register.all.filter { $0.type == type }.last?.id : nil
        register.register(
            type, isTypeKnown: type != .incident || dice.oneIn(2),
            isComplaint: type == .wish && dice.oneIn(3),
            service: dice.oneIn(4) ? nil : ID("service"), part: main)
    }

    mutating func attempt() throws -> Attempt? {
        if register.ids.count < 30 && dice.oneIn(40) { registerOne() }
        let open = register.all.filter(\.isOpen)
        guard let call = any(dice.oneIn(10) ? register.all : open) else { return nil }
        let action = chooseAction(for: call)
        let isValid = !dice.oneIn(5)
        guard
            let action,
            let command = isValid ? valid(action, for: call) : invalid(action, for: call)
        else { return nil }
        do {
            let events = try register.perform(command, on: call.id)
            return Attempt(
                before: call, command: command, isValid: isValid, refusal: nil, events: events)
        } catch let refusal as Refusal {
            return Attempt(
                before: call, command: command, isValid: isValid, refusal: refusal, events: [])
        }
    }

    mutating func finish() throws {
        var dice = dice
        try register.finishAll { targets in
            let chosen = targets.filter { _ in dice.oneIn(2) }
            let isSideBySide = !targets.contains(.agree) && targets.count == 2
            guard let first = chosen.first ?? targets.first else { return [] }
            return isSideBySide && !chosen.isEmpty ? chosen : [first]
        }
    }

    /// Mostly what moves the call on, so that walks come far; sometimes what leads it astray, and
    /// sometimes anything at all.
    private mutating func chooseAction(for call: Call) -> Call.Action? {
        let onward: [Call.Action] = [
            .accept, .classify, .work, .fork, .askConfirmation, .confirm, .evaluate, .close,
            .concern,
        ]
        let astray: [Call.Action] = [.redo, .redo, .retype, .refuse, .waive, .abort]
        switch Int.random(in: 1...12, using: &dice) {
        case 1...3: return any(Call.Action.allCases)
        case 4: return any(astray)
        default: return any(onward.filter(call.allows))
        }
    }

    private mutating func any<Element>(_ choices: [Element]) -> Element? {
        choices.randomElement(using: &dice)
    }

    private mutating func text() -> String { any(["why", "a b", "é"]) ?? "why" }
}

extension RandomWalk {
    /// A command whose particulars are right for this call; nil where none are.
    private mutating func valid(_ action: Call.Action, for call: Call) -> Call.Command? {
        switch action {
        case .retype: return validRetyping(of: call)
        case .describe: return .describe(title: text(), description: "")
        case .concern: return .concern(service: ID("other"), components: [ID("component")])
        case .accept: return validAcceptance(of: call)
        case .changeAgreement:
            return .changeAgreement(
                .init(to: ID("other"), countsFrom: call.registeredAt, reason: text()))
        case .withdrawAcceptance: return .withdrawAcceptance
        case .classify:
            let impact = any(Impact.allCases) ?? .low
            let urgency = any(Urgency.allCases) ?? .low
            return .classify(
                Classification(category: "", impact: impact, urgency: urgency), dueAt: nil)
        case .work: return .work(note: "")
        case .fork: return validFork(of: call)
        case .askConfirmation: return .askConfirmation(message: "")
        case .confirm: return .confirm(by: call.requester, comment: "")
        case .refuse: return .refuse(by: call.requester, reason: text())
        case .waive: return .waive(reason: text())
        case .evaluate:
            return .evaluate(Evaluation(improvements: dice.oneIn(4) ? [text()] : []))
        case .close: return .close
        case .redo:
            guard let step = any(call.redoableSteps) else { return nil }
            return .redo(from: step, reason: text())
        case .abort: return .abort(reason: text())
        default: return validRemark(action)
        }
    }

    private mutating func validRemark(_ action: Call.Action) -> Call.Command? {
        switch action {
        case .link: .link(.init(.related, ID("elsewhere")))
        case .unlink: .unlink(.init(.related, ID("elsewhere")))
        case .assign: .assign(team: ID("team"), person: nil)
        case .comment: .comment(.internal, text: text())
        case .ask: .ask(text: text())
        case .answer: .answer(text: text())
        case .escalate: .escalate(text: text())
        case .checkReview: .checkReview(by: ID("person"), isRight: true, comment: "")
        case .attach:
            .attach(
                .init(digest: "0", name: "a", mediaType: "b", size: 1, visibility: .internal))
        case .watch: .watch(by: ID("person"))
        case .unwatch: .unwatch(by: ID("person"))
        default: nil
        }
    }

    private mutating func validRetyping(of call: Call) -> Call.Command? {
        let others = CallType.allCases.filter { $0 != call.type || !call.isTypeKnown }
        return any(others).map { .retype($0, isComplaint: false, reason: text()) }
    }

    private mutating func validAcceptance(of call: Call) -> Call.Command? {
        if call.parent != nil { return .accept(.parent) }
        let isFree = call.type == .wish || call.type == .risk
        guard isFree || call.service != nil else { return nil }
        var rights: [Call.Entitlement] = [.agreement(ID("agreement")), .exception(reason: text())]
        if isFree { rights.append(.notNeeded) }
        return any(rights).map { .accept($0) }
    }

    private mutating func validFork(of call: Call) -> Call.Command? {
        let targets = call.openForkTargets
        let one = any(targets).map { [$0] } ?? []
        let chosen = call.process.forksSideBySide && dice.oneIn(2) ? targets : one
        let forks = chosen.enumerated().map { Call.Fork(child: register.freshID($0), process: $1) }
        return forks.isEmpty ? nil : .fork(forks)
    }

    /// A command of this action that no state may accept; nil where every particular is right.
    private mutating func invalid(_ action: Call.Action, for call: Call) -> Call.Command? {
        let blank = any(["", " ", "\n\t"]) ?? ""
        switch action {
        case .retype:
            let same: [Call.Command] =
                call.isTypeKnown
                ? [.retype(call.type, isComplaint: call.isComplaint, reason: "why")] : []
            return any(
                same + [
                    .retype(.incident, isComplaint: true, reason: "why"),
                    .retype(call.type == .risk ? .wish : .risk, isComplaint: false, reason: blank),
                ])
        case .describe: return .describe(title: blank, description: "all of it")
        case .accept:
            return call.parent == nil
                ? any([.accept(.parent), .accept(.exception(reason: blank))])
                : .accept(.exception(reason: blank))
        case .fork: return invalidFork(of: call)
        case .refuse: return .refuse(by: call.requester, reason: blank)
        case .waive: return .waive(reason: blank)
        case .changeAgreement:
            return .changeAgreement(
                .init(to: ID("other"), countsFrom: call.registeredAt, reason: blank))
        case .redo:
            let first = call.acceptedAt == nil ? Step(call.process, 2) : Step(call.process, 1)
            return any([call.step, call.step.next, first, Step("R3")].compactMap { $0 })
                .flatMap { call.redoableSteps.contains($0) ? nil : .redo(from: $0, reason: "why") }
        case .abort: return .abort(reason: blank)
        case .link: return .link(.init(.related, call.id))
        case .comment: return .comment(.requester, text: blank)
        case .ask: return .ask(text: blank)
        case .answer: return .answer(text: blank)
        case .escalate: return .escalate(text: blank)
        case .checkReview: return .checkReview(by: ID("p"), isRight: false, comment: blank)
        case .concern, .classify, .work, .askConfirmation, .confirm, .evaluate, .close, .unlink,
            .assign, .attach, .watch, .unwatch, .withdrawAcceptance:
            return nil
        }
    }

    private mutating func invalidFork(of call: Call) -> Call.Command? {
        let targets = ProcessKind.allCases.filter { !call.openForkTargets.contains($0) }
        let all = ProcessKind.allCases.enumerated().map {
            Call.Fork(child: register.freshID($0), process: $1)
        }
        let wrong = any(targets).map { [Call.Fork(child: register.freshID(), process: $0)] }
        return any([[], all, wrong ?? []]).map { .fork($0) }
    }
}
