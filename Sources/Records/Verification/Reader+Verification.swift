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
    ///
    /// - Parameter body: gets nil for an event that cannot be read.
    package func forEachEvent(
        of calls: [ID<Call>],
        _ body: (_ call: ID<Call>, _ sequence: Int, _ at: Instant, _ event: Call.Event?) throws
            -> Void
    ) throws {
        let journal: SQL = """
            SELECT subject_id, sequence, at, kind, form, structure, words FROM journal
            WHERE subject_id IN \(list: calls) AND subject = 'call' ORDER BY subject_id, sequence
            """
        try forEachRow(journal) { row in
            try body(
                try row.get("subject_id"), try row.get("sequence"), try row.get("at"),
                try? row.event())
        }
    }

    package func hasAnyParty() throws -> Bool {
        try first("SELECT id FROM party LIMIT 1") != nil
    }
}
