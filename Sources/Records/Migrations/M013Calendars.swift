import Storage

extension Migration {
    static let calendars = Migration("013 calendars") { dialect in
        changeCalendar(dialect) + operationsCalendar(dialect) + people(dialect) + feeds(dialect)
    }

    private static func changeCalendar(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE release (
                id         TEXT PRIMARY KEY,
                name       TEXT NOT NULL UNIQUE,
                created_at \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            // When a call is done, by whom, with which others; both calendars read it.
            """
            CREATE TABLE call_schedule (
                call_id      TEXT PRIMARY KEY REFERENCES call (id),
                from_at      \(dialect.integer) NOT NULL,
                until_at     \(dialect.integer) NOT NULL CHECK (until_at > from_at),
                person_id    TEXT REFERENCES party (id),
                release_id   TEXT REFERENCES release (id),
                acknowledged TEXT NOT NULL,
                planned_by   TEXT NOT NULL REFERENCES party (id),
                planned_at   \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX call_schedule_from ON call_schedule (from_at)",
            "CREATE INDEX call_schedule_person ON call_schedule (person_id, from_at)",
            "CREATE INDEX call_schedule_release ON call_schedule (release_id)",
            """
            CREATE TABLE freeze_window (
                id         TEXT PRIMARY KEY,
                from_at    \(dialect.integer) NOT NULL,
                until_at   \(dialect.integer) NOT NULL CHECK (until_at > from_at),
                reason     TEXT NOT NULL,
                service_id TEXT REFERENCES service (id),
                component_class TEXT,
                changed_at \(dialect.integer) NOT NULL,
                external_key TEXT UNIQUE,
                CHECK (service_id IS NULL OR component_class IS NULL)
            )\(dialect.strict)
            """,
            "CREATE INDEX freeze_window_from ON freeze_window (from_at)",
            "CREATE INDEX freeze_window_service ON freeze_window (service_id)",
            """
            CREATE TABLE freeze_exception (
                freeze_id  TEXT NOT NULL REFERENCES freeze_window (id),
                service_id TEXT NOT NULL REFERENCES service (id),
                PRIMARY KEY (freeze_id, service_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX freeze_exception_service ON freeze_exception (service_id)",
        ]
    }

    private static func operationsCalendar(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE recurring_action (
                id           TEXT PRIMARY KEY,
                service_id   TEXT NOT NULL REFERENCES service (id),
                name_en      TEXT NOT NULL,
                name_nl      TEXT NOT NULL,
                work         TEXT NOT NULL,
                recurrence   TEXT NOT NULL,
                time_zone    TEXT NOT NULL,
                team_id      TEXT REFERENCES party (id),
                requester_id TEXT NOT NULL REFERENCES party (id),
                version      \(dialect.integer) NOT NULL CHECK (version > 0),
                next_at      \(dialect.integer),
                changed_at   \(dialect.integer) NOT NULL,
                retired_at   \(dialect.integer),
                external_key TEXT UNIQUE
            )\(dialect.strict)
            """,
            "CREATE INDEX recurring_action_service ON recurring_action (service_id)",
            "CREATE INDEX recurring_action_team ON recurring_action (team_id)",
            "CREATE INDEX recurring_action_requester ON recurring_action (requester_id)",
            """
            CREATE INDEX recurring_action_next ON recurring_action (next_at)
            WHERE retired_at IS NULL
            """,
            // Which occurrence opened which call: each at most once.
            """
            CREATE TABLE recurring_call (
                action_id TEXT NOT NULL REFERENCES recurring_action (id),
                day       TEXT NOT NULL,
                from_at   \(dialect.integer) NOT NULL,
                call_id   TEXT NOT NULL REFERENCES call (id),
                PRIMARY KEY (action_id, day)
            )\(dialect.strict)
            """,
            "CREATE INDEX recurring_call_call ON recurring_call (call_id)",
            "CREATE INDEX recurring_call_from ON recurring_call (from_at)",
        ]
    }

    private static func people(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE absence (
                id        TEXT PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES party (id),
                from_at   \(dialect.integer) NOT NULL,
                until_at  \(dialect.integer) NOT NULL CHECK (until_at > from_at),
                entered_at \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX absence_person ON absence (person_id, from_at)",
            "CREATE INDEX absence_from ON absence (from_at)",
            """
            CREATE TABLE reservation (
                id           TEXT PRIMARY KEY,
                call_id      TEXT NOT NULL REFERENCES call (id),
                party_id     TEXT REFERENCES party (id),
                component_id TEXT REFERENCES component (id),
                from_at      \(dialect.integer) NOT NULL,
                until_at     \(dialect.integer) NOT NULL CHECK (until_at > from_at),
                note         TEXT NOT NULL,
                entered_at   \(dialect.integer) NOT NULL,
                CHECK ((party_id IS NULL) <> (component_id IS NULL))
            )\(dialect.strict)
            """,
            "CREATE INDEX reservation_call ON reservation (call_id)",
            "CREATE INDEX reservation_party ON reservation (party_id, from_at)",
            "CREATE INDEX reservation_component ON reservation (component_id, from_at)",
            "CREATE INDEX reservation_from ON reservation (from_at)",
        ]
    }

    private static func feeds(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE calendar_feed (
                id         TEXT PRIMARY KEY,
                person_id  TEXT NOT NULL REFERENCES party (id),
                scope      TEXT NOT NULL CHECK (scope IN ('changes', 'operations', 'own')),
                digest     TEXT NOT NULL UNIQUE,
                created_at \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX calendar_feed_person ON calendar_feed (person_id)",
        ]
    }
}
