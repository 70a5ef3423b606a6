import Storage

extension Migration {
    /// When whoever works on a call should hear that it is due soon, and whether they did.
    static let callWarnings = Migration("022 call warnings") { dialect in
        [
            """
            CREATE TABLE call_warning (
                call_id TEXT PRIMARY KEY REFERENCES call (id),
                at      \(dialect.integer),
                told_at \(dialect.integer)
            )\(dialect.strict)
            """,
            "CREATE INDEX call_warning_untold ON call_warning (at) WHERE told_at IS NULL",
        ]
    }
}
