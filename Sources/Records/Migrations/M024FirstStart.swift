import Storage

extension Migration {
    /// The first start of an enterprise ends once.
    ///
    /// From then on what is managed, agreed and promised changes under a call only. Where there are
    /// calls, it ended with the first of them.
    static let firstStart = Migration("024 first start") { dialect in
        [
            """
            CREATE TABLE first_start (
                id       \(dialect.integer) PRIMARY KEY CHECK (id = 1),
                ended_at \(dialect.integer),
                ended_by TEXT REFERENCES party (id),
                call_id  TEXT REFERENCES call (id)
            )\(dialect.strict)
            """,
            """
            INSERT INTO first_start (id, ended_at)
            VALUES (1, (SELECT min(registered_at) FROM call))
            """,
            """
            INSERT INTO journal (
                subject_id, sequence, subject, kind, visibility, at, actor_id, payload)
            SELECT 'enterprise', 1, 'enterprise', 'went_live', 'internal', ended_at, NULL, '{}'
            FROM first_start WHERE ended_at IS NOT NULL
            """,
            // Under which call a version came about; none for what a first start entered.
            "ALTER TABLE service_specification ADD COLUMN call_id TEXT REFERENCES call (id)",
        ]
    }
}
