import Journal
import Records
import USM
import Values

/// A part of the whole journal, in the one order over all.
///
/// Whoever has read up to a position and goes on from there misses nothing and gets nothing twice.
package struct ReadJournal: Sendable {
    package static let most = 1000

    /// Events behind this position; 0 for the first.
    package let after: Int64
    /// Only of these kinds of things; all where it is empty.
    package let subjects: Set<Subject.Kind>
    package let limit: Int

    package init(after: Int64 = 0, subjects: Set<Subject.Kind> = [], limit: Int = most) {
        self.after = after
        self.subjects = subjects
        self.limit = limit
    }
}

/// What was read, and from where to go on.
package struct JournalPart: Sendable {
    package let events: [StoredEvent]
    /// Whether their words are shown too.
    package let showsWords: Bool
    /// The position up to which everything was looked at.
    package let readTo: Int64
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notAllowed`` for who is no administrator with a token for it.
    package func ask(_ query: ReadJournal, as authority: Authority) async throws -> JournalPart {
        let showsWords: Bool
        switch authority {
        case .machine: showsWords = true
        case .person(let actor):
            let policy = Policy(actor)
            guard policy.mayReadJournal else { throw DeskRefusal.notAllowed }
            showsWords = policy.mayReadJournalWords
        }
        let limit = min(max(query.limit, 1), ReadJournal.most)
        let found = try await database.read { reader in
            try reader.journalEvents(after: query.after, limit: limit)
        }
        let wanted = found.filter { event in
            query.subjects.isEmpty || query.subjects.contains(event.subject.kind)
        }
        return JournalPart(
            events: wanted, showsWords: showsWords,
            readTo: found.last?.position ?? query.after)
    }
}
