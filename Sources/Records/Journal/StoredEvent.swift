import Journal
import Storage
import USM
import Values

/// An event as the journal has it, not yet read.
package struct StoredEvent: Sendable {
    /// Where it stands in the order over all.
    package let position: Int64
    package let subject: Subject
    /// Counts the events of the subject, from 1.
    package let sequence: Int
    package let kind: String
    package let form: Int
    package let visibility: Call.Visibility
    package let by: Authorship
    package let text: EventText

    /// What it says, as an event of this type.
    ///
    /// - Throws: an `EventDefect` where it says something else.
    package func event<Event: JournalEvent>(_ type: Event.Type = Event.self) throws -> Event {
        try Event(kind, form: form, text)
    }

    static let columns: SQL = """
        position, subject, subject_id, sequence, kind, form, visibility, at, actor_id, structure,
        words
        """

    init(_ row: Row) throws {
        position = try row.get("position")
        subject = Subject(try row.get("subject"), try row.get("subject_id"))
        sequence = try row.get("sequence")
        kind = try row.get("kind")
        form = try row.get("form")
        visibility = try row.get("visibility")
        by = Authorship(actor: try row.get("actor_id"), at: try row.get("at"))
        text = EventText(structure: try row.get("structure"), words: try row.get("words"))
    }
}

extension Reader {
    /// The position below which nothing new can appear.
    ///
    /// SQLite has one writer, whose next event stands behind all that can be seen. On PostgreSQL a
    /// transaction that still runs may commit behind a later one, so that is the first position of
    /// the oldest that does.
    package func journalEnd() throws -> Int64 {
        guard let end: Int64 = try scalar("SELECT \(endOfJournal) AS place") else {
            throw StorageError.failed("The journal has no order.")
        }
        return end
    }

    /// Within the statement that reads events, so that both see one state in every transaction.
    private var endOfJournal: SQL {
        switch dialect {
        case .sqlite: "(SELECT COALESCE(max(position), 0) + 1 FROM journal)"
        case .postgres:
            """
            (SELECT base + (pg_snapshot_xmin(pg_current_snapshot())::TEXT::BIGINT << 20)
            FROM journal_order)
            """
        }
    }

    /// The next events in the order over all, never beyond ``journalEnd()``: who goes on behind
    /// the last of them misses nothing.
    ///
    /// - Parameter kinds: all kinds where it is empty.
    package func journalEvents(
        after position: Int64, of kinds: [String] = [], limit: Int
    ) throws -> [StoredEvent] {
        var events: [StoredEvent] = []
        try forEachJournalEvent(after: position, of: kinds, limit: limit) { events.append($0) }
        return events
    }

    /// The same one after another, for more than one wants to hold.
    package func forEachJournalEvent(
        after position: Int64, of kinds: [String] = [], limit: Int,
        _ body: (StoredEvent) throws -> Void
    ) throws {
        let ofKinds: SQL = kinds.isEmpty ? .empty : " AND kind IN \(list: kinds)"
        let journal: SQL = """
            SELECT \(StoredEvent.columns) FROM journal
            WHERE position > \(position) AND position < \(endOfJournal)\(ofKinds)
            ORDER BY position LIMIT \(limit)
            """
        try forEachRow(journal) { try body(try StoredEvent($0)) }
    }
}
