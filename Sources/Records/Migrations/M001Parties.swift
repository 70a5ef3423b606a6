import Storage

extension Migration {
    static let parties = Migration("001 parties") { dialect in
        [
            """
            CREATE TABLE party (
                id           TEXT PRIMARY KEY,
                kind         TEXT NOT NULL CHECK (kind IN ('organization', 'team', 'person')),
                name         TEXT NOT NULL,
                name_folded  TEXT NOT NULL,
                parent_id    TEXT REFERENCES party (id),
                email        TEXT,
                language     TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'nl')),
                time_zone    TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
                external_key TEXT UNIQUE
            )\(dialect.strict)
            """,
            "CREATE INDEX party_parent ON party (parent_id)",
            "CREATE INDEX party_kind ON party (kind, name)",
            """
            CREATE TABLE membership (
                person_id TEXT NOT NULL REFERENCES party (id),
                team_id   TEXT NOT NULL REFERENCES party (id),
                PRIMARY KEY (person_id, team_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX membership_team ON membership (team_id)",
        ]
    }
}
