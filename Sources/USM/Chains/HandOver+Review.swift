import Values

/// Who kept what when a hand-over ended, and what both sides take for the cause (usm.md 4.6).
///
/// Handing on shares the work and never the answer for it, so both promises are looked at
/// together: ours to the requester, and the supplier's to us.
extension HandOver {
    /// A promise that was over when the hand-over ended.
    package struct MissedPromise: Hashable, Codable, Sendable {
        package enum Side: String, CaseIterable, Codable, Sendable {
            /// What we promised whoever asked.
            case ours
            /// What the supplier promised us.
            case supplier
        }

        package let side: Side
        package let measure: ServiceMeasure

        package init(_ side: Side, _ measure: ServiceMeasure) {
            self.side = side
            self.measure = measure
        }
    }

    /// With whom the cause lies, as both see it.
    package enum Cause: String, CaseIterable, Codable, Sendable {
        case ours, supplier, both, neither
    }

    /// What both agreed on afterwards.
    package struct Review: Hashable, Codable, Sendable {
        package let cause: Cause
        /// The cause in words.
        package let words: String
        package let at: Instant

        package init(_ cause: Cause, words: String, at: Instant) {
            self.cause = cause
            self.words = words
            self.at = at
        }
    }

    /// The promises that are over at a moment.
    package static func missed(
        ours: CallClock?, supplier: CallClock, at moment: Instant
    ) -> [MissedPromise] {
        let sides: [(MissedPromise.Side, CallClock?)] = [(.ours, ours), (.supplier, supplier)]
        return sides.flatMap { side, clock in
            ServiceMeasure.allCases.filter {
                clock?.reading(of: $0, at: moment)?.state == .breached
            }.map { MissedPromise(side, $0) }
        }
    }

    /// The same with what both agreed on; nil before it has ended.
    package func reviewed(_ review: Review) -> HandOver? {
        guard !state.isOpen else { return nil }
        var next = self
        next.version += 1
        next.review = review
        return next
    }

    /// Something was missed, and nobody has written down why.
    package var lacksReview: Bool { review == nil && !(missed ?? []).isEmpty }
}
