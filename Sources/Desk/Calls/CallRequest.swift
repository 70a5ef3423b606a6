import USM
import Values

/// What a person asks of a call, in the terms of people: without the ids and rights that the desk
/// adds before the method decides.
package enum CallRequest: Hashable, Sendable {
    case retype(CallType, isComplaint: Bool, reason: String)
    case describe(title: String, description: String)
    case concern(service: ID<Service>?, components: [ID<ManagedComponent>])
    /// - exception: why it is accepted although no agreement covers it; empty otherwise.
    case accept(exception: String)
    /// Counts it by another agreement that covers it, for a reason.
    case changeAgreement(to: ID<Agreement>, reason: String)
    /// Undoes an acceptance that nothing followed on.
    case withdrawAcceptance
    case classify(category: String, impact: Impact, urgency: Urgency)
    case work(note: String)
    /// - reason: why it goes against what the register says of the call’s components; empty where it
    ///   does not.
    case fork([ProcessKind], reason: String = "")
    case askConfirmation(message: String)
    case confirm(comment: String)
    case refuse(reason: String)
    case waive(reason: String)
    /// A word on a review by who carried it out; what is wrong becomes a risk.
    case checkReview(isRight: Bool, comment: String)
    case evaluate(Evaluation)
    case close
    case redo(from: String, reason: String)
    case abort(reason: String)
    /// - other: the reference of the other call, such as `INC-1042`.
    case link(Call.Link.Kind, other: String)
    case unlink(Call.Link.Kind, other: String)
    /// - note: what they should know; stays internal, may be empty.
    case assign(team: AssignedPart, person: AssignedPart, note: String = "")
    case comment(Call.Visibility, text: String)
    case ask(text: String)
    case answer(text: String)
    case escalate(text: String)
    case attach([NewFile], Call.Visibility)
    case watch
    case unwatch

    package var action: Call.Action {
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

    /// Whether it may be done on top of changes that the person has not seen: it adds, and takes
    /// nothing away.
    ///
    /// A page asks this before it says which version was seen; who says so is taken at their word.
    package var onlyAdds: Bool {
        switch self {
        case .comment, .attach, .watch, .unwatch, .link, .ask, .answer, .escalate, .checkReview:
            true
        case .retype, .describe, .concern, .accept, .changeAgreement, .classify, .work, .fork,
            .askConfirmation, .confirm, .refuse, .waive, .evaluate, .close, .redo, .abort, .unlink,
            .assign, .withdrawAcceptance:
            false
        }
    }
}

/// What somebody says of the team, or of the person, of an assignment.
package enum AssignedPart: Hashable, Sendable {
    /// Left as it is; a person stays only while the team does.
    case unchanged
    case nobody
    case chosen(ID<Party>)
}
