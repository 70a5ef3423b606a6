import Values

/// How often the review of a call was by who carried it out, in one team.
package struct OwnReviewCount: Hashable, Sendable {
    /// nil for calls of no team.
    package let team: ID<Party>?
    package let reason: Call.OwnReview
    package let count: Int
    /// Of these, how many somebody else was asked to look at and has not yet.
    package let offered: Int
    /// How many somebody else found wrong.
    package let wrong: Int

    package init(
        team: ID<Party>?, reason: Call.OwnReview, count: Int, offered: Int, wrong: Int
    ) {
        self.team = team
        self.reason = reason
        self.count = count
        self.offered = offered
        self.wrong = wrong
    }
}
