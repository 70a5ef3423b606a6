import Values

/// From when until when something is agreed.
package struct Validity: Hashable, Codable, Sendable {
    package let from: Instant
    /// The first moment at which it is over; nil when it has no end.
    package let until: Instant?

    package init(from: Instant, until: Instant? = nil) {
        self.from = from
        self.until = until
    }

    package var isEmpty: Bool { until.map { $0 <= from } ?? false }

    package func contains(_ moment: Instant) -> Bool {
        from <= moment && (until.map { moment < $0 } ?? true)
    }

    package func overlaps(_ other: Validity) -> Bool {
        guard !isEmpty && !other.isEmpty else { return false }
        return isOver(at: other.from) == false && other.isOver(at: from) == false
    }

    package func isOver(at moment: Instant) -> Bool {
        until.map { $0 <= moment } ?? false
    }

    /// The same, over at the latest at this moment.
    package func ending(by moment: Instant) -> Validity {
        Validity(from: from, until: until.map { min($0, moment) } ?? moment)
    }
}
