import Storage

extension Migration {
    /// What other systems are told, and what waits to be sent to them.
    static let outbox = Migration("053 outbox") { dialect in
        [
            """
            CREATE TABLE webhook (
                id             TEXT PRIMARY KEY,
                name           TEXT NOT NULL,
                address        TEXT NOT NULL,
                topics         TEXT NOT NULL,
                includes_words \(dialect.integer) NOT NULL,
                is_active      \(dialect.integer) NOT NULL,
                secret         TEXT NOT NULL,
                version        \(dialect.integer) NOT NULL,
                created_at     \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            """
            CREATE TABLE outbox (
                id           TEXT PRIMARY KEY,
                webhook_id   TEXT NOT NULL REFERENCES webhook (id),
                position     \(dialect.integer),
                topic        TEXT NOT NULL,
                body         TEXT NOT NULL,
                state        TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given_up')),
                attempts     \(dialect.integer) NOT NULL,
                created_at   \(dialect.integer) NOT NULL,
                due_at       \(dialect.integer) NOT NULL,
                lease_until  \(dialect.integer),
                last_status  \(dialect.integer),
                last_failure TEXT,
                ended_at     \(dialect.integer),
                UNIQUE (webhook_id, position)
            )\(dialect.strict)
            """,
            "CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting'",
            "CREATE INDEX outbox_leased ON outbox (webhook_id, lease_until)",
            "CREATE INDEX outbox_state ON outbox (state, created_at)",
            "CREATE INDEX outbox_ended ON outbox (state, ended_at)",
        ]
    }
}
