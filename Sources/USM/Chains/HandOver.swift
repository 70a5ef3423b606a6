import Values

/// A call of ours that a supplier works on, as the call that it is for them (usm.md 4.6).
///
/// It stays our call, and our clock runs on: handing on shares the work, never the answer for it.
package struct HandOver: Hashable, Codable, Sendable {
    package let id: ID<HandOver>
    package let call: ID<Call>
    /// The underpinning contract under which they work on it.
    package let contract: ID<Agreement>
    package let supplier: ID<Party>
    /// The number under which the supplier knows it; empty until they say.
    package var reference: String
    /// What the supplier was told; nothing else of our call is theirs to see.
    package let given: String
    package var state: State
    package let handedAt: Instant
    package var acceptedAt: Instant?
    package var endedAt: Instant?
    package var version: Int
    /// Which promises were over when it ended; nil before, and where nobody looked.
    package var missed: [MissedPromise]?
    package var review: Review?

    package enum State: String, CaseIterable, Codable, Sendable {
        case handedOn = "handed_on"
        case accepted
        case delivered
        case takenBack = "taken_back"
        case rejected

        package var isOpen: Bool { self == .handedOn || self == .accepted }
    }

    package init(
        id: ID<HandOver>, call: ID<Call>, contract: ID<Agreement>, supplier: ID<Party>,
        reference: String, given: String, state: State = .handedOn, handedAt: Instant,
        acceptedAt: Instant? = nil, endedAt: Instant? = nil, version: Int = 1,
        missed: [MissedPromise]? = nil, review: Review? = nil
    ) {
        self.id = id
        self.call = call
        self.contract = contract
        self.supplier = supplier
        self.reference = reference
        self.given = given
        self.state = state
        self.handedAt = handedAt
        self.acceptedAt = acceptedAt
        self.endedAt = endedAt
        self.version = version
        self.missed = missed
        self.review = review
    }

    /// What can happen to it.
    package enum Deed: String, CaseIterable, Codable, Sendable {
        case handedOn = "handed_on"
        case accepted
        /// The supplier's number was written down, or another one.
        case renumbered
        case delivered
        case takenBack = "taken_back"
        case rejected
        /// The cause that both agree on was written down.
        case reviewed
    }

    /// What our call's journal says of it.
    package struct Note: Hashable, Codable, Sendable {
        package let handOver: ID<HandOver>
        package let supplier: ID<Party>
        package let deed: Deed
        /// The supplier's number, why it was taken back or rejected, or the cause.
        package let words: String
        /// Which promises were over when it ended.
        package let missed: [MissedPromise]?
        package let cause: Cause?

        package init(
            handOver: ID<HandOver>, supplier: ID<Party>, deed: Deed, words: String,
            missed: [MissedPromise]? = nil, cause: Cause? = nil
        ) {
            self.handOver = handOver
            self.supplier = supplier
            self.deed = deed
            self.words = words
            self.missed = missed
            self.cause = cause
        }
    }

    /// What may be done with it now.
    package var allowedDeeds: [Deed] {
        switch state {
        case .handedOn: [.accepted, .renumbered, .delivered, .takenBack, .rejected]
        case .accepted: [.renumbered, .delivered, .takenBack, .rejected]
        case .delivered, .takenBack, .rejected: [.renumbered]
        }
    }

    /// The state after a deed; nil when it is not allowed now.
    ///
    /// - Parameter words: the supplier's number where the deed gives one.
    package func after(_ deed: Deed, words: String, at moment: Instant) -> HandOver? {
        guard allowedDeeds.contains(deed) else { return nil }
        var next = self
        next.version += 1
        switch deed {
        case .handedOn, .reviewed: return nil
        case .renumbered: next.reference = words
        case .accepted:
            next.state = .accepted
            next.acceptedAt = moment
            if !words.isEmpty { next.reference = words }
        case .delivered: next.end(.delivered, at: moment)
        case .takenBack: next.end(.takenBack, at: moment)
        case .rejected: next.end(.rejected, at: moment)
        }
        return next
    }

    private mutating func end(_ state: State, at moment: Instant) {
        self.state = state
        endedAt = moment
    }

    /// The supplier's own clock, by what their contract promises.
    package func clock(_ terms: ClockTerms) -> CallClock {
        var clock = CallClock(startedAt: handedAt, terms: terms)
        if let acceptedAt { clock = clock.applying(.reacted, at: acceptedAt) }
        if let endedAt {
            clock = clock.applying(state == .delivered ? .confirmed : .ended, at: endedAt)
        }
        return clock
    }
}

extension Call {
    /// Whether a supplier can be asked to do work for it: it was accepted and is being worked on.
    package var canBeHandedOn: Bool { isOpen && acceptedAt != nil && fulfilledAt == nil }
}

extension CallClock {
    /// Who had the call in hand for how long, by the clock on the wall; whoever had it first comes
    /// first.
    package func leadTime(until moment: Instant) -> [(holder: ClockHolder, time: Duration)] {
        var (order, times) = ([ClockHolder](), [ClockHolder: Duration]())
        for span in spans(until: moment) {
            guard let end = span.end else { continue }
            if times[span.holder] == nil { order.append(span.holder) }
            times[span.holder, default: .zero] += end.since(span.start)
        }
        return order.map { ($0, times[$0] ?? .zero) }
    }
}
