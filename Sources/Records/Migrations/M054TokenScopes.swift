import Storage

extension Migration {
    /// Tokens that read the journal.
    static let tokenScopes = Migration("054 token scopes") { dialect in
        [
            "ALTER TABLE api_token RENAME TO former_api_token",
            "DROP INDEX api_token_person",
            """
            CREATE TABLE api_token (
                id         TEXT PRIMARY KEY,
                person_id  TEXT NOT NULL REFERENCES party (id),
                name       TEXT NOT NULL,
                digest     TEXT NOT NULL UNIQUE,
                scope      TEXT NOT NULL
                    CHECK (scope IN ('read', 'write', 'journal', 'journal_words')),
                created_at \(dialect.integer) NOT NULL,
                expires_at \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            """
            INSERT INTO api_token (id, person_id, name, digest, scope, created_at, expires_at)
            SELECT id, person_id, name, digest, scope, created_at, expires_at
            FROM former_api_token
            """,
            "DROP TABLE former_api_token",
            "CREATE INDEX api_token_person ON api_token (person_id)",
        ]
    }
}
