extension Call.Event {
    /// Who may read this of the journal.
    ///
    /// What is not plainly for the requester is internal.
    package var visibility: Call.Visibility {
        switch self {
        case .registered, .retyped, .accepted, .confirmationAsked, .confirmed, .refused,
            .confirmedThrough, .closed, .closedThrough, .aborted, .asked, .answered,
            .acceptanceWithdrawn, .escalated:
            .requester
        case .commented(let visibility, _):
            visibility
        case .attached(let attachment):
            attachment.visibility
        case .described, .concerned, .classified, .worked, .forked, .childEnded, .resumed,
            .waived, .evaluated, .redone, .timed, .linked, .unlinked, .assigned, .watched,
            .unwatched, .handedOver, .reckoned, .agreementChanged, .coveredBeside, .selfReviewed,
            .reviewChecked, .escalationAnswered, .termsChanged,
            .imported:
            .internal
        }
    }

    /// The name it goes by in the journal's index.
    package var kind: String {
        switch self {
        case .registered: "registered"
        case .retyped: "retyped"
        case .described: "described"
        case .concerned: "concerned"
        case .accepted: "accepted"
        case .acceptanceWithdrawn: "acceptance_withdrawn"
        case .classified: "classified"
        case .timed: "timed"
        case .reckoned: "reckoned"
        case .agreementChanged: "agreement_changed"
        case .coveredBeside: "covered_beside"
        case .worked: "worked"
        case .forked: "forked"
        case .childEnded: "child_ended"
        case .resumed: "resumed"
        case .confirmationAsked: "confirmation_asked"
        case .confirmed: "confirmed"
        case .refused: "refused"
        case .waived: "waived"
        case .confirmedThrough: "confirmed_through"
        case .selfReviewed: "self_reviewed"
        case .reviewChecked: "review_checked"
        case .evaluated: "evaluated"
        case .closed: "closed"
        case .closedThrough: "closed_through"
        case .redone: "redone"
        case .aborted: "aborted"
        case .linked: "linked"
        case .unlinked: "unlinked"
        case .assigned: "assigned"
        case .commented: "commented"
        case .asked: "asked"
        case .answered: "answered"
        case .escalated: "escalated"
        case .escalationAnswered: "escalation_answered"
        case .attached: "attached"
        case .watched: "watched"
        case .unwatched: "unwatched"
        case .handedOver: "handed_over"
        case .termsChanged: "terms_changed"
        case .imported: "imported"
        }
    }
}
