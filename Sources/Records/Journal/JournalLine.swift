import Journal
import Storage
import USM
import Values

/// A change as the journal keeps it: who did it, and when.
package struct Authorship: Sendable {
    /// nil when the program itself acts, or another system's history is told.
    package let actor: ID<Party>?
    package let at: Instant

    package init(actor: ID<Party>?, at: Instant) {
        self.actor = actor
        self.at = at
    }
}

/// An event on its way into the journal.
struct JournalLine {
    let subject: Subject
    let sequence: Int
    let kind: String
    let form: Int
    let visibility: Call.Visibility
    let by: Authorship
    let text: EventText

    /// - Parameters:
    ///   - sequence: counts the events of the subject, from 1.
    ///   - text: what the event says, where somebody has written it down already.
    init<Event: JournalEvent>(
        _ event: Event, of id: String, sequence: Int, _ by: Authorship, text: EventText? = nil
    ) {
        subject = Subject(Event.subject, id)
        self.sequence = sequence
        kind = event.kind
        form = event.form
        visibility = event.visibility
        self.by = by
        self.text = text ?? EventText(of: event)
    }

    /// Something that happened to a thing whose events have no types of their own yet.
    init(
        untyped kind: String, of subject: Subject, sequence: Int, payload: String, _ by: Authorship
    ) {
        self.subject = subject
        self.sequence = sequence
        self.kind = kind
        form = 0
        visibility = .internal
        self.by = by
        text = EventText(untyped: payload)
    }

    /// - Parameter position: see ``Transaction/nextPosition()``.
    func row(at position: SQL) -> SQL {
        let salted = text.words.map(SaltedWords.init)
        return """
            (\(position), \(subject.kind), \(subject.id), \(sequence), \(kind), \(form),
                \(visibility), \(by.at), \(by.actor), \(text.structure), \(salted?.words),
                \(salted?.salt), \(salted?.digest))
            """
    }
}

extension Subject.Kind: SQLConvertible {}

extension Transaction {
    func appendToJournal(_ lines: [JournalLine]) throws {
        try enterIntoJournal(try lines.map { $0.row(at: try nextPosition()) })
    }

    /// - Parameter rows: made by ``JournalLine/row(at:)``.
    func enterIntoJournal(_ rows: [SQL]) throws {
        for group in rows.rowGroups {
            try run(
                """
                INSERT INTO journal (
                    position, subject, subject_id, sequence, kind, form, visibility, at, actor_id,
                    structure, words, salt, words_digest)
                VALUES \(SQL.joined(group, by: ", "))
                """)
        }
    }

    /// Journals what happened to something, behind what happened to it before.
    package func appendToJournal(
        _ event: some JournalEvent, of id: String, _ by: Authorship
    ) throws {
        let sequence = try nextSequence(of: Subject(type(of: event).subject, id))
        try appendToJournal([JournalLine(event, of: id, sequence: sequence, by)])
    }

    /// Journals a change of something whose events have no types of their own yet.
    ///
    /// - Parameter payload: what changed, for people who look into it later; no secrets.
    package func appendToJournal(
        _ kind: String, of subject: Subject, payload: some Encodable, _ by: Authorship
    ) throws {
        try appendToJournal([
            JournalLine(
                untyped: kind, of: subject, sequence: try nextSequence(of: subject),
                payload: try JSONText.encode(payload), by)
        ])
    }

    private func nextSequence(of subject: Subject) throws -> Int {
        try scalar(
            """
            SELECT COALESCE(max(sequence), 0) + 1 AS next FROM journal
            WHERE subject_id = \(subject.id) AND subject = \(subject.kind)
            """) ?? 1
    }

    /// Where the next event stands in the order over all.
    ///
    /// SQLite has one writer, so the place of a row is its order. PostgreSQL's sequences are no
    /// order, because a slow transaction commits behind a fast one: there it is the number of the
    /// transaction and, below that, the order within it, and who reads stops below the oldest
    /// transaction that still runs (``Reader/journalEnd()``).
    ///
    /// - Throws: for a transaction of more than a million events.
    private func nextPosition() throws -> SQL {
        guard dialect == .postgres else { return "NULL" }
        let ordinal = countOrdinal()
        guard ordinal < 1 << 20 else {
            throw StorageError.failed("more than a million events in one transaction")
        }
        return """
            (SELECT base FROM journal_order) + (pg_current_xact_id()::TEXT::BIGINT << 20)
                + CAST(\(ordinal) AS BIGINT)
            """
    }
}
