import Values

extension Priority {
    /// What a call may have that is done in one go by one person: the lowest two, where a second
    /// pair of eyes costs more than it finds.
    package static let atOnce = Set(allCases.suffix(2))
}

extension Call {
    /// Whether the call is of a kind, and at a point, from which it can be done in one go: it needs
    /// at most one child, and none was opened yet.
    package var mayBeDoneAtOnce: Bool {
        guard isOpen, isTypeKnown, parent == nil, children.isEmpty, !awaitsAnswer else {
            return false
        }
        guard type == .incident || type == .serviceRequest else { return false }
        switch step.kind {
        case .accept, .classify, .work, .fork: return true
        case .review, .updateRegister, .evaluate: return false
        }
    }

    /// The steps that are done in one go from here, in this call and in the one that it opens.
    package var stepsAtOnce: [Step] {
        let own = process.definition.allSteps.filter { $0 >= step && $0.kind != .evaluate }
        return own + (type == .incident ? ProcessKind.operate.definition.allSteps : [])
    }
}
