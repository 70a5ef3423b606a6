import Storage

extension Migration {
    static let calls = Migration("004 calls") { dialect in
        [callTable(dialect)] + callIndexes + callRelations(dialect) + callNumbers(dialect)
            + FirstFullText.schema(dialect)
    }

    private static func callTable(_ dialect: Dialect) -> SQL {
        """
        CREATE TABLE call (
            id             TEXT PRIMARY KEY,
            number         \(dialect.integer) NOT NULL UNIQUE,
            type           TEXT NOT NULL CHECK (type IN (
                'wish', 'request_for_change', 'incident', 'service_request', 'risk')),
            is_complaint   \(dialect.integer) NOT NULL CHECK (is_complaint IN (0, 1)),
            title          TEXT NOT NULL,
            description    TEXT NOT NULL,
            requester_id   TEXT NOT NULL REFERENCES party (id),
            channel        TEXT NOT NULL,
            parent_id      TEXT REFERENCES call (id),
            root_id        TEXT NOT NULL,
            service_id     TEXT REFERENCES service (id),
            agreement_id   TEXT REFERENCES agreement (id),
            step           TEXT NOT NULL,
            status         TEXT NOT NULL,
            workflow       TEXT NOT NULL,
            category       TEXT,
            impact         TEXT CHECK (impact IN ('high', 'medium', 'low', 'nil')),
            urgency        TEXT CHECK (urgency IN ('high', 'medium', 'low')),
            priority       \(dialect.integer) NOT NULL,
            team_id        TEXT REFERENCES party (id),
            assignee_id    TEXT REFERENCES party (id),
            confirmation   TEXT NOT NULL,
            awaits_answer  \(dialect.integer) NOT NULL CHECK (awaits_answer IN (0, 1)),
            is_known_error \(dialect.integer) NOT NULL CHECK (is_known_error IN (0, 1)),
            evaluation     TEXT,
            ending         TEXT CHECK (ending IN ('closed', 'aborted')),
            registered_at  \(dialect.integer) NOT NULL,
            accepted_at    \(dialect.integer),
            fulfilled_at   \(dialect.integer),
            ended_at       \(dialect.integer),
            due_at         \(dialect.integer),
            has_children   \(dialect.integer) NOT NULL CHECK (has_children IN (0, 1)),
            has_components \(dialect.integer) NOT NULL CHECK (has_components IN (0, 1)),
            changed_at     \(dialect.integer) NOT NULL,
            version        \(dialect.integer) NOT NULL CHECK (version > 0),
            CHECK ((ending IS NULL) = (ended_at IS NULL))
        )\(dialect.strict)
        """
    }

    /// One for each list that people open; those of open calls stay small however many are closed.
    private static let callIndexes: [SQL] = [
        "CREATE INDEX call_parent ON call (parent_id) WHERE parent_id IS NOT NULL",
        "CREATE INDEX call_root ON call (root_id) WHERE parent_id IS NOT NULL",
        "CREATE INDEX call_requester ON call (requester_id, number)",
        "CREATE INDEX call_service ON call (service_id, number)",
        "CREATE INDEX call_agreement ON call (agreement_id, number) WHERE agreement_id IS NOT NULL",
        "CREATE INDEX call_team ON call (team_id, number)",
        "CREATE INDEX call_assignee ON call (assignee_id, number) WHERE assignee_id IS NOT NULL",
        "CREATE INDEX call_open_team ON call (team_id, due_at, number) WHERE ending IS NULL",
        "CREATE INDEX call_open_assignee ON call (assignee_id, due_at, number) WHERE ending IS NULL",
        "CREATE INDEX call_open_number ON call (number) WHERE ending IS NULL",
        "CREATE INDEX call_open_due ON call (due_at, number) WHERE ending IS NULL",
        "CREATE INDEX call_open_step ON call (step, status, team_id) WHERE ending IS NULL",
        "CREATE INDEX call_intake ON call (number) WHERE status = 'registered'",
    ]

    private static func callRelations(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE call_child (
                parent_id TEXT NOT NULL REFERENCES call (id),
                position  \(dialect.integer) NOT NULL,
                child_id  TEXT NOT NULL REFERENCES call (id),
                process   TEXT NOT NULL,
                outcome   TEXT NOT NULL CHECK (outcome IN ('running', 'fulfilled', 'aborted')),
                is_past   \(dialect.integer) NOT NULL CHECK (is_past IN (0, 1)),
                PRIMARY KEY (parent_id, position)
            )\(dialect.strict)
            """,
            "CREATE UNIQUE INDEX call_child_child ON call_child (child_id)",
            """
            CREATE TABLE call_component (
                call_id      TEXT NOT NULL REFERENCES call (id),
                component_id TEXT NOT NULL REFERENCES component (id),
                PRIMARY KEY (call_id, component_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX call_component_component ON call_component (component_id)",
            """
            CREATE TABLE call_link (
                call_id  TEXT NOT NULL REFERENCES call (id),
                kind     TEXT NOT NULL,
                other_id TEXT NOT NULL REFERENCES call (id),
                PRIMARY KEY (call_id, kind, other_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX call_link_other ON call_link (other_id)",
            """
            CREATE TABLE call_watch (
                call_id   TEXT NOT NULL REFERENCES call (id),
                person_id TEXT NOT NULL REFERENCES party (id),
                PRIMARY KEY (call_id, person_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX call_watch_person ON call_watch (person_id)",
        ]
    }

    private static func callNumbers(_ dialect: Dialect) -> [SQL] {
        switch dialect {
        case .postgres:
            ["CREATE SEQUENCE call_number START WITH 1001"]
        case .sqlite:
            [
                """
                CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT
                """,
                "INSERT INTO counter (name, value) VALUES ('call_number', 1000)",
            ]
        }
    }
}
