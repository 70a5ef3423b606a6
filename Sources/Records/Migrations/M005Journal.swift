import Storage

extension Migration {
    /// The one place where history is kept.
    ///
    /// The key refuses two events in one place, so no change can be lost under another.
    static let journal = Migration("005 journal") { dialect in
        [
            """
            CREATE TABLE journal (
                subject_id TEXT NOT NULL,
                sequence   \(dialect.integer) NOT NULL,
                subject    TEXT NOT NULL,
                kind       TEXT NOT NULL,
                visibility TEXT NOT NULL CHECK (visibility IN ('internal', 'requester')),
                at         \(dialect.integer) NOT NULL,
                actor_id   TEXT REFERENCES party (id),
                payload    TEXT NOT NULL,
                PRIMARY KEY (subject_id, sequence)
            )\(dialect.strict)
            """,
            "CREATE INDEX journal_actor ON journal (actor_id, at) WHERE actor_id IS NOT NULL",
        ]
    }
}
