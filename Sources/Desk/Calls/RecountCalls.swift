import Journal
import Records
import Storage
import USM
import Values

extension Transaction {
    /// How many calls are counted anew at once; few, because writers wait for it.
    private static var recountedAtOnce: Int { 500 }

    /// How long a change waits, so that what was being written when it came is there.
    private static var recountPatience: Duration { .seconds(2) }

    /// Counts the next open calls anew that something outside of them has changed for, and the
    /// calls that they opened.
    ///
    /// - Returns: whether there may be more.
    func recountCalls(at moment: Instant, _ clocks: ServiceClocks) throws -> Bool {
        let settled = moment.adding(.zero - Self.recountPatience)
        guard let recount = try nextRecount(changedBy: settled) else { return false }
        let calls = try openCalls(of: recount, limit: Self.recountedAtOnce)
        var journals: [ID<Call>: [(event: Call.Event, at: Instant)]] = [:]
        try forEachEvent(of: calls.map(\.id)) { stored in
            guard let event: Call.Event = try? stored.event() else { return }
            journals[ID(stored.subject.id), default: []].append((event, stored.by.at))
        }
        var counting = Recounting(TermsBook(self, clocks), at: moment)
        var changes: [(call: Call, event: Call.Event)] = []
        for call in calls {
            guard let event = try counting.event(for: call, journals[call.id] ?? []) else {
                continue
            }
            changes.append((call, event))
        }
        let changed = try record(changes, counting.by)
        for call in changed {
            try setWarning(of: call.id, at: counting.warnings[call.id] ?? nil)
            announce(.call(call))
        }
        let roots = Dictionary(calls.map { ($0.id, $0) }) { $1 }
            .merging(changed.map { ($0.id, $0) }) { $1 }
        try leadChildren(of: roots, counting.by)
        let isLast = calls.count < Self.recountedAtOnce
        try note(recount, after: isLast ? nil : calls.last?.number)
        return true
    }

    private func leadChildren(of roots: [ID<Call>: Call], _ by: Authorship) throws {
        let parents = roots.values.filter { !$0.children.isEmpty }.map(\.id).sorted()
        let changes = try openChildren(of: parents).compactMap { child -> (Call, Call.Event)? in
            guard let root = roots[child.root], !child.follows(root) else { return nil }
            return (child, .reckoned(Call.Reckoning(root.due, because: .root)))
        }
        for child in try record(changes, by) { announce(.call(child)) }
    }
}

/// What a change outside of calls means for each of them.
private struct Recounting {
    /// Nobody: the program by itself.
    let by: Authorship
    private var book: TermsBook
    /// From when the calls that moved are due soon.
    private(set) var warnings: [ID<Call>: Instant?] = [:]

    init(_ book: TermsBook, at moment: Instant) {
        by = Authorship(actor: nil, at: moment)
        self.book = book
    }

    /// - Returns: nil when all is as it was, and for a call whose clock has stopped.
    mutating func event(
        for call: Call, _ journal: [(event: Call.Event, at: Instant)]
    ) throws -> Call.Event? {
        // What never was due by any time, as a case of another system, is not made so now.
        guard call.agreement != nil || call.dueAt != nil else { return nil }
        guard let clock = try book.clock(journal), !clock.isStopped else { return nil }
        if let corrected = try correction(of: clock, call) {
            let event = Call.Event.reckoned(
                Call.Reckoning(call.due, because: corrected.cause, terms: corrected.number))
            guard let next = try book.clock(journal + [(event, by.at)]) else { return nil }
            warnings[call.id] = next.dueSoonAt
            return .reckoned(
                Call.Reckoning(
                    next.dueTime, because: corrected.cause, terms: corrected.number))
        }
        let due = clock.dueTime
        warnings[call.id] = clock.dueSoonAt
        if due != call.due, due.at != call.dueAt || due.promise != nil {
            let cause: Call.Reckoning.Cause = due.at == call.dueAt ? .promise : .program
            return .reckoned(Call.Reckoning(due, because: cause))
        }
        guard try isNewVersionUntold(clock, call, journal) else { return nil }
        return .reckoned(Call.Reckoning(due, because: .newVersion))
    }

    /// Other terms of the same version than those that the call is counted by.
    private mutating func correction(
        of clock: CallClock, _ call: Call
    ) throws -> (cause: Call.Reckoning.Cause, number: Int)? {
        guard let agreement = call.agreement, let number = clock.terms.number else { return nil }
        let history = try book.history(of: agreement)
        let asked = clock.terms.countsFrom ?? clock.startedAt
        guard
            let former = history.record(number),
            let present = history.record(asked: asked, known: by.at),
            !present.counts(as: former)
        else { return nil }
        return (Call.Reckoning.Cause(of: present, after: former), present.number)
    }

    /// Whether the agreement has a version that began after the call was asked, and its journal
    /// does not say yet that the call keeps its own.
    private mutating func isNewVersionUntold(
        _ clock: CallClock, _ call: Call, _ journal: [(event: Call.Event, at: Instant)]
    ) throws -> Bool {
        guard let agreement = call.agreement else { return false }
        let asked = clock.terms.countsFrom ?? clock.startedAt
        let history = try book.history(of: agreement)
        guard let beginning = history.laterVersion(after: asked, by: by.at) else { return false }
        return !journal.contains { event, at in
            guard at >= beginning, case .reckoned(let reckoning) = event else { return false }
            return reckoning.because == .newVersion
        }
    }
}

extension Call.Reckoning.Cause {
    /// What of the terms has changed; the times that are promised go before the hours.
    fileprivate init(of present: TermsRecord, after former: TermsRecord) {
        self =
            present.targets != former.targets
            ? .targets
            : present.calendar?.timeZone == former.calendar?.timeZone ? .serviceHours : .timeZone
    }
}
