import Values

extension Call {
    func ending(_ command: Command) throws(Refusal) -> [Event] {
        switch command {
        case .evaluate(let evaluation):
            return [.evaluated(evaluation)]
        case .close:
            return [.closed]
        case .redo(let earlier, let reason):
            return try redoing(from: earlier, reason: reason)
        case .abort(let reason):
            guard !reason.isBlank else { throw .reasonMissing(.abort) }
            return [.aborted(reason: reason)]
        default:
            return []
        }
    }

    /// After an error in the work it is repeated from the failed step (usm.md 1.5).
    ///
    /// Accepting is not repeated: what was accepted stays accepted.
    private func redoing(from earlier: Step, reason: String) throws(Refusal) -> [Event] {
        guard redoableSteps.contains(earlier) else { throw .noSuchEarlierStep(earlier) }
        guard !reason.isBlank else { throw .reasonMissing(.redo) }
        return [.redone(from: earlier, reason: reason)]
    }

    /// Accepting alone when it never was: a call that was confirmed for its main one may have
    /// come past it.
    package var redoableSteps: [Step] {
        guard allows(.redo) else { return [] }
        let steps = process.definition.allSteps
        return acceptedAt == nil
            ? Array(steps.prefix(1)) : Array(steps[1..<(step.number - 1)])
    }

    /// What the call says to its parent when it ends.
    package var outcomeForParent: Child.Outcome {
        switch ending {
        case .closed: .fulfilled
        case .aborted: .aborted
        case nil: .running
        }
    }
}
