import Storage

extension Migration {
    /// Sums by month beside those by day, which are too many to add up for a year.
    ///
    /// What was kept until now is worked out anew from the journal by its job.
    static let reportMonths = Migration("016 report months") { dialect in
        [
            """
            CREATE TABLE report_month (
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
            "DELETE FROM report_day",
            "DELETE FROM call_measure",
            "DELETE FROM job WHERE kind = 'measure_calls'",
        ]
    }
}
