import Storage
import Values

extension Reader {
    /// Of each place by which times were counted, a digest of the rules that they were counted by
    /// last.
    package func countedZoneRules() throws -> [String: String] {
        let rows = try rows("SELECT name, digest FROM zone_rules").map { row in
            (try row.get("name", as: String.self), try row.get("digest", as: String.self))
        }
        return Dictionary(rows) { $1 }
    }
}

extension Transaction {
    /// Keeps by which rules the times at a place are counted from now on.
    package func keepZoneRules(_ digest: String, of name: String) throws {
        try run(
            """
            INSERT INTO zone_rules (name, digest) VALUES (\(name), \(digest))
            ON CONFLICT (name) DO UPDATE SET digest = excluded.digest
            """)
    }

    /// Notes that the open calls of all agreements that ever went by the clocks of a place are to
    /// be counted anew, from the first one on.
    package func markForRecount(goingBy timeZone: String, at moment: Instant) throws {
        try run(
            """
            INSERT INTO recount (agreement_id, changed_at, after_number)
            SELECT DISTINCT agreement_id, CAST(\(moment) AS BIGINT), 0 FROM agreement_terms
            WHERE time_zone = \(timeZone)
            ON CONFLICT (agreement_id) DO UPDATE SET
                changed_at = excluded.changed_at, after_number = 0
            """)
    }
}
