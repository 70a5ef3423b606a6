import Storage

extension Migration {
    /// What agreements promise for calls, change by change, and which open calls are to be
    /// counted anew because of one.
    ///
    /// What stands today stands for all that was before.
    static let agreementTerms = Migration("026 agreement terms") { dialect in
        [
            """
            CREATE TABLE agreement_terms (
                agreement_id TEXT NOT NULL REFERENCES agreement (id),
                number       \(dialect.integer) NOT NULL CHECK (number > 0),
                since        \(dialect.integer) NOT NULL,
                valid_from   \(dialect.integer) NOT NULL,
                valid_until  \(dialect.integer),
                targets      TEXT NOT NULL,
                calendar_id  TEXT REFERENCES service_calendar (id),
                time_zone    TEXT,
                hours        TEXT,
                PRIMARY KEY (agreement_id, number),
                CHECK ((calendar_id IS NULL) = (hours IS NULL)),
                CHECK ((calendar_id IS NULL) = (time_zone IS NULL))
            )\(dialect.strict)
            """,
            """
            CREATE INDEX agreement_terms_calendar ON agreement_terms (calendar_id)
            WHERE calendar_id IS NOT NULL
            """,
            """
            INSERT INTO agreement_terms (
                agreement_id, number, since, valid_from, valid_until, targets, calendar_id,
                time_zone, hours)
            SELECT agreement.id, 1, 0, agreement.valid_from, agreement.valid_until,
                agreement.targets, agreement.calendar_id, service_calendar.time_zone,
                service_calendar.hours
            FROM agreement
            LEFT JOIN service_calendar ON service_calendar.id = agreement.calendar_id
            """,
        ] + pins(dialect) + dueTimes(dialect)
    }

    /// An agreement keeps the version of the specification of its first day.
    ///
    /// One that begins later than the newest version was written keeps what is newest then.
    private static func pins(_ dialect: Dialect) -> [SQL] {
        [
            "ALTER TABLE agreement ADD COLUMN specification_version \(dialect.integer)",
            """
            UPDATE agreement SET specification_version = (
                SELECT coalesce(
                    max(CASE WHEN version.written_at <= agreement.valid_from
                        THEN version.number END),
                    min(version.number))
                FROM service_specification AS version
                WHERE version.service_id = agreement.service_id)
            WHERE EXISTS (
                SELECT 1 FROM service_specification AS newest
                WHERE newest.service_id = agreement.service_id
                    AND newest.written_at >= agreement.valid_from)
            """,
        ]
    }

    private static func dueTimes(_ dialect: Dialect) -> [SQL] {
        [
            "ALTER TABLE call ADD COLUMN due_promise TEXT",
            "ALTER TABLE call ADD COLUMN operational_id TEXT",
            """
            CREATE INDEX call_open_agreement ON call (agreement_id, number)
            WHERE ending IS NULL AND agreement_id IS NOT NULL AND parent_id IS NULL
            """,
            // The calls under none stand under the empty text.
            """
            CREATE TABLE recount (
                agreement_id TEXT PRIMARY KEY,
                changed_at   \(dialect.integer) NOT NULL,
                after_number \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX recount_changed ON recount (changed_at)",
            "INSERT INTO recount (agreement_id, changed_at, after_number) VALUES ('', 0, 0)",
            """
            INSERT INTO recount (agreement_id, changed_at, after_number)
            SELECT id, 0, 0 FROM agreement
            """,
        ]
    }
}
