import Desk
import USM
import Values

extension RiverModel {
    /// The river of a call and of all calls of its workflow.
    ///
    /// - Parameters:
    ///   - tree: the calls of the workflow, in any order; only the focus for whoever may see no
    ///     other, and then the river is that of its own process.
    ///   - journal: of the focus call, for who did a step and when.
    ///   - viewer: for the names of the profiles that steps ahead wait for.
    package init(
        tree: [Call], focus: ID<Call>, journal: [JournalEntry] = [], viewer: Viewer
    ) {
        let known = Dictionary(tree.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let top = tree.first { $0.parent.flatMap { known[$0] } == nil && $0.root != $0.id }
        let root = tree.first { $0.id == $0.root } ?? top ?? known[focus]
        guard let root else {
            self.init(root: .planned([.operate]))
            return
        }
        let builder = CallRiver(
            calls: known, focus: focus, marks: StepMarks(journal), viewer: viewer)
        self.init(root: builder.run(of: root))
    }
}

/// Turns calls into runs.
private struct CallRiver {
    let calls: [ID<Call>: Call]
    let focus: ID<Call>
    let marks: StepMarks
    let viewer: Viewer

    func run(of call: Call) -> RiverModel.Run {
        let isFocus = call.id == focus
        var run = RiverModel.Run(
            process: call.process, reference: call.reference, isFocus: isFocus,
            stations: call.process.definition.allSteps.map { station($0, of: call, isFocus) },
            isAborted: call.ending == .aborted)
        run.arms = call.presentChildren.map { child in
            calls[child.id].map { self.run(of: $0) } ?? unseen(child)
        }
        guard !run.isAborted else {
            run.stations.removeAll { $0.step > call.step }
            return run
        }
        let hasCourse = call.presentChildren.contains { $0.outcome != .aborted }
        if let fork = call.process.definition.forkStep, call.isOpen, call.step <= fork, !hasCourse {
            run.planFork(state: .ahead)
        }
        return run
    }

    private func station(_ step: Step, of call: Call, _ isFocus: Bool) -> RiverModel.Station {
        let mark = isFocus ? marks[step] : nil
        let state = state(of: step, in: call)
        let path = isFocus ? Route.methodStep(step.code).path : Route.call(call.reference).path
        return RiverModel.Station(
            step, state, isRedone: isFocus && marks.redone.contains(step),
            who: state == .done ? mark?.who : viewer.say(step.definition.profile.name),
            at: state == .done ? mark?.at : nil, path: path)
    }

    private func state(of step: Step, in call: Call) -> RiverModel.State {
        if call.ending != nil { return .done }
        if step < call.step { return .done }
        guard step == call.step else { return .ahead }
        // Where a child runs, the work is there.
        return call.hasRunningChild && step.kind == .fork ? .done : .now
    }

    /// A child that this viewer has no part in: known to be there, no more.
    private func unseen(_ child: Call.Child) -> RiverModel.Run {
        let isOver = child.outcome != .running
        var run = RiverModel.Run.planned(from: child.process, state: isOver ? .done : .ahead)
        run.isAborted = child.outcome == .aborted
        if run.isAborted {
            run.stations = Array(run.stations.prefix(1))
            run.arms = []
            run.possible = []
        }
        return run
    }
}

/// Who finished which step and when, and which steps were done anew, out of a call's journal.
private struct StepMarks {
    private var done: [Step: (who: String?, at: Instant)] = [:]
    private(set) var redone: Set<Step> = []

    subscript(step: Step) -> (who: String?, at: Instant)? { done[step] }

    init(_ journal: [JournalEntry]) {
        var process: ProcessDefinition?
        for entry in journal {
            if case .registered(let registration) = entry.event {
                process = registration.type.process.definition
            }
            if case .retyped(let type, _, _) = entry.event { process = type.process.definition }
            if case .redone(let step, _) = entry.event { redone.insert(step) }
            guard let process, let step = process.step(endedBy: entry.event) else { continue }
            done[step] = (entry.actor?.name, entry.at)
        }
    }
}

extension ProcessDefinition {
    /// The step that an event of a call brings to its end.
    fileprivate func step(endedBy event: Call.Event) -> Step? {
        switch event {
        case .accepted: allSteps.first
        case .classified: allSteps.first { $0.kind == .classify }
        case .worked(let step, _): step
        case .resumed: forkStep
        case .confirmed, .waived, .confirmedThrough: reviewStep
        case .closed, .closedThrough: lastStep
        case .registered, .retyped, .described, .concerned, .timed, .forked, .childEnded,
            .confirmationAsked, .refused, .evaluated, .redone, .aborted, .linked, .unlinked,
            .assigned, .commented, .asked, .answered, .attached, .watched, .unwatched, .imported,
            .handedOver, .reckoned, .agreementChanged, .coveredBeside, .acceptanceWithdrawn,
            .selfReviewed, .reviewChecked, .escalated, .escalationAnswered, .termsChanged:
            nil
        }
    }
}
