import Storage

extension Migration {
    /// Who may sign in while strangers try somebody's name, and what lets processes that share a
    /// file hear that somebody's rights have changed.
    static let knownBrowsers = Migration("034 known browsers") { dialect in
        [
            """
            CREATE TABLE known_browser (
                person_id TEXT NOT NULL REFERENCES party (id),
                digest    TEXT NOT NULL,
                seen_at   \(dialect.integer) NOT NULL,
                PRIMARY KEY (person_id, digest)
            )\(dialect.strict)
            """,
            "CREATE INDEX known_browser_age ON known_browser (seen_at)",
            """
            CREATE TABLE identity_generation (
                id         \(dialect.integer) PRIMARY KEY CHECK (id = 1),
                generation \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "INSERT INTO identity_generation (id, generation) VALUES (1, 0)",
        ]
    }
}
