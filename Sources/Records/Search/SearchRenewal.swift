import Storage
import USM
import Values

/// The search texts of a database that is older than they are are made anew, newest first, while
/// people work.
///
/// `search_renewal` has a row for each kind of thing that is not done yet. What changes meanwhile
/// and has no text yet gets it from its journal, later, with all that happened to it.
extension Reader {
    /// Calls with lower numbers may not be findable yet; nil when all are.
    func searchRenewedDownTo() throws -> Int64? {
        try scalar("SELECT below FROM search_renewal WHERE subject = 'call'", as: Int64.self)
    }
}

extension Transaction {
    /// How many calls or names one piece of work takes; writers wait for it.
    private static var renewedAtOnce: Int { 500 }

    /// Has the texts of all calls made anew, whether they are there or not, and those of names
    /// that are missing.
    package func beginRenewingSearch() throws {
        try run("DELETE FROM search_renewal")
        try run(
            """
            INSERT INTO search_renewal (subject, below)
            SELECT 'call', top FROM (SELECT max(number) + 1 AS top FROM call) AS calls
            WHERE top IS NOT NULL
            """)
        try run("INSERT INTO search_renewal (subject, below) VALUES ('party', 0)")
    }

    /// Makes the next texts.
    ///
    /// - Returns: whether there is more to do.
    package func renewSearch() throws -> Bool {
        let open = try rows("SELECT subject, below FROM search_renewal ORDER BY subject DESC")
        guard let row = open.first else { return false }
        let subject: String = try row.get("subject")
        switch subject {
        case "party": try renewNames(below: try row.get("below"))
        case "component":
            let done = try renewComponentWords(atOnce: Self.renewedAtOnce)
            if done < Self.renewedAtOnce { try renewal(of: subject, cameTo: nil) }
        default: try renewCalls(below: try row.get("below"))
        }
        return try first("SELECT subject FROM search_renewal LIMIT 1") != nil
    }

    private func renewCalls(below number: Int64) throws {
        let calls = try calls(below: number, limit: Self.renewedAtOnce)
        try renewSearchTexts(of: calls)
        try renewal(of: "call", cameTo: calls.last?.number)
    }

    /// Makes the texts of these calls anew, of their journals.
    func renewSearchTexts(of calls: [Call]) throws {
        var sayings: [ID<Call>: SearchSayings] = [:]
        let journal: SQL = """
            SELECT subject_id, actor_id, kind, form, structure, words FROM journal
            WHERE subject_id IN \(list: calls.map(\.id)) AND subject = 'call'
            ORDER BY subject_id, sequence
            """
        try forEachRow(journal) { row in
            let event: Call.Event = try row.event()
            sayings[try row.get("subject_id"), default: SearchSayings()]
                .add(event, by: try row.get("actor_id"))
        }
        for call in calls {
            let text = SearchText(call)
            try runLast(text.deletion())
            try runLast(
                text.insertion(with: sayings[call.id] ?? SearchSayings(), dialect))
        }
    }

    /// Names are few: by tens of thousands they are done at once.
    private func renewNames(below place: Int64) throws {
        let parties = try rows(
            """
            SELECT \(Party.columns) FROM party
            WHERE NOT EXISTS (SELECT 1 FROM party_word WHERE party_word.party_id = party.id)
            """
        ).map(Party.init)
        for party in parties { try keepWords(of: party) }
        try renewal(of: "party", cameTo: nil)
    }

    private func renewal(of subject: String, cameTo number: Int64?) throws {
        guard let number else {
            try run("DELETE FROM search_renewal WHERE subject = \(subject)")
            return
        }
        try run("UPDATE search_renewal SET below = \(number) WHERE subject = \(subject)")
    }

    /// The next calls by number from above, kept from rivals until this transaction ends.
    private func calls(below number: Int64, limit: Int) throws -> [Call] {
        try rows(
            """
            SELECT * FROM call WHERE number < \(number) ORDER BY number DESC
            LIMIT \(limit)\(dialect.forUpdate)
            """
        ).map(call)
    }
}
