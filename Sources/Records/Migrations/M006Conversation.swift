import Storage

extension Migration {
    static let conversation = Migration("006 conversation") { dialect in
        [
            // Content is named by its SHA-256, so equal files are kept once.
            """
            CREATE TABLE content (
                digest TEXT PRIMARY KEY,
                size   \(dialect.integer) NOT NULL,
                bytes  \(dialect.blob) NOT NULL
            )\(dialect.strict)
            """,
            """
            CREATE TABLE attachment (
                call_id    TEXT NOT NULL REFERENCES call (id),
                sequence   \(dialect.integer) NOT NULL,
                digest     TEXT NOT NULL REFERENCES content (digest),
                name       TEXT NOT NULL,
                media_type TEXT NOT NULL,
                size       \(dialect.integer) NOT NULL,
                visibility TEXT NOT NULL CHECK (visibility IN ('internal', 'requester')),
                PRIMARY KEY (call_id, sequence)
            )\(dialect.strict)
            """,
            "CREATE INDEX attachment_digest ON attachment (digest)",
            """
            CREATE TABLE draft (
                person_id TEXT NOT NULL REFERENCES party (id),
                form      TEXT NOT NULL,
                body      TEXT NOT NULL,
                saved_at  \(dialect.integer) NOT NULL,
                PRIMARY KEY (person_id, form)
            )\(dialect.strict)
            """,
            """
            CREATE TABLE presence (
                call_id   TEXT NOT NULL REFERENCES call (id),
                person_id TEXT NOT NULL REFERENCES party (id),
                seen_at   \(dialect.integer) NOT NULL,
                PRIMARY KEY (call_id, person_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX presence_person ON presence (person_id)",
        ]
    }
}
