import Storage
import USM
import Values

extension Reader {
    /// A page of calls in the order of their numbers.
    package func calls(after number: Int64, limit: Int) throws -> [Call] {
        try rows("SELECT * FROM call WHERE number > \(number) ORDER BY number LIMIT \(limit)")
            .map(call)
    }

    /// 0 where there is no call.
    package func highestCallNumber() throws -> Int64 {
        try scalar("SELECT COALESCE(max(number), 0) AS highest FROM call") ?? 0
    }

    /// The next file in the order of their digests.
    package func content(
        after digest: String
    ) throws -> (digest: String, bytes: [UInt8])? {
        try first(
            "SELECT digest, bytes FROM content WHERE digest > \(digest) ORDER BY digest LIMIT 1"
        ).map { (try $0.get("digest"), try $0.get("bytes")) }
    }

    /// What the journals of these calls say, each in its order.
    package func forEachEvent(
        of calls: [ID<Call>], _ body: (StoredEvent) throws -> Void
    ) throws {
        let journal: SQL = """
            SELECT \(StoredEvent.columns) FROM journal
            WHERE subject_id IN \(list: calls) AND subject = 'call' ORDER BY subject_id, sequence
            """
        try forEachRow(journal) { try body(try StoredEvent($0)) }
    }

    /// The number that each event has among those of its subject, things in the order of their
    /// ids.
    package func forEachSequence(
        _ body: (_ subject: String, _ id: String, _ sequence: Int64) throws -> Void
    ) throws {
        let journal: SQL = """
            SELECT subject, subject_id, sequence FROM journal
            ORDER BY subject_id, sequence, subject
            """
        try forEachRow(journal) { row in
            try body(
                try row.get("subject"), try row.get("subject_id"), try row.get("sequence"))
        }
    }

    /// Of these ids those that no call has.
    package func callsMissing(of ids: [String]) throws -> [String] {
        let found = Set(
            try rows("SELECT id FROM call WHERE id IN \(list: ids)").map {
                try $0.get("id", as: String.self)
            })
        return ids.filter { !found.contains($0) }
    }

    /// What the engine itself finds wrong with the database.
    package func integrityFindings() throws -> [String] {
        switch dialect {
        case .sqlite:
            let pages = try rows("PRAGMA integrity_check(100)").map { row in
                try row.get(row.columns.names[0], as: String.self)
            }
            let references = try rows("PRAGMA foreign_key_check").map { row in
                "a row of \(try row.get("table", as: String.self)) refers to one that is gone"
            }
            return pages.filter { $0 != "ok" } + references.prefix(100)
        case .postgres:
            // Not every server counts them.
            let failures: Int64? = try scalar(
                """
                SELECT COALESCE(checksum_failures, 0) AS failures FROM pg_stat_database
                WHERE datname = current_database()
                """)
            let count = failures ?? 0
            return count == 0 ? [] : ["\(count) pages did not fit their checksums"]
        }
    }

    package func hasAnyParty() throws -> Bool {
        try first("SELECT id FROM party LIMIT 1") != nil
    }
}
