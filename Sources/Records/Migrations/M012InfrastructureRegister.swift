import Storage

extension Migration {
    /// Components get attributes, versions and relations, and what depends on what can be followed.
    ///
    /// What was registered before has been so since instant 0: nobody wrote down when.
    static let infrastructureRegister = Migration("012 infrastructure register") { dialect in
        componentColumns(dialect) + versions(dialect) + relations(dialect) + plans(dialect)
            + scope(dialect) + takingOver
    }

    private static func componentColumns(_ dialect: Dialect) -> [SQL] {
        [
            "ALTER TABLE component ADD COLUMN attributes TEXT NOT NULL DEFAULT '{}'",
            """
            ALTER TABLE component ADD COLUMN version \(dialect.integer)
                NOT NULL DEFAULT 1 CHECK (version > 0)
            """,
            """
            ALTER TABLE component ADD COLUMN is_retired \(dialect.integer)
                NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))
            """,
            "CREATE INDEX component_class_name ON component (class, name, id)",
            "CREATE INDEX component_name_id ON component (name, id)",
            "DROP INDEX component_name",
        ]
    }

    /// Every component as it was from an instant on; none is altered.
    private static func versions(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE component_version (
                component_id TEXT NOT NULL REFERENCES component (id),
                number       \(dialect.integer) NOT NULL CHECK (number > 0),
                name         TEXT NOT NULL,
                class        TEXT NOT NULL,
                owner_id     TEXT NOT NULL REFERENCES party (id),
                service_id   TEXT REFERENCES service (id),
                attributes   TEXT NOT NULL,
                is_retired   \(dialect.integer) NOT NULL CHECK (is_retired IN (0, 1)),
                valid_from   \(dialect.integer) NOT NULL,
                call_id      TEXT REFERENCES call (id),
                written_by   TEXT REFERENCES party (id),
                PRIMARY KEY (component_id, number)
            )\(dialect.strict)
            """,
            "CREATE INDEX component_version_call ON component_version (call_id, component_id)",
        ]
    }

    private static func relations(_ dialect: Dialect) -> [SQL] {
        [
            // Kept when it has ended, so that a day in the past can be shown.
            """
            CREATE TABLE component_relation (
                source_id           TEXT NOT NULL REFERENCES component (id),
                kind                TEXT NOT NULL CHECK (kind IN (
                    'runs_on', 'part_of', 'connected_to', 'located_in', 'supports')),
                target_id           TEXT NOT NULL,
                target_component_id TEXT REFERENCES component (id),
                target_service_id   TEXT REFERENCES service (id),
                from_at             \(dialect.integer) NOT NULL,
                until_at            \(dialect.integer) CHECK (until_at >= from_at),
                from_call_id        TEXT REFERENCES call (id),
                until_call_id       TEXT REFERENCES call (id),
                PRIMARY KEY (source_id, kind, target_id, from_at),
                CHECK ((target_component_id IS NULL) <> (target_service_id IS NULL)),
                CHECK (target_id = coalesce(target_component_id, target_service_id))
            )\(dialect.strict)
            """,
            """
            CREATE UNIQUE INDEX component_relation_now
                ON component_relation (source_id, kind, target_id) WHERE until_at IS NULL
            """,
            "CREATE INDEX component_relation_target ON component_relation (target_id, kind)",
            """
            CREATE INDEX component_relation_component ON component_relation (target_component_id)
                WHERE target_component_id IS NOT NULL
            """,
            """
            CREATE INDEX component_relation_service ON component_relation (target_service_id)
                WHERE target_service_id IS NOT NULL
            """,
            // When the cause fails, the effect is hit. Both are components or services; the
            // relation that says so is one of now, or "composition": a part of a service.
            """
            CREATE TABLE dependency (
                cause_id  TEXT NOT NULL,
                effect_id TEXT NOT NULL,
                relation  TEXT NOT NULL CHECK (relation IN (
                    'runs_on', 'part_of', 'connected_to', 'located_in', 'supports',
                    'composition')),
                PRIMARY KEY (cause_id, effect_id, relation)
            )\(dialect.strict)
            """,
            "CREATE INDEX dependency_effect ON dependency (effect_id, cause_id)",
        ]
    }

    private static func plans(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE planned_difference (
                call_id    TEXT PRIMARY KEY REFERENCES call (id),
                content    TEXT NOT NULL,
                version    \(dialect.integer) NOT NULL CHECK (version > 0),
                written_at \(dialect.integer) NOT NULL,
                written_by TEXT REFERENCES party (id),
                applied_at \(dialect.integer)
            )\(dialect.strict)
            """,
            // Which registered components a plan touches; those that it adds are not there yet.
            """
            CREATE TABLE planned_component (
                call_id      TEXT NOT NULL REFERENCES call (id),
                component_id TEXT NOT NULL REFERENCES component (id),
                PRIMARY KEY (call_id, component_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX planned_component_component ON planned_component (component_id)",
        ]
    }

    private static func scope(_ dialect: Dialect) -> [SQL] {
        [
            // A provider's own classes, and own attributes of any class; without a name it is
            // a class of the method.
            """
            CREATE TABLE component_class (
                path       TEXT PRIMARY KEY,
                name_en    TEXT,
                name_nl    TEXT,
                attributes TEXT NOT NULL
            )\(dialect.strict)
            """,
            // Each with all classes below it; none means all.
            "CREATE TABLE managed_class (path TEXT PRIMARY KEY)\(dialect.strict)",
        ]
    }

    private static let takingOver: [SQL] = [
        """
        INSERT INTO component_version (
            component_id, number, name, class, owner_id, service_id, attributes, is_retired,
            valid_from)
        SELECT id, 1, name, class, owner_id, service_id, attributes, is_retired, 0
        FROM component
        """,
        """
        INSERT INTO component_relation (
            source_id, kind, target_id, target_service_id, from_at)
        SELECT id, 'supports', service_id, service_id, 0
        FROM component WHERE service_id IS NOT NULL
        """,
        """
        INSERT INTO dependency (cause_id, effect_id, relation)
        SELECT id, service_id, 'supports' FROM component WHERE service_id IS NOT NULL
        """,
        """
        INSERT INTO dependency (cause_id, effect_id, relation)
        SELECT part_id, service_id, 'composition' FROM service_part
        """,
    ]
}
