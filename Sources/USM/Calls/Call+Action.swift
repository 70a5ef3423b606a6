import Values

extension Call {
    /// What can be asked of a call; the kinds of ``Command`` without their particulars.
    package enum Action: String, CaseIterable, Codable, Sendable {
        case retype, describe, concern, accept
        case withdrawAcceptance = "withdraw_acceptance"
        case classify, work, fork
        case askConfirmation = "ask_confirmation"
        case confirm, refuse, waive
        case checkReview = "check_review"
        case evaluate, close, redo, abort
        case changeAgreement = "change_agreement"
        case link, unlink, assign, comment, ask, answer, escalate, attach, watch, unwatch
    }

    /// A request to change a call.
    ///
    /// Decided by ``deciding(_:)``.
    package enum Command: Hashable, Sendable {
        case retype(CallType, isComplaint: Bool, reason: String)
        case describe(title: String, description: String)
        case concern(service: ID<Service>?, components: [ID<ManagedComponent>])
        case accept(Entitlement)
        case changeAgreement(AgreementChange)
        /// Undoes an acceptance that nothing followed on.
        case withdrawAcceptance
        case classify(Classification, dueAt: Instant?)
        /// - update: what the step that updates the register finds planned for it.
        case work(note: String, update: RegisterUpdate = .planned)
        /// At the fork step: which processes must do the rest, each with the id of its new call.
        /// - scope: what the register's scope says of the components that the call names.
        case fork([Fork], scope: ScopeVerdict = .silent, reason: String = "")
        case askConfirmation(message: String)
        case confirm(by: ID<Party>, comment: String)
        case refuse(by: ID<Party>, reason: String)
        case waive(reason: String)
        /// Somebody else's word on a review by who carried it out.
        case checkReview(by: ID<Party>, isRight: Bool, comment: String)
        case evaluate(Evaluation)
        case close
        case redo(from: Step, reason: String)
        case abort(reason: String)
        case link(Link)
        case unlink(Link)
        case assign(team: ID<Party>?, person: ID<Party>?)
        case comment(Visibility, text: String)
        case ask(text: String)
        case answer(text: String)
        case escalate(text: String)
        case attach(Attachment)
        case watch(by: ID<Party>)
        case unwatch(by: ID<Party>)

        package var action: Action {
            switch self {
            case .retype: .retype
            case .describe: .describe
            case .concern: .concern
            case .accept: .accept
            case .changeAgreement: .changeAgreement
            case .withdrawAcceptance: .withdrawAcceptance
            case .classify: .classify
            case .work: .work
            case .fork: .fork
            case .askConfirmation: .askConfirmation
            case .confirm: .confirm
            case .refuse: .refuse
            case .waive: .waive
            case .checkReview: .checkReview
            case .evaluate: .evaluate
            case .close: .close
            case .redo: .redo
            case .abort: .abort
            case .link: .link
            case .unlink: .unlink
            case .assign: .assign
            case .comment: .comment
            case .ask: .ask
            case .answer: .answer
            case .escalate: .escalate
            case .attach: .attach
            case .watch: .watch
            case .unwatch: .unwatch
            }
        }
    }

    /// What the call's state allows now, whoever asks.
    package var allowedActions: [Action] { Action.allCases.filter(allows) }

    package func allows(_ action: Action) -> Bool {
        switch action {
        case .comment, .link, .unlink, .watch, .unwatch, .attach: return true
        case .checkReview: return secondLook == .offered
        default: break
        }
        guard isOpen else { return false }
        switch action {
        case .describe, .concern, .assign, .ask: return true
        case .comment, .link, .unlink, .watch, .unwatch, .attach, .checkReview: return true
        case .answer: return awaitsAnswer
        case .escalate: return parent == nil && fulfilledAt == nil && !isEscalated
        case .retype: return parent == nil && children.isEmpty && fulfilledAt == nil
        case .accept: return step.kind == .accept && isTypeKnown
        case .withdrawAcceptance:
            return parent == nil && step.kind == .classify && acceptedAt != nil
                && classification == nil
        case .changeAgreement:
            return parent == nil && acceptedAt != nil && fulfilledAt == nil
        case .classify: return step.kind != .accept
        case .work: return step.kind == .work || step.kind == .updateRegister
        case .fork: return step.kind == .fork && !openForkTargets.isEmpty
        case .askConfirmation: return step.kind == .review && confirmation != .asked
        // Whoever works on the parent looks at a child without being asked.
        case .confirm, .refuse:
            return step.kind == .review && (confirmation == .asked || parent != nil)
        case .waive: return step.kind == .review
        case .evaluate: return step.kind == .evaluate && evaluation == nil
        case .close: return step.kind == .evaluate && evaluation != nil
        case .redo: return step.number > 2 && !hasRunningChild
        case .abort: return !hasRunningChild
        }
    }

    /// Where the fork may still go: all targets while nothing runs, and at RECOVER the one that
    /// was not opened yet.
    package var openForkTargets: [ProcessKind] {
        let taken = presentChildren.filter { $0.outcome != .aborted }.map(\.process)
        guard taken.isEmpty || process.forksSideBySide else { return [] }
        return process.forkTargets.filter { !taken.contains($0) }
    }
}
