import Storage

extension Migration {
    /// Which keys a plan gives to the components that it adds, so that another plan hears of it
    /// before either is carried out.
    static let plannedKeys = Migration("025 planned keys") { dialect in
        [
            """
            CREATE TABLE planned_key (
                call_id       TEXT NOT NULL REFERENCES call (id),
                component_key TEXT NOT NULL,
                PRIMARY KEY (call_id, component_key)
            )\(dialect.strict)
            """,
            "CREATE INDEX planned_key_key ON planned_key (component_key, call_id)",
            takingOver(dialect),
        ]
    }

    private static func takingOver(_ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite:
            """
            INSERT INTO planned_key (call_id, component_key)
            SELECT DISTINCT call_id, json_extract(addition.value, '$.key')
            FROM planned_difference, json_each(content, '$.additions') AS addition
            WHERE json_extract(addition.value, '$.key') IS NOT NULL
            """
        case .postgres:
            """
            INSERT INTO planned_key (call_id, component_key)
            SELECT DISTINCT call_id, addition ->> 'key'
            FROM planned_difference,
                LATERAL jsonb_array_elements(content::jsonb -> 'additions') AS addition
            WHERE addition ->> 'key' IS NOT NULL
            """
        }
    }
}
