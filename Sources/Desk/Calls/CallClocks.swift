import Records
import Storage
import USM
import Values

extension Reader {
    /// The clock of a call, worked out from everything that happened to it.
    ///
    /// - Parameter journal: the whole, internal words included.
    func clock(
        _ journal: [(event: Call.Event, at: Instant)], in clocks: ServiceClocks
    ) throws -> CallClock? {
        guard let start = journal.first?.at else { return nil }
        return try CallClock.following(journal) { agreement in
            CallClock.Basis(
                targets: try agreement.map { try targets(of: $0) } ?? .none,
                hours: clocks.hours(
                    of: try agreement.flatMap { try calendar(of: $0) }, from: start))
        }
    }
}

extension CallChange {
    /// When a call should be done once these events have happened too.
    ///
    /// Where the agreement promises nothing for it, our own time for its priority counts.
    func due(of call: Call, after events: [Call.Event]) throws -> Instant? {
        let journal = try transaction.events(of: call.id) + events.map { ($0, by.at) }
        guard let clock = try transaction.clock(journal, in: clocks) else { return nil }
        return clock.due(usual: clock.terms.priority?.usualTarget)
    }

    /// Keeps from when a call is due soon, when that may have become another moment.
    ///
    /// A child is due when its root is, and so are those who work on it told with the root.
    func keepWarning(of call: Call, former: Call) throws {
        let isSame =
            call.dueAt == former.dueAt && call.classification == former.classification
            && call.agreement == former.agreement && call.isOpen == former.isOpen
            && call.fulfilledAt == former.fulfilledAt
        guard call.parent == nil, !isSame else { return }
        guard call.isOpen else { return try transaction.forgetWarning(of: call.id) }
        guard call.dueAt != nil, call.fulfilledAt == nil else {
            return try transaction.setWarning(of: call.id, at: nil)
        }
        let clock = try transaction.clock(transaction.events(of: call.id), in: clocks)
        try transaction.setWarning(
            of: call.id, at: clock?.warning(usual: clock?.terms.priority?.usualTarget))
    }

    /// What the events do to the due time, as an event of its own.
    ///
    /// A child is due when its root is: it keeps what it inherited. A call that nobody has
    /// classified has no due time yet.
    func timing(after events: [Call.Event], of call: Call) throws -> [Call.Event] {
        let moved = events.filter(\.movesClock)
        guard call.parent == nil, !moved.isEmpty else { return [] }
        let after = events.reduce(call) { $0.applying($1, at: by.at) }
        guard after.classification != nil, after.isOpen else { return [] }
        if case .classified? = moved.last { return [] }
        let due = try due(of: call, after: events)
        return due == after.dueAt ? [] : [.timed(dueAt: due)]
    }
}

extension Priority {
    /// Until a call of this priority should be done where no agreement says otherwise.
    fileprivate var usualTarget: Duration? {
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
