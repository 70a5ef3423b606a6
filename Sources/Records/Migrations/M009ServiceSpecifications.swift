import Storage

extension Migration {
    static let serviceSpecifications = Migration("009 service specifications") { dialect in
        [
            // Every version that was ever written; none is altered.
            """
            CREATE TABLE service_specification (
                service_id TEXT NOT NULL REFERENCES service (id),
                number     \(dialect.integer) NOT NULL CHECK (number > 0),
                written_at \(dialect.integer) NOT NULL,
                written_by TEXT REFERENCES party (id),
                note       TEXT NOT NULL,
                content    TEXT NOT NULL,
                PRIMARY KEY (service_id, number)
            )\(dialect.strict)
            """,
            // Of which services the newest version is composed, for questions that follow chains.
            """
            CREATE TABLE service_part (
                service_id TEXT NOT NULL REFERENCES service (id),
                part_id    TEXT NOT NULL REFERENCES service (id),
                role       TEXT NOT NULL CHECK (role IN ('generic', 'specific')),
                PRIMARY KEY (service_id, part_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX service_part_part ON service_part (part_id)",
        ]
    }
}
