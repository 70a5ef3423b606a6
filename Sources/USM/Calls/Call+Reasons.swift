import Values

extension Call {
    /// What the step that updates the register (C8) finds planned for it.
    package enum RegisterUpdate: Hashable, Sendable {
        /// The register gets it now, or got it when the step was done before.
        case planned
        case nothing
    }

    /// What the register's scope says of the components that a call names.
    package enum ScopeVerdict: Hashable, Sendable {
        /// It names none.
        case silent
        /// At least one of them is managed.
        case managed
        case notManaged
    }

    /// A request for change modifies a managed component (usm.md 3.3, row 4), so that somebody
    /// answers for one that leaves the register as it was.
    func requireReason(_ note: String, for update: RegisterUpdate) throws(Refusal) {
        guard step.kind == .updateRegister, update == .nothing, note.isBlank else { return }
        throw .nothingPlanned
    }

    /// Whether the rest is a change follows from whether a managed component is modified.
    ///
    /// Who answers it otherwise than the register's scope does says why.
    func requireReason(
        _ reason: String, for targets: [ProcessKind], against scope: ScopeVerdict
    ) throws(Refusal) {
        guard reason.isBlank, goesAgainst(scope, forkingTo: targets) else { return }
        throw .againstScope(isManaged: scope == .managed)
    }

    private func goesAgainst(_ scope: ScopeVerdict, forkingTo targets: [ProcessKind]) -> Bool {
        let choices = process.forkTargets
        guard choices.contains(.change), choices.contains(.operate) else { return false }
        switch scope {
        case .silent:
            return false
        case .managed:
            let taken = presentChildren.filter { $0.outcome != .aborted }.map(\.process)
            return targets.contains(.operate) && !(targets + taken).contains(.change)
        case .notManaged:
            return targets.contains(.change)
        }
    }
}

extension MIRScope {
    /// What it says of the components that a call names, by their classes.
    package func verdict(onClasses paths: [String]) -> Call.ScopeVerdict {
        guard !paths.isEmpty else { return .silent }
        return paths.contains(where: manages) ? .managed : .notManaged
    }
}
