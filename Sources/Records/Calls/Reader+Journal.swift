import Storage
import USM
import Values

extension Reader {
    /// The journal of a call, oldest first.
    ///
    /// - Parameters:
    ///   - isInternal: whether the reader may see internal entries.
    ///   - after: only what came after this version.
    package func journal(
        of id: ID<Call>, isInternal: Bool, after version: Int = 0, limit: Int = 1000
    ) throws -> [JournalEntry] {
        try rows(
            """
            \(JournalEntry.columns)
            WHERE subject_id = \(id) AND subject = 'call' AND sequence > \(version)
                AND \(JournalEntry.isVisible(internally: isInternal))
            ORDER BY sequence LIMIT \(limit)
            """
        ).map(JournalEntry.init)
    }

    /// Everything that happened to a call, oldest first, for rules that follow its whole course.
    package func events(of id: ID<Call>) throws -> [(event: Call.Event, at: Instant)] {
        try rows(
            """
            SELECT at, kind, form, structure, words FROM journal
            WHERE subject_id = \(id) AND subject = 'call' ORDER BY sequence
            """
        ).map { (try $0.event(), try $0.get("at")) }
    }

    /// The end of a call's journal, oldest first.
    package func latestJournal(
        of id: ID<Call>, isInternal: Bool, limit: Int
    ) throws -> [JournalEntry] {
        try rows(
            """
            \(JournalEntry.columns)
            WHERE subject_id = \(id) AND subject = 'call'
                AND \(JournalEntry.isVisible(internally: isInternal))
            ORDER BY sequence DESC LIMIT \(limit)
            """
        ).reversed().map(JournalEntry.init)
    }
}

extension JournalEntry {
    fileprivate static let columns: SQL = """
        SELECT journal.sequence, journal.at, journal.visibility, journal.kind, journal.form,
            journal.structure, journal.words, journal.actor_id, party.name AS actor_name
        FROM journal LEFT JOIN party ON party.id = journal.actor_id
        """

    fileprivate static func isVisible(internally: Bool) -> SQL {
        internally ? "TRUE" : "visibility = 'requester'"
    }

    fileprivate init(_ row: Row) throws {
        let actor: ID<Party>? = try row.get("actor_id")
        self.init(
            sequence: try row.get("sequence"), at: try row.get("at"),
            actor: try actor.map { .init(id: $0, name: try row.get("actor_name")) },
            visibility: try row.get("visibility"),
            event: try row.event())
    }
}
