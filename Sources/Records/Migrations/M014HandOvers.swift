import Storage

extension Migration {
    /// Calls that suppliers work on, each with their number and state.
    static let handOvers = Migration("014 hand-overs") { dialect in
        [
            """
            CREATE TABLE hand_over (
                id           TEXT PRIMARY KEY,
                call_id      TEXT NOT NULL REFERENCES call (id),
                agreement_id TEXT NOT NULL REFERENCES agreement (id),
                supplier_id  TEXT NOT NULL REFERENCES party (id),
                reference    TEXT NOT NULL,
                given        TEXT NOT NULL,
                state        TEXT NOT NULL CHECK (state IN (
                    'handed_on', 'accepted', 'delivered', 'taken_back', 'rejected')),
                handed_at    \(dialect.integer) NOT NULL,
                accepted_at  \(dialect.integer),
                ended_at     \(dialect.integer),
                version      \(dialect.integer) NOT NULL CHECK (version > 0),
                CHECK ((state IN ('handed_on', 'accepted')) = (ended_at IS NULL))
            )\(dialect.strict)
            """,
            "CREATE INDEX hand_over_call ON hand_over (call_id, handed_at)",
            "CREATE INDEX hand_over_agreement ON hand_over (agreement_id)",
            "CREATE INDEX hand_over_supplier ON hand_over (supplier_id, ended_at, handed_at)",
        ]
    }
}
