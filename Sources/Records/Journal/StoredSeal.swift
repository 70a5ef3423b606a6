import Journal
import Storage
import Values

extension Reader {
    /// nil where nothing was sealed yet.
    package func lastSeal() throws -> Seal? {
        try first("SELECT * FROM journal_seal ORDER BY position DESC LIMIT 1").map(Seal.init)
    }

    /// Seals in the order of the events.
    package func seals(after position: Int64, limit: Int) throws -> [Seal] {
        try rows(
            """
            SELECT * FROM journal_seal WHERE position > \(position)
            ORDER BY position LIMIT \(limit)
            """
        ).map(Seal.init)
    }

    /// The rows of a part of the journal, with the words where they are still there.
    ///
    /// - Parameter through: the last position that counts.
    package func forEachSealedEvent(
        after position: Int64, through last: Int64, limit: Int = .max,
        _ body: (SealedEvent, _ words: String?, _ salt: [UInt8]?) throws -> Void
    ) throws {
        let journal: SQL = """
            SELECT * FROM journal WHERE position > \(position) AND position <= \(last)
            ORDER BY position LIMIT \(limit)
            """
        try forEachRow(journal) { row in
            try body(try SealedEvent(row), try row.get("words"), try row.get("salt"))
        }
    }
}

extension Transaction {
    /// Seals the next events below the end of the journal.
    ///
    /// - Parameter limit: how many events one seal covers at most.
    /// - Returns: nil where there is nothing new.
    package func sealJournal(
        with key: SealKey, limit: Int, at moment: Instant
    ) throws -> Seal? {
        let former = try lastSeal()
        let start = former?.position ?? .min
        var chain = JournalChain(behind: former?.digest ?? JournalChain.beginning)
        var last: Int64?
        try forEachSealedEvent(after: start, through: try journalEnd() - 1, limit: limit) {
            event, _, _ in
            chain.add(event)
            last = event.position
        }
        guard let last else { return nil }
        let seal = Seal(
            position: last, count: (former?.count ?? 0) + chain.count, at: moment,
            digest: chain.digest(), signedWith: key)
        try run(
            """
            INSERT INTO journal_seal (position, count, at, digest, key, signature)
            VALUES (\(seal.position), \(seal.count), \(seal.at), \(seal.digest), \(seal.key),
                \(seal.signature))
            """)
        return seal
    }
}

extension Seal {
    fileprivate init(_ row: Row) throws {
        self.init(
            position: try row.get("position"), count: try row.get("count"),
            at: try row.get("at"), digest: try row.get("digest"), key: try row.get("key"),
            signature: try row.get("signature"))
    }
}

extension SealedEvent {
    fileprivate init(_ row: Row) throws {
        self.init(
            position: try row.get("position"), subject: try row.get("subject"),
            subjectID: try row.get("subject_id"), sequence: try row.get("sequence"),
            kind: try row.get("kind"), form: try row.get("form"),
            visibility: try row.get("visibility"), at: try row.get("at"),
            actor: try row.get("actor_id"), structure: try row.get("structure"),
            wordsDigest: try row.get("words_digest"))
    }
}
