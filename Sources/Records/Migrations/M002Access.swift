import Storage

extension Migration {
    static let access = Migration("002 access") { dialect in
        [
            """
            CREATE TABLE account (
                person_id     TEXT PRIMARY KEY REFERENCES party (id),
                sign_in_name  TEXT NOT NULL UNIQUE,
                password_hash TEXT,
                is_disabled   \(dialect.integer) NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1))
            )\(dialect.strict)
            """,
            // An enterprise-wide grant has an empty scope_id, because NULL cannot be part of a key.
            """
            CREATE TABLE profile_grant (
                person_id  TEXT NOT NULL REFERENCES party (id),
                profile    TEXT NOT NULL CHECK (profile IN (
                    'operator', 'workflow_coordinator', 'team_coordinator', 'workflow_manager',
                    'service_manager', 'administrator')),
                scope_kind TEXT NOT NULL CHECK (scope_kind IN ('enterprise', 'team', 'service')),
                scope_id   TEXT NOT NULL,
                PRIMARY KEY (person_id, profile, scope_kind, scope_id)
            )\(dialect.strict)
            """,
            """
            CREATE TABLE session (
                id         TEXT PRIMARY KEY,
                digest     TEXT NOT NULL UNIQUE,
                person_id  TEXT NOT NULL REFERENCES party (id),
                csrf       TEXT NOT NULL,
                agent      TEXT NOT NULL,
                created_at \(dialect.integer) NOT NULL,
                expires_at \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX session_person ON session (person_id)",
            "CREATE INDEX session_expiry ON session (expires_at)",
            """
            CREATE TABLE api_token (
                id         TEXT PRIMARY KEY,
                person_id  TEXT NOT NULL REFERENCES party (id),
                name       TEXT NOT NULL,
                digest     TEXT NOT NULL UNIQUE,
                scope      TEXT NOT NULL CHECK (scope IN ('read', 'write')),
                created_at \(dialect.integer) NOT NULL,
                expires_at \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX api_token_person ON api_token (person_id)",
            """
            CREATE TABLE sign_in_failure (
                subject       TEXT PRIMARY KEY,
                failures      \(dialect.integer) NOT NULL,
                last_at       \(dialect.integer) NOT NULL,
                blocked_until \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX sign_in_failure_age ON sign_in_failure (last_at)",
        ]
    }
}
