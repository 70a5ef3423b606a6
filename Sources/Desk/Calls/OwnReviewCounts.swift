import Records
import USM
import Values

extension ServiceDesk {
    /// Over how many days reviews by who carried it out are counted.
    package static let ownReviewDays = 30

    /// How often the review was by who carried it out, in the last days, of the calls that this
    /// person works on.
    ///
    /// - Throws: ``DeskRefusal/notAllowed`` for who does not work on calls.
    package func ownReviewCounts(as actor: Actor) async throws -> [OwnReviewCount] {
        let policy = Policy(actor)
        guard policy.mayEnter(.work) else { throw DeskRefusal.notAllowed }
        let since = world.now().adding(.days(-Self.ownReviewDays))
        return try await database.read { reader in
            try reader.ownReviewCounts(seenBy: policy.visibility, since: since)
        }
    }
}
