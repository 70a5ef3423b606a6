import Storage
import USM
import Values

/// An arrangement, and the wish that it was talked about under last.
package struct StoredArrangement: Hashable, Sendable {
    package var arrangement: Arrangement
    package var call: ID<Call>
    /// When the next version begins, if one was agreed ahead of its time.
    package var beginsAt: Instant?

    package init(_ arrangement: Arrangement, call: ID<Call>, beginsAt: Instant? = nil) {
        self.arrangement = arrangement
        self.call = call
        self.beginsAt = beginsAt
    }
}

/// An event of an arrangement as its journal keeps it.
package struct JournaledAgreement: Hashable, Sendable {
    package var event: Arrangement.Event
    package let at: Instant
    /// nil when the program did it by itself.
    package let by: ID<Party>?
}

extension Reader {
    package func arrangement(_ id: ID<Agreement>) throws -> StoredArrangement? {
        try first(
            "SELECT contents, call_id, begins_at FROM arrangement WHERE id = \(id)"
        ).map(StoredArrangement.init)
    }

    /// What is or was talked about under a wish, the oldest first: the agreement with the
    /// customer, and those with teams and suppliers that it needs.
    package func arrangements(ofWish call: ID<Call>) throws -> [StoredArrangement] {
        try rows(
            """
            SELECT contents, call_id, begins_at FROM arrangement WHERE call_id = \(call)
            ORDER BY id
            """
        ).map(StoredArrangement.init)
    }

    /// A page of arrangements in the order of their ids.
    package func arrangements(
        after id: ID<Agreement>, limit: Int
    ) throws -> [StoredArrangement] {
        try rows(
            """
            SELECT contents, call_id, begins_at FROM arrangement
            WHERE id > \(id) ORDER BY id LIMIT \(limit)
            """
        ).map(StoredArrangement.init)
    }

    /// The offers that wait for an answer of this person, the oldest first.
    package func arrangements(
        awaiting person: ID<Party>, under wish: ID<Call>? = nil, limit: Int
    ) throws -> [StoredArrangement] {
        let isMeant: SQL = wish.map { "call_id = \($0)" } ?? "TRUE"
        return try rows(
            """
            SELECT contents, call_id, begins_at FROM arrangement
            WHERE awaits_answer = 1 AND \(isMeant) AND id IN (
                SELECT arrangement_id FROM arrangement_speaker WHERE person_id = \(person))
            ORDER BY id LIMIT \(limit)
            """
        ).map(StoredArrangement.init)
    }

    /// All that happened to an arrangement, in order.
    package func journal(ofAgreement id: ID<Agreement>) throws -> [JournaledAgreement] {
        try rows(
            """
            SELECT kind, form, structure, words, at, actor_id FROM journal
            WHERE subject_id = \(id) AND subject = 'agreement' AND form > 0
                AND kind IN \(list: Arrangement.Event.kinds)
            ORDER BY sequence
            """
        ).map { row in
            JournaledAgreement(
                event: try row.event(), at: try row.get("at"), by: try row.get("actor_id"))
        }
    }
}

extension Transaction {
    /// The same, kept from rivals until this transaction ends.
    package func arrangementForChange(_ id: ID<Agreement>) throws -> StoredArrangement? {
        try first(
            """
            SELECT contents, call_id, begins_at FROM arrangement
            WHERE id = \(id)\(dialect.forUpdate)
            """
        ).map(StoredArrangement.init)
    }

    /// The arrangements of which a version should have begun by now.
    package func arrangementsBeginning(by moment: Instant, limit: Int) throws -> [StoredArrangement]
    {
        try rows(
            """
            SELECT contents, call_id, begins_at FROM arrangement
            WHERE begins_at <= \(moment) ORDER BY begins_at, id LIMIT \(limit)\(dialect.forUpdate)
            """
        ).map(StoredArrangement.init)
    }

    /// Enters an arrangement, or gives it all that is said here.
    ///
    /// - Parameter terms: what was offered or agreed last, for lists.
    package func save(_ stored: StoredArrangement, terms: AgreementTerms) throws {
        let arrangement = stored.arrangement
        let list = ArrangementListing(arrangement, terms: terms)
        try run(
            """
            INSERT INTO arrangement (
                id, kind, provider_id, customer_id, service_id, call_id, state, name_en, name_nl,
                valid_from, valid_until, review_on, begins_at, awaits_answer, version, contents)
            VALUES (
                \(arrangement.id), \(list.kind), \(list.provider), \(list.customer),
                \(list.service), \(stored.call), \(list.state), \(list.name.english),
                \(list.name.dutch), \(list.validFrom), \(list.validUntil), \(list.reviewOn),
                \(stored.beginsAt), \(list.awaitsAnswer), \(list.version),
                \(try JSONText.encode(arrangement)))
            ON CONFLICT (id) DO UPDATE SET
                service_id = excluded.service_id, call_id = excluded.call_id,
                state = excluded.state, name_en = excluded.name_en, name_nl = excluded.name_nl,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                review_on = excluded.review_on, begins_at = excluded.begins_at,
                awaits_answer = excluded.awaits_answer, version = excluded.version,
                contents = excluded.contents
            """)
        try run("DELETE FROM arrangement_speaker WHERE arrangement_id = \(arrangement.id)")
        for person in terms.contacts {
            try run(
                """
                INSERT INTO arrangement_speaker (arrangement_id, person_id)
                VALUES (\(arrangement.id), \(person))
                """)
        }
    }
}

extension StoredArrangement {
    fileprivate init(_ row: Row) throws {
        self.init(
            try JSONText.decode(Arrangement.self, from: try row.get("contents", as: String.self)),
            call: try row.get("call_id"), beginsAt: try row.get("begins_at"))
    }
}
