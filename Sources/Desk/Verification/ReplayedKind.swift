import Journal
import Records
import Storage
import USM
import Values

/// The things of one kind, each rebuilt from its journal and held against what is stored.
protocol ReplayedKind: Sendable {
    /// The next things in the order of their ids; nil when there are no more.
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage?
}

/// A few things of one kind, and what came out.
struct VerifiedPage: Sendable {
    let last: String
    let count: Int
    let verification: Verification
}

extension ReplayedKind {
    /// Looks at a page of things of one kind together.
    ///
    /// - Parameter compare: looks at one thing.
    static func page(
        _ reader: any Reader, _ kind: Subject.Kind, after id: String, limit: Int,
        _ compare: (_ id: String, _ lines: [JournaledLine], inout Verification) throws -> Void
    ) throws -> VerifiedPage? {
        let ids = try reader.things(kind, after: id, limit: limit)
        guard let last = ids.last else { return nil }
        let journals = try reader.journals(of: kind, ids)
        var verification = Verification()
        for id in ids {
            let lines = journals[id] ?? []
            verification.events += lines.count
            try compare(id, lines, &verification)
        }
        return VerifiedPage(last: last, count: ids.count, verification: verification)
    }
}

/// The journal of a thing whose events say what it is then, applied event by event.
struct Retelling<State> {
    private(set) var state: State?
    /// What is wrong with the journal itself.
    private(set) var problem: String?

    /// What was written down before the events had types says nothing; an event of then adopts
    /// what there was.
    ///
    /// - Parameters:
    ///   - isAbout: whether an event is one of these; a thing can have events of two types.
    ///   - apply: the state after one event more.
    init<Event: JournalEvent>(
        _ lines: [JournaledLine], _ type: Event.Type, from state: State? = nil,
        where isAbout: (String) -> Bool = { _ in true },
        _ apply: (State?, Event, JournaledLine) -> State?
    ) {
        self.state = state
        for (index, line) in lines.enumerated() {
            guard line.sequence == index + 1 else {
                problem = "event \(index + 1) is missing"
                return
            }
            guard !line.isUntyped, isAbout(line.kind) else { continue }
            guard let event: Event = line.event() else {
                problem = "event \(line.sequence) cannot be read"
                return
            }
            self.state = apply(self.state, event, line)
        }
    }
}
