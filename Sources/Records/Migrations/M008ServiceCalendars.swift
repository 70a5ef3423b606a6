import Storage

extension Migration {
    static let serviceCalendars = Migration("008 service calendars") { dialect in
        [
            """
            CREATE TABLE service_calendar (
                id         TEXT PRIMARY KEY,
                name_en    TEXT NOT NULL,
                name_nl    TEXT NOT NULL,
                time_zone  TEXT NOT NULL,
                hours      TEXT NOT NULL,
                external_key TEXT UNIQUE
            )\(dialect.strict)
            """,
            "ALTER TABLE agreement ADD COLUMN calendar_id TEXT REFERENCES service_calendar (id)",
            "CREATE INDEX agreement_calendar ON agreement (calendar_id)",
        ]
    }
}
