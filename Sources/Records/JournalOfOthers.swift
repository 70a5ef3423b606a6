import Storage
import USM
import Values

extension Transaction {
    /// Journals a change of something that is no call: a person, a grant, an agreement.
    ///
    /// - Parameters:
    ///   - subject: what kind of thing it is, such as `agreement`.
    ///   - payload: what changed, for people who look into it later; no secrets.
    package func appendToJournal(
        _ kind: String, of subject: String, id: String, payload: some Encodable, _ by: Authorship
    ) throws {
        try run(
            """
            INSERT INTO journal (
                subject_id, sequence, subject, kind, visibility, at, actor_id, payload)
            SELECT \(id), coalesce(max(sequence), 0) + 1, \(subject), \(kind), 'internal',
                \(by.at), \(by.actor), \(try JSONText.encode(payload))
            FROM journal WHERE subject_id = \(id)
            """)
    }
}
