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
        var book = TermsBook(self, clocks)
        return try book.clock(journal)
    }

    /// What runs for a child beside the customer's clock, under an agreement with the team that
    /// carries it out; nil where none covers it.
    func besideClock(of call: Call, in clocks: ServiceClocks) throws -> BesideClock? {
        guard let id = call.operational, let agreement = try agreement(id) else { return nil }
        var book = TermsBook(self, clocks)
        let known = call.fulfilledAt ?? call.endedAt ?? TermsBook.allKnown
        return try book.clock(events(of: call.id), beside: (id, known)).map {
            BesideClock(agreement: agreement, clock: $0)
        }
    }
}

/// A clock that runs beside the one of the customer's agreement.
package struct BesideClock: Sendable {
    package let agreement: Agreement
    package let clock: CallClock
}

/// How the promised times of a call stand.
package struct CallTimes: Sendable {
    package let call: Call
    /// That of the call that began the workflow: all its calls are due when that is.
    package let clock: CallClock
    /// The reference of that call, for a call that it opened.
    package let follows: String?
    package let beside: BesideClock?
    package let now: Instant
}

extension CallReaction {
    static let keepWarning = CallReaction { happening, change in
        try change.keepWarning(of: happening.call, former: happening.former)
    }

    static let leadChildren = CallReaction { happening, change in
        try change.lead(happening.call, from: happening.former)
    }
}

extension CallChange {
    /// When a call should be done once these events have happened too, and whose promise that is.
    ///
    /// Where the agreement promises nothing for it, our own time for its priority counts.
    func dueTime(of call: Call, after events: [Call.Event]) throws -> DueTime {
        let journal = try transaction.events(of: call.id) + events.map { ($0, by.at) }
        return try transaction.clock(journal, in: clocks)?.dueTime
            ?? DueTime(at: nil, promise: nil)
    }

    /// Keeps from when a call is due soon, when that may have become another moment.
    ///
    /// A child is due when its root is, and so are those who work on it told with the root.
    fileprivate func keepWarning(of call: Call, former: Call) throws {
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
        try transaction.setWarning(of: call.id, at: clock?.dueSoonAt)
    }

    /// What the events do to the due time, as an event of its own.
    ///
    /// A child is due when its root is: see ``lead(_:)``.
    func timing(after events: [Call.Event], of call: Call) throws -> [Call.Event] {
        guard call.parent == nil, events.contains(where: \.movesClock) else { return [] }
        let after = events.reduce(call) { $0.applying($1, at: by.at) }
        guard after.isOpen else { return [] }
        let due = try dueTime(of: call, after: events)
        if due == after.due || (due.at == after.dueAt && due.promise == nil) { return [] }
        // What goes without saying is not written down.
        guard due.promise == after.promise else {
            return [.reckoned(Call.Reckoning(due, because: .promise))]
        }
        return [.timed(dueAt: due.at)]
    }

    /// Brings the calls that another one opened to its due time and its agreement, in the same
    /// transaction.
    fileprivate func lead(_ root: Call, from former: Call) throws {
        let isSame = root.due == former.due && root.agreement == former.agreement
        guard root.parent == nil, !isSame, !root.children.isEmpty else { return }
        for child in try transaction.openChildren(of: [root.id]) {
            var events: [Call.Event] = []
            if let agreement = root.agreement, agreement != child.agreement {
                events.append(
                    .agreementChanged(
                        Call.AgreementChange(
                            to: agreement, countsFrom: root.registeredAt, reason: "")))
            }
            if !child.follows(root) {
                events.append(.reckoned(Call.Reckoning(root.due, because: .root)))
            }
            guard !events.isEmpty else { continue }
            transaction.announce(.call(try transaction.record(events, of: child, by)))
        }
    }
}
