import TestKit
import USM
import Values

extension SmallRegister {
    /// The shortest way on from where a call stands; nil while it waits for its children.
    ///
    /// - Parameter choose: which of the open fork targets to take.
    func nextCommand(
        for call: Call, choosing choose: ([ProcessKind]) -> [ProcessKind]
    ) -> Call.Command? {
        switch call.step.kind {
        case .accept where !call.isTypeKnown:
            return .retype(call.type, isComplaint: false, reason: "it is one")
        case .accept:
            return acceptance(of: call)
        case .classify:
            return .classify(
                Classification(category: "", impact: .low, urgency: .low), dueAt: nil)
        case .work, .updateRegister:
            return .work(note: "done")
        case .fork:
            guard !call.hasRunningChild else { return nil }
            let targets = choose(call.openForkTargets)
            return .fork(
                targets.enumerated().map { Call.Fork(child: freshID($0), process: $1) })
        case .review:
            return call.confirmation == .asked
                ? .confirm(by: call.requester, comment: "") : .askConfirmation(message: "")
        case .evaluate:
            return call.evaluation == nil ? .evaluate(Evaluation()) : .close
        }
    }

    private func acceptance(of call: Call) -> Call.Command {
        if call.parent != nil { return .accept(.parent) }
        if call.type == .wish || call.type == .risk { return .accept(.notNeeded) }
        guard call.service != nil else { return .concern(service: ID("service"), components: []) }
        return .accept(.agreement(ID("agreement")))
    }

    /// Works on whatever is open, deepest first, until everything has ended.
    ///
    /// - Throws: a refusal, or ``Stuck`` when something is open and nothing moves it.
    mutating func finishAll(
        choosing choose: ([ProcessKind]) -> [ProcessKind] = { Array($0.prefix(1)) }
    ) throws {
        for _ in 0..<(100 * ids.count + 1000) {
            let open = all.last { $0.isOpen && !$0.hasRunningChild }
            guard let open else {
                guard all.allSatisfy({ !$0.isOpen }) else { throw Stuck() }
                return
            }
            guard let command = nextCommand(for: open, choosing: choose) else { throw Stuck() }
            try perform(command, on: open.id)
        }
        throw Stuck()
    }

    struct Stuck: Error {}

    /// Runs a workflow from its registration to its closure, straight on.
    ///
    /// - Returns: the call that started it.
    @discardableResult
    mutating func run(_ workflow: Workflow) throws -> ID<Call> {
        let root = register(workflow.root.callType)
        try finishAll { targets in
            workflow.processes.filter { targets.contains($0) }.prefix(1).map { $0 }
        }
        return root
    }

    /// The processes from a call down, one path for each arm.
    func paths(from id: ID<Call>) -> [[ProcessKind]] {
        calls[id]?.paths { paths(from: $0) } ?? []
    }
}
