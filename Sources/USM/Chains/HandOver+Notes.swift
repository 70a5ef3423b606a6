import Values

extension HandOver {
    /// What the journal of our call tells of a hand-over.
    package struct Story: Hashable, Sendable {
        package let supplier: ID<Party>
        package private(set) var state = State.handedOn
        package private(set) var reference: String
        package let handedAt: Instant
        package private(set) var acceptedAt: Instant?
        package private(set) var endedAt: Instant?
        package private(set) var missed: [MissedPromise]?
        package private(set) var review: Review?

        /// - Returns: nil for a note that begins no hand-over.
        package init?(_ note: Note, at moment: Instant) {
            guard note.deed == .handedOn else { return nil }
            supplier = note.supplier
            reference = note.words
            handedAt = moment
        }

        package init(_ handOver: HandOver) {
            supplier = handOver.supplier
            state = handOver.state
            reference = handOver.reference
            handedAt = handOver.handedAt
            acceptedAt = handOver.acceptedAt
            endedAt = handOver.endedAt
            missed = handOver.missed
            review = handOver.review
        }

        package mutating func apply(_ note: Note, at moment: Instant) {
            switch note.deed {
            case .handedOn: break
            case .renumbered: reference = note.words
            case .accepted:
                (state, acceptedAt) = (.accepted, moment)
                if !note.words.isEmpty { reference = note.words }
            case .delivered: end(.delivered, note, at: moment)
            case .takenBack: end(.takenBack, note, at: moment)
            case .rejected: end(.rejected, note, at: moment)
            case .reviewed:
                if let cause = note.cause {
                    review = Review(cause, words: note.words, at: moment)
                }
            }
        }

        private mutating func end(_ state: State, _ note: Note, at moment: Instant) {
            self.state = state
            endedAt = moment
            missed = note.missed
        }
    }
}
