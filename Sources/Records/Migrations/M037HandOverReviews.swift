import Storage

extension Migration {
    /// Who missed which promise when a hand-over ended, and the cause that both agree on.
    static let handOverReviews = Migration("037 hand-over reviews") { dialect in
        [
            // A list as JSON; null for what ended before it was written down.
            "ALTER TABLE hand_over ADD COLUMN missed TEXT",
            """
            ALTER TABLE hand_over ADD COLUMN cause TEXT
                CHECK (cause IN ('ours', 'supplier', 'both', 'neither'))
            """,
            "ALTER TABLE hand_over ADD COLUMN cause_words TEXT",
            "ALTER TABLE hand_over ADD COLUMN reviewed_at \(dialect.integer)",
        ]
    }
}
