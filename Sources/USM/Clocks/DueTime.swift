import Values

/// Whose promise it is that a call is done by some time.
package enum DuePromise: String, CaseIterable, Codable, Sendable {
    /// It was agreed with the customer.
    case agreement
    /// Nothing is agreed: the provider holds itself to it.
    case own

    /// What goes without saying: an agreement promises a time for what was classified, and without
    /// one the provider does.
    package init?(usualUnder agreement: ID<Agreement>?, _ priority: Priority?) {
        guard let priority else { return nil }
        if agreement != nil {
            self = .agreement
        } else {
            guard priority.ownTarget != nil else { return nil }
            self = .own
        }
    }
}

/// By when a call should be done, and who says so.
package struct DueTime: Hashable, Sendable {
    /// Nil while its clock stands still, and where nobody promises anything.
    package let at: Instant?
    /// Nil where nobody promises anything.
    package let promise: DuePromise?

    package init(at: Instant?, promise: DuePromise?) {
        self.at = at
        self.promise = promise
    }
}

extension Priority {
    /// Within which time the provider wants to be done where nothing is agreed; nil for none.
    package var ownTarget: Duration? {
        switch self {
        case .critical: .hours(4)
        case .high: .hours(8)
        case .medium: .days(3)
        case .low: .days(5)
        case .lowest: .days(10)
        case .none: nil
        }
    }
}

extension CallClock {
    /// The one place where it is worked out by when a call should be done.
    package var dueTime: DueTime {
        let own = terms.priority?.ownTarget
        let isPromised = dates[.handling] != nil || dates[.delivery] != nil
        let promise: DuePromise? = isPromised ? .agreement : own == nil ? nil : .own
        return DueTime(at: due(usual: own), promise: promise)
    }

    /// From when on it is due soon; nil as for ``dueTime``.
    package var dueSoonAt: Instant? { warning(usual: terms.priority?.ownTarget) }
}
