import Storage
import USM
import Values

extension Transaction {
    package func markPresence(
        of person: ID<Party>, at call: ID<Call>, _ moment: Instant
    ) throws {
        try run(
            """
            INSERT INTO presence (call_id, person_id, seen_at)
            VALUES (\(call), \(person), \(moment))
            ON CONFLICT (call_id, person_id) DO UPDATE SET seen_at = excluded.seen_at
            """)
    }

    package func endPresence(of person: ID<Party>, at call: ID<Call>) throws {
        try run("DELETE FROM presence WHERE call_id = \(call) AND person_id = \(person)")
    }

    package func saveDraft(
        _ body: String, of form: String, by person: ID<Party>, at moment: Instant
    ) throws {
        guard !body.isEmpty else {
            try run("DELETE FROM draft WHERE person_id = \(person) AND form = \(form)")
            return
        }
        try run(
            """
            INSERT INTO draft (person_id, form, body, saved_at)
            VALUES (\(person), \(form), \(body), \(moment))
            ON CONFLICT (person_id, form) DO UPDATE
            SET body = excluded.body, saved_at = excluded.saved_at
            """)
    }
}

extension Reader {
    /// Who has had the call open since that moment.
    package func presence(
        at call: ID<Call>, since moment: Instant, except person: ID<Party>, limit: Int
    ) throws -> [CallSummary.NamedParty] {
        try rows(
            """
            SELECT party.id, party.name FROM presence
            JOIN party ON party.id = presence.person_id
            WHERE presence.call_id = \(call) AND presence.seen_at >= \(moment)
                AND presence.person_id <> \(person)
            ORDER BY party.name, party.id LIMIT \(limit)
            """
        ).map { .init(id: try $0.get("id"), name: try $0.get("name")) }
    }

    package func drafts(of person: ID<Party>, prefix: String) throws -> [String: String] {
        let found = try rows(
            "SELECT form, body FROM draft WHERE person_id = \(person) ORDER BY form"
        ).map {
            (form: try $0.get("form", as: String.self), body: try $0.get("body", as: String.self))
        }
        return Dictionary(
            uniqueKeysWithValues: found.filter { $0.form.hasPrefix(prefix) }.map {
                ($0.form, $0.body)
            })
    }
}
