import Storage

extension Migration {
    static let designs = Migration("017 designs") { dialect in
        [
            // What a wish asks for and who makes it work, as it stands now; the journal has how it
            // came to that.
            """
            CREATE TABLE design (
                call_id    TEXT PRIMARY KEY REFERENCES call (id),
                version    \(dialect.integer) NOT NULL CHECK (version > 0),
                functional TEXT NOT NULL,
                technical  TEXT NOT NULL,
                changed_at \(dialect.integer) NOT NULL,
                changed_by TEXT REFERENCES party (id)
            )\(dialect.strict)
            """,
            "CREATE INDEX design_changed_by ON design (changed_by) WHERE changed_by IS NOT NULL",
        ]
    }
}
