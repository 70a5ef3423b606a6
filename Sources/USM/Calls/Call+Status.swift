import Values

extension Call {
    /// Where a call stands, in the words of the method where it has one (usm.md 1.5) and in ours
    /// where it has none.
    package enum Status: String, CaseIterable, Codable, Sendable {
        /// Nobody has accepted it yet.
        case registered
        case inProgress = "in_progress"
        case waitingForChildren = "waiting_for_children"
        case waitingForRequester = "waiting_for_requester"
        /// The requester says it is not right; somebody decides what to redo.
        case refused
        /// Delivered, on behalf of the call that asked for it.
        case processFulfilled = "process_fulfilled"
        /// Delivered, and the workflow with it.
        case workflowFulfilled = "workflow_fulfilled"
        case closed
        case aborted
    }

    package var status: Status {
        switch ending {
        case .closed: return .closed
        case .aborted: return .aborted
        case nil: break
        }
        if confirmation.isFulfilled {
            return parent == nil ? .workflowFulfilled : .processFulfilled
        }
        if awaitsAnswer { return .waitingForRequester }
        switch step.kind {
        case .accept: return .registered
        case .fork where hasRunningChild: return .waitingForChildren
        case .review where confirmation == .asked: return .waitingForRequester
        case .review where confirmation == .refused: return .refused
        case .classify, .work, .fork, .review, .updateRegister, .evaluate: return .inProgress
        }
    }

    package var priority: Priority? { classification?.priority(of: type) }

    /// The children that the present fork opened.
    package var presentChildren: [Child] { children.filter { !$0.isPast } }

    package var hasRunningChild: Bool { children.contains { $0.outcome == .running } }

    /// The processes from this call down the forks taken so far.
    ///
    /// Where a fork opened two side by side there are two paths.
    package func paths(childPath: (ID<Call>) -> [[ProcessKind]]) -> [[ProcessKind]] {
        let chosen = presentChildren.filter { $0.outcome != .aborted }
        guard !chosen.isEmpty else { return [[process]] }
        return chosen.flatMap { child in
            let below = childPath(child.id)
            return (below.isEmpty ? [[child.process]] : below).map { [process] + $0 }
        }
    }

    /// The number as people read it: `3` once the fork has decided, `3/4` before, `3+4` where
    /// both arms run, and `?` while the type is not known.
    package var workflowLabel: String {
        guard isTypeKnown else { return "?" }
        let chosen = presentChildren.filter { $0.outcome != .aborted }
        guard !chosen.isEmpty else {
            return Workflow.label(of: Workflow.candidates(path: [process]))
        }
        return Set(chosen.map { Workflow.label(of: .init(below: [process, $0.process])) })
            .sorted().joined(separator: "+")
    }
}

extension [Workflow] {
    fileprivate init(below path: [ProcessKind]) {
        self = Workflow.candidates(path: path)
    }
}
