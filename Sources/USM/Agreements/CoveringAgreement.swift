import Values

/// An agreement under which somebody may ask, with what the choice among several goes by.
package struct CoveringAgreement: Hashable, Sendable {
    package let agreement: Agreement
    /// The name under which files know it, which settles what nothing else does.
    package let key: String
    /// How far the party that it covers stands from the person: 0 for the person, 1 for their own
    /// teams, one more for each party above those.
    package let distance: Int
    package let targets: ServiceTargets

    package init(
        _ agreement: Agreement, key: String, distance: Int, targets: ServiceTargets
    ) {
        self.agreement = agreement
        self.key = key
        self.distance = distance
        self.targets = targets
    }

}

extension ServiceTargets {
    /// The fewest open minutes until what is asked is handled or delivered.
    ///
    /// As long as nobody has classified a call, and nothing is promised for such calls, the
    /// shortest of all priorities counts.
    ///
    /// - Parameter type: nil for calls of any type.
    /// - Returns: nil where nothing is promised.
    package func shortestTime(of type: CallType?, _ priority: Priority?) -> Duration? {
        let promised = all.filter { target in
            target.measure != .reaction && (type == nil || target.type == type)
        }
        let exact = promised.filter { $0.priority == priority }
        let counted = exact.isEmpty && priority == nil ? promised : exact
        return counted.map(\.time).min()
    }
}

extension [CoveringAgreement] {
    /// In the order of the one rule by which an agreement is chosen: the nearest in the tree of
    /// parties, then the fewest open minutes of handling or delivery, then the later start, then
    /// the key.
    ///
    /// - Parameters:
    ///   - type: nil for calls of any type.
    ///   - priority: nil for a call that nobody has classified.
    package func chosenFirst(for type: CallType?, _ priority: Priority?) -> [CoveringAgreement] {
        map { ($0, $0.targets.shortestTime(of: type, priority)) }.sorted { left, right in
            let (one, other) = (left.0, right.0)
            if one.distance != other.distance { return one.distance < other.distance }
            if left.1 != right.1 {
                guard let time = left.1 else { return false }
                return right.1.map { time < $0 } ?? true
            }
            if one.agreement.validFrom != other.agreement.validFrom {
                return one.agreement.validFrom > other.agreement.validFrom
            }
            return one.key < other.key
        }.map(\.0)
    }
}

/// Which agreement a call is counted by, and what else would cover it.
package struct CallCover: Hashable, Sendable {
    /// An agreement, and from when on its times would count for the call.
    package struct Choice: Hashable, Sendable {
        package let agreement: Agreement
        /// What it promises a call that is asked then.
        package let targets: ServiceTargets
        /// The moment of asking, or the later one at which it began.
        package let countsFrom: Instant

        package init(_ agreement: Agreement, targets: ServiceTargets, countsFrom: Instant) {
            self.agreement = agreement
            self.targets = targets
            self.countsFrom = countsFrom
        }
    }

    /// Nil when nothing covers it.
    package let chosen: Choice?
    /// In the order in which they would be chosen.
    package let others: [Choice]

    package init(chosen: Choice?, others: [Choice]) {
        self.chosen = chosen
        self.others = others
    }
}
