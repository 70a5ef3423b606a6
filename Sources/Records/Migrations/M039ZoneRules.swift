import Storage

extension Migration {
    /// Keeps by which rules of a place the times of calls were counted last, so that a machine with
    /// renewed rules counts them anew.
    static let zoneRules = Migration("039 zone rules") { dialect in
        [
            """
            CREATE TABLE zone_rules (
                name   TEXT PRIMARY KEY,
                digest TEXT NOT NULL
            )\(dialect.strict)
            """
        ]
    }
}
