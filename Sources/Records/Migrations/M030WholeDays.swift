import Storage

extension Migration {
    /// Whole days are kept as days beside their moments, which follow from where the enterprise
    /// is, or the calendar of an agreement.
    ///
    /// Until now a day of a file was kept as its midnight in UTC: those become days here, and
    /// their moments are set right at the next start. Days are counted from 1970-01-01.
    static let wholeDays = Migration("030 whole days") { dialect in
        let day = dialect.integer
        return [
            """
            CREATE TABLE enterprise (
                id        TEXT PRIMARY KEY CHECK (id = 'enterprise'),
                time_zone TEXT NOT NULL
            )\(dialect.strict)
            """,
            "ALTER TABLE freeze_window ADD COLUMN first_day \(day)",
            "ALTER TABLE freeze_window ADD COLUMN end_day \(day)",
            "ALTER TABLE absence ADD COLUMN first_day \(day)",
            "ALTER TABLE absence ADD COLUMN end_day \(day)",
            "ALTER TABLE agreement ADD COLUMN from_day \(day)",
            "ALTER TABLE agreement ADD COLUMN until_day \(day)",
            """
            UPDATE freeze_window
            SET first_day = from_at / 86400000, end_day = until_at / 86400000
            WHERE from_at % 86400000 = 0 AND until_at % 86400000 = 0
            """,
            """
            UPDATE absence
            SET first_day = from_at / 86400000, end_day = until_at / 86400000
            WHERE from_at % 86400000 = 0 AND until_at % 86400000 = 0
            """,
            // What came about in talks has its days in its journal.
            """
            UPDATE agreement SET from_day = valid_from / 86400000
            WHERE valid_from % 86400000 = 0
                AND NOT EXISTS (SELECT 1 FROM arrangement WHERE arrangement.id = agreement.id)
            """,
            """
            UPDATE agreement SET until_day = valid_until / 86400000
            WHERE valid_until % 86400000 = 0
                AND NOT EXISTS (SELECT 1 FROM arrangement WHERE arrangement.id = agreement.id)
            """,
        ]
    }
}
