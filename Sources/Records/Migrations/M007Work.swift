import Storage

extension Migration {
    static let work = Migration("007 work") { dialect in
        [
            """
            CREATE TABLE idempotency (
                digest     TEXT PRIMARY KEY,
                request    TEXT NOT NULL,
                outcome    TEXT NOT NULL,
                created_at \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX idempotency_age ON idempotency (created_at)",
            """
            CREATE TABLE job (
                id          TEXT PRIMARY KEY,
                kind        TEXT NOT NULL,
                payload     TEXT NOT NULL,
                due_at      \(dialect.integer) NOT NULL,
                attempts    \(dialect.integer) NOT NULL DEFAULT 0,
                lease_until \(dialect.integer),
                failed_with TEXT
            )\(dialect.strict)
            """,
            "CREATE INDEX job_due ON job (due_at)",
            """
            CREATE TABLE imported_case (
                source      TEXT NOT NULL,
                external_id TEXT NOT NULL,
                call_id     TEXT NOT NULL REFERENCES call (id),
                PRIMARY KEY (source, external_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX imported_case_call ON imported_case (call_id)",
        ]
    }
}
