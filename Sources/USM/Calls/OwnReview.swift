import Values

extension Call {
    /// Why the review of a call is by who carried it out, although another person's is worth more.
    package enum OwnReview: String, Codable, CaseIterable, Sendable {
        /// Both calls were done in one go, because they needed no thought.
        case doneAtOnce = "done_at_once"
        /// Nobody else could.
        case nobodyElse = "nobody_else"
        /// It was not asked of anybody, for a stated reason.
        case waived
    }

    /// What became of a review that somebody else was asked to look at afterwards.
    package enum SecondLook: String, Codable, CaseIterable, Sendable {
        case offered, right, wrong

        /// Of the reviews by who carried it out in a team, each this many-th is offered.
        package static let every = 10
    }
}
