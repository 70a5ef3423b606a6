import Values

extension Call {
    /// Decides what a command brings about; changes nothing.
    ///
    /// - Throws: ``Refusal`` when the method does not allow it; a refused command leaves no trace.
    package func deciding(_ command: Command) throws(Refusal) -> [Event] {
        try require(command.action)
        switch command {
        case .retype(let type, let complaint, let reason):
            return try retyping(type, isComplaint: complaint, reason: reason)
        case .describe(let title, let description):
            guard !title.isBlank else { throw .emptyText }
            return [.described(title: title, description: description)]
        case .concern(let service, let components):
            return [.concerned(service: service, components: components)]
        case .accept(let entitlement):
            return try accepting(entitlement)
        case .changeAgreement(let change):
            guard !change.reason.isBlank else { throw .reasonMissing(.changeAgreement) }
            return [.agreementChanged(change)]
        case .withdrawAcceptance:
            return [.acceptanceWithdrawn]
        case .classify(let classification, let dueAt):
            return [.classified(classification, dueAt: dueAt)]
        case .work(let note, let update):
            try requireReason(note, for: update)
            return [.worked(step, note: note)]
        case .fork(let forks, let scope, let reason):
            return try forking(forks, scope, reason)
        case .askConfirmation, .confirm, .refuse, .waive, .checkReview:
            return try reviewing(command)
        case .evaluate, .close, .redo, .abort:
            return try ending(command)
        case .link(let link):
            guard link.other != id else { throw .linkToItself }
            return [.linked(link)]
        case .unlink(let link):
            return [.unlinked(link)]
        case .assign(let team, let person):
            return [.assigned(team: team, person: person)]
        case .comment, .ask, .answer, .escalate:
            return try conversing(command)
        case .attach(let attachment):
            return [.attached(attachment)]
        case .watch(let person):
            return [.watched(by: person)]
        case .unwatch(let person):
            return [.unwatched(by: person)]
        }
    }

    private func require(_ action: Action) throws(Refusal) {
        guard !allows(action) else { return }
        if let ending { throw .ended(ending) }
        if hasRunningChild && (action == .abort || action == .redo) { throw .childStillRunning }
        if action == .accept && step.kind == .accept { throw .typeNotKnown }
        if action == .close && step.kind == .evaluate { throw .evaluationMissing }
        throw .notNow(action, step: step, status: status, allowed: allowedActions)
    }

    private func retyping(
        _ newType: CallType, isComplaint complaint: Bool, reason: String
    ) throws(Refusal) -> [Event] {
        guard newType != type || complaint != isComplaint || !isTypeKnown else {
            throw .sameType
        }
        guard !complaint || newType == .wish else { throw .complaintIsAWish }
        guard !reason.isBlank else { throw .reasonMissing(.retype) }
        return [.retyped(newType, isComplaint: complaint, reason: reason)]
    }

    private func accepting(_ entitlement: Entitlement) throws(Refusal) -> [Event] {
        switch entitlement {
        case .notNeeded:
            guard type == .wish || type == .risk else { throw .notUnderAgreement }
        case .parent:
            guard parent != nil else { throw .notUnderAgreement }
        case .exception(let reason):
            guard !reason.isBlank else { throw .reasonMissing(.accept) }
        case .agreement:
            break
        }
        // A wish may ask for a service that does not exist yet, and a risk may concern none.
        guard service != nil || type == .wish || type == .risk || parent != nil else {
            throw .serviceMissing
        }
        return [.accepted(entitlement)]
    }

    private func conversing(_ command: Command) throws(Refusal) -> [Event] {
        switch command {
        case .comment(let visibility, let text):
            guard !text.isBlank else { throw .emptyText }
            return [.commented(visibility, text: text)]
        case .ask(let text):
            guard !text.isBlank else { throw .emptyText }
            return [.asked(text: text)]
        case .answer(let text):
            guard !text.isBlank else { throw .emptyText }
            return [.answered(text: text)]
        case .escalate(let text):
            guard !text.isBlank else { throw .emptyText }
            return [.escalated(text: text)]
        default:
            return []
        }
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
