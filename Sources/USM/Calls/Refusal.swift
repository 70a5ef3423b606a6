import Values

/// Why the method does not allow a command.
///
/// People read these (see `Refusal+Texts.swift`), so each says what to do instead.
package enum Refusal: Error, Hashable, Sendable {
    /// The call's state does not allow the command; `allowed` are those that it does.
    case notNow(Call.Action, step: Step, status: Call.Status, allowed: [Call.Action])
    /// The call has ended; nothing but reading, commenting and linking is left.
    case ended(Call.Ending)
    /// The requester has no agreement for what is asked: it is a wish, or an exception to be
    /// answered for.
    case notUnderAgreement
    case serviceMissing
    /// Nobody has said yet what kind of help it is.
    case typeNotKnown
    /// The fork step of this process never opens that process.
    case noFork(from: ProcessKind, to: [ProcessKind])
    case reasonMissing(Call.Action)
    /// A change is to update the register, and nothing is planned for it: somebody says why.
    case nothingPlanned
    /// The fork goes against what the register's scope says of the components that the call
    /// names: somebody says why.
    case againstScope(isManaged: Bool)
    /// Only an earlier step of the same process can be redone.
    case noSuchEarlierStep(Step)
    case childStillRunning
    case notAParent(of: ID<Call>)
    case linkToItself
    case sameType
    case complaintIsAWish
    case emptyText
    case evaluationMissing
}
