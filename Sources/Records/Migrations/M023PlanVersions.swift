import Storage

extension Migration {
    /// So that two people who plan the same thing hear of each other.
    static let planVersions = Migration("023 plan versions") { dialect in
        [
            """
            ALTER TABLE freeze_window ADD COLUMN version \(dialect.integer)
                NOT NULL DEFAULT 1
            """,
            // Beside the plan, as it outlives one that was taken off the calendar.
            """
            CREATE TABLE call_plan_version (
                call_id TEXT PRIMARY KEY REFERENCES call (id),
                version \(dialect.integer) NOT NULL CHECK (version > 0)
            )\(dialect.strict)
            """,
        ]
    }
}
