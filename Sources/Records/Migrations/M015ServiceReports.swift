import Storage

extension Migration {
    /// What calls have shown, and its sums by day.
    static let serviceReports = Migration("015 service reports") { dialect in
        [
            """
            CREATE TABLE call_measure (
                call_id            TEXT PRIMARY KEY REFERENCES call (id),
                service_id         TEXT NOT NULL REFERENCES service (id),
                agreement_id       TEXT REFERENCES agreement (id),
                type               TEXT NOT NULL,
                registered_at      \(dialect.integer) NOT NULL,
                day                \(dialect.integer) NOT NULL,
                reaction_ms        \(dialect.integer),
                reaction_target_ms \(dialect.integer),
                reaction_late      \(dialect.integer) NOT NULL CHECK (reaction_late IN (0, 1)),
                handling_ms        \(dialect.integer),
                handling_target_ms \(dialect.integer),
                handling_late      \(dialect.integer) NOT NULL CHECK (handling_late IN (0, 1)),
                recovery_ms        \(dialect.integer),
                is_refused         \(dialect.integer) NOT NULL CHECK (is_refused IN (0, 1)),
                is_outage          \(dialect.integer) NOT NULL CHECK (is_outage IN (0, 1)),
                out_until          \(dialect.integer)
            )\(dialect.strict)
            """,
            "CREATE INDEX call_measure_service ON call_measure (service_id, type, day)",
            "CREATE INDEX call_measure_agreement ON call_measure (agreement_id, type, day)",
            """
            CREATE INDEX call_measure_outage ON call_measure (service_id, registered_at)
            WHERE is_outage = 1
            """,
            // The agreement of calls under none is the empty text: a key holds no NULL.
            """
            CREATE TABLE report_day (
                service_id   TEXT NOT NULL REFERENCES service (id),
                day          \(dialect.integer) NOT NULL,
                agreement_id TEXT NOT NULL,
                type         TEXT NOT NULL,
                measure      TEXT NOT NULL,
                time_class   \(dialect.integer) NOT NULL,
                calls        \(dialect.integer) NOT NULL,
                promised     \(dialect.integer) NOT NULL,
                kept         \(dialect.integer) NOT NULL,
                PRIMARY KEY (service_id, day, agreement_id, type, measure, time_class)
            )\(dialect.strict)
            """,
        ]
    }
}
