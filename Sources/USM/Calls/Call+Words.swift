import Values

extension Call.Event {
    /// What people wrote with it, to find the call by.
    ///
    /// Who may find it so is who may read it: see ``visibility``. Every event stands here, so that
    /// a new one is not forgotten; nothing is said by those that hold no words of anybody.
    package var writtenWords: [String] {
        switch self {
        case .registered, .described:
            // The call is found by its title, description and order as they are now.
            []
        case .retyped(_, _, let reason), .waived(let reason), .redone(_, let reason),
            .aborted(let reason):
            [reason]
        case .accepted(let entitlement):
            switch entitlement {
            case .exception(let reason): [reason]
            case .agreement, .notNeeded, .parent: []
            }
        case .classified(let classification, _): [classification.category]
        case .worked(_, let note): [note]
        case .confirmationAsked(let message): [message]
        case .confirmed(_, let comment): [comment]
        case .refused(_, let reason): [reason]
        case .evaluated(let evaluation): [evaluation.lessons] + evaluation.improvements
        case .agreementChanged(let change): [change.reason]
        case .reviewChecked(_, _, let comment): [comment]
        case .commented(_, let text), .asked(let text), .answered(let text), .escalated(let text):
            [text]
        case .attached(let attachment): [attachment.name]
        case .handedOver(let note): [note.words]
        case .imported(let activity):
            [activity.activity] + [activity.actor, activity.team].compactMap(\.self)
        case .concerned, .timed, .forked, .childEnded, .resumed, .confirmedThrough, .closed,
            .closedThrough, .linked, .unlinked, .assigned, .watched, .unwatched, .reckoned,
            .coveredBeside, .acceptanceWithdrawn, .selfReviewed, .escalationAnswered, .termsChanged:
            []
        }
    }

    /// Whether ``writtenWords`` say who did it: another system's history names everybody.
    package var namesItsActor: Bool {
        if case .imported(let activity) = self { activity.actor != nil } else { false }
    }

    /// Whom it is about, beside who did it.
    package var people: [ID<Party>] {
        switch self {
        case .assigned(_, let person): [person].compactMap(\.self)
        case .confirmed(let person, _), .refused(let person, _), .reviewChecked(let person, _, _):
            [person]
        case .handedOver(let note): [note.supplier]
        case .registered, .described, .retyped, .waived, .redone, .aborted, .accepted,
            .classified, .worked, .confirmationAsked, .evaluated, .commented, .asked, .answered,
            .attached, .imported, .concerned, .timed, .forked, .childEnded, .resumed,
            .confirmedThrough, .closed, .closedThrough, .linked, .unlinked, .watched, .unwatched,
            .reckoned, .agreementChanged, .coveredBeside, .acceptanceWithdrawn, .selfReviewed,
            .escalated, .escalationAnswered, .termsChanged:
            []
        }
    }
}
