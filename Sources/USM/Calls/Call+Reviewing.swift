import Values

extension Call {
    /// The requester has the last word on the delivery, or somebody answers for not asking.
    func reviewing(_ command: Command) throws(Refusal) -> [Event] {
        switch command {
        case .askConfirmation(let message):
            return [.confirmationAsked(message: message)]
        case .confirm(let person, let comment):
            return [.confirmed(by: person, comment: comment)]
        case .refuse(let person, let reason):
            guard !reason.isBlank else { throw .reasonMissing(.refuse) }
            return [.refused(by: person, reason: reason)]
        case .waive(let reason):
            guard !reason.isBlank else { throw .reasonMissing(.waive) }
            return [.waived(reason: reason)]
        case .checkReview(let person, let isRight, let comment):
            guard isRight || !comment.isBlank else { throw .reasonMissing(.checkReview) }
            return [.reviewChecked(by: person, isRight: isRight, comment: comment)]
        default:
            return []
        }
    }

    /// What the confirmation of a main call means for a call that is one report of it: its loop
    /// closes too (usm.md 1.3, R6).
    ///
    /// Nothing when it has been fulfilled or has work of its own.
    package func hearing(mainConfirmed main: ID<Call>) -> [Event] {
        guard isOpen, !confirmation.isFulfilled, !hasRunningChild else { return [] }
        return [.confirmedThrough(main)]
    }

    package func hearing(mainClosed main: ID<Call>) -> [Event] {
        guard isOpen, confirmation == .givenForMain else { return [] }
        return [.closedThrough(main)]
    }
}
