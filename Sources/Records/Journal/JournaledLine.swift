import Journal
import Storage
import USM
import Values

/// An event as the journal of its thing has it.
package struct JournaledLine: Sendable {
    package let sequence: Int
    package let at: Instant
    package let actor: ID<Party>?
    /// Whether it was written down before its events had types.
    package let isUntyped: Bool
    package let kind: String
    private let form: Int
    private let text: EventText

    fileprivate init(_ row: Row) throws {
        sequence = try row.get("sequence")
        at = try row.get("at")
        actor = try row.get("actor_id")
        kind = try row.get("kind")
        form = try row.get("form")
        isUntyped = form == 0
        text = EventText(structure: try row.get("structure"), words: try row.get("words"))
    }

    /// - Returns: nil for what is no such event, or cannot be read.
    package func event<Event: JournalEvent>(_ type: Event.Type = Event.self) -> Event? {
        isUntyped ? nil : try? Event(kind, form: form, text)
    }
}

extension Reader {
    /// What the journals of these things say, each in its order.
    package func journals(
        of kind: Subject.Kind, _ ids: [String]
    ) throws -> [String: [JournaledLine]] {
        let journal: SQL = """
            SELECT subject_id, sequence, at, actor_id, kind, form, structure, words FROM journal
            WHERE subject_id IN \(list: ids) AND subject = \(kind)
            ORDER BY subject_id, sequence
            """
        var lines: [String: [JournaledLine]] = [:]
        try forEachRow(journal) { row in
            lines[try row.get("subject_id"), default: []].append(try JournaledLine(row))
        }
        return lines
    }
}

extension Transaction {
    /// Journals what happened to things of one kind, each behind what happened to it before.
    package func appendToJournal<Event: JournalEvent>(
        _ events: [(String, Event)], _ by: Authorship
    ) throws {
        for piece in events.inPieces() {
            let ids = Set(piece.map(\.0)).sorted()
            let last = try rows(
                """
                SELECT subject_id, max(sequence) AS last FROM journal
                WHERE subject_id IN \(list: ids) AND subject = \(Event.subject)
                GROUP BY subject_id
                """
            ).map { (try $0.get("subject_id", as: String.self), try $0.get("last", as: Int.self)) }
            var sequences = Dictionary(uniqueKeysWithValues: last)
            try appendToJournal(
                piece.map { id, event in
                    sequences[id, default: 0] += 1
                    return JournalLine(event, of: id, sequence: sequences[id, default: 1], by)
                })
        }
    }
}
