import Storage

extension Migration {
    static let arrangements = Migration("011 arrangements") { dialect in
        [
            """
            ALTER TABLE agreement ADD COLUMN kind TEXT NOT NULL DEFAULT 'service_agreement'
                CHECK (kind IN (
                    'service_agreement', 'operational_agreement', 'underpinning_contract'))
            """,
            // How an agreement came about; what runs of it stands in `agreement` under its id.
            """
            CREATE TABLE arrangement (
                id          TEXT PRIMARY KEY,
                kind        TEXT NOT NULL CHECK (kind IN (
                    'service_agreement', 'operational_agreement', 'underpinning_contract')),
                provider_id TEXT NOT NULL REFERENCES party (id),
                customer_id TEXT NOT NULL REFERENCES party (id),
                service_id  TEXT NOT NULL REFERENCES service (id),
                call_id     TEXT NOT NULL REFERENCES call (id),
                state       TEXT NOT NULL,
                name_en     TEXT NOT NULL,
                name_nl     TEXT NOT NULL,
                valid_from  \(dialect.integer) NOT NULL,
                valid_until \(dialect.integer),
                review_on   \(dialect.integer),
                begins_at   \(dialect.integer),
                awaits_answer \(dialect.integer) NOT NULL CHECK (awaits_answer IN (0, 1)),
                version     \(dialect.integer) NOT NULL CHECK (version > 0),
                contents    TEXT NOT NULL
            )\(dialect.strict)
            """,
            "CREATE INDEX arrangement_provider ON arrangement (provider_id)",
            "CREATE INDEX arrangement_customer ON arrangement (customer_id)",
            "CREATE INDEX arrangement_service ON arrangement (service_id)",
            "CREATE INDEX arrangement_call ON arrangement (call_id)",
            "CREATE INDEX arrangement_begins ON arrangement (begins_at)",
            // Who may answer an offer, and so sees it.
            """
            CREATE TABLE arrangement_speaker (
                arrangement_id TEXT NOT NULL REFERENCES arrangement (id),
                person_id      TEXT NOT NULL REFERENCES party (id),
                PRIMARY KEY (arrangement_id, person_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX arrangement_speaker_person ON arrangement_speaker (person_id)",
        ]
    }
}
