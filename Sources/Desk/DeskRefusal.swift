import Records
import USM
import Values

/// Why the desk does not do what it is asked.
///
/// Each way in says it in its own form: a page, a problem document, a line on the terminal.
package enum DeskRefusal: Error, Sendable {
    /// Nobody is signed in, or the token is unknown, revoked or expired.
    case signInNeeded
    /// The person sees it, but it is not theirs to do.
    case notAllowed
    /// There is no such thing, or none that this person may see.
    case notFound
    /// Some of what was entered cannot be used; nothing was changed.
    case invalid([FieldProblem])
    /// The method does not allow it in this state.
    case refused(Refusal)
    /// Somebody changed the call since the version that the command names.
    case stale(current: Int, changes: [JournalEntry])
    /// Somebody changed something else than a call since the version that the command names; the
    /// sentence says what to do.
    case outdated(current: Int, LocalizedText)
    /// What a change plans does not fit the register any more: each line that does not, by its key
    /// in the plan, and the version of the plan.
    case planConflict(current: Int, [FieldProblem], LocalizedText)
    /// It is not possible in this state; these actions are.
    case notNow(LocalizedText, allowed: [String])
    /// The key was used before, for another request.
    case keyUsedOtherwise
    /// What the key was used for is there, and its secret was shown then.
    case alreadyMade
    /// Too many tries; again after this time.
    case tooMany(retryAfter: Duration)
    /// More is asked at this moment than can be done, by whomever; again after this time.
    case busy(retryAfter: Duration)
    /// Larger than what is taken, in bytes; where it came with other fields, at one of them.
    case tooLarge(limit: Int, at: FieldProblem? = nil)
}

/// What is wrong with one field, and what to do about it.
package struct FieldProblem: Hashable, Sendable {
    /// The field's name in forms and in the API alike.
    package let field: String
    package let sentence: LocalizedText
    /// What is in the way, where it is something that can be looked at.
    package let obstacle: Obstacle?

    package enum Obstacle: Hashable, Sendable {
        /// By its reference.
        case call(String)
        case component(ID<ManagedComponent>)
    }

    package init(_ field: String, _ sentence: LocalizedText, because obstacle: Obstacle? = nil) {
        self.field = field
        self.sentence = sentence
        self.obstacle = obstacle
    }
}
