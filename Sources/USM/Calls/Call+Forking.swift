import Values

extension Call {
    /// Opens the child calls that do the rest (usm.md 2.3).
    ///
    /// - Parameter reason: why it goes against the scope, where it does.
    func forking(
        _ forks: [Fork], _ scope: ScopeVerdict, _ reason: String
    ) throws(Refusal) -> [Event] {
        let targets = forks.map(\.process)
        guard
            !targets.isEmpty, Set(targets).count == targets.count,
            targets.allSatisfy(openForkTargets.contains),
            targets.count == 1 || process.forksSideBySide,
            hasFreshIDs(forks)
        else { throw .noFork(from: process, to: targets) }
        try requireReason(reason, for: targets, against: scope)
        return [.forked(forks, reason: reason.isBlank ? nil : reason)]
    }

    /// Whether each child is a call of its own: neither this one, nor a child already, nor twice
    /// the same.
    private func hasFreshIDs(_ forks: [Fork]) -> Bool {
        let taken = [id] + children.map(\.id)
        return Set(taken + forks.map(\.child)).count == taken.count + forks.count
    }

    /// What the end of a child means for this call: when it was the last, the call goes on at
    /// its review step.
    ///
    /// A child counts when it has run to its end, not when it is delivered: its closing steps
    /// (in CHANGE, updating the register) stand before the parent's review in every workflow
    /// (usm.md 2.2). When every child was aborted the call stays at its fork, to choose again.
    package func hearing(
        child: ID<Call>, ended outcome: Child.Outcome, at moment: Instant
    ) throws(Refusal) -> [Event] {
        guard children.contains(where: { $0.id == child }) else { throw .notAParent(of: child) }
        let ended = Event.childEnded(child, outcome)
        guard isOpen, step.kind == .fork else { return [ended] }
        let after = applying(ended, at: moment).presentChildren
        let isDone = after.allSatisfy { $0.outcome != .running }
        guard isDone, after.contains(where: { $0.outcome == .fulfilled }) else { return [ended] }
        return [ended, .resumed]
    }
}
