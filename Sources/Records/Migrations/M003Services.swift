import Storage

extension Migration {
    static let services = Migration("003 services") { dialect in
        [
            """
            CREATE TABLE service (
                id         TEXT PRIMARY KEY,
                name_en    TEXT NOT NULL,
                name_nl    TEXT NOT NULL,
                summary_en TEXT NOT NULL,
                summary_nl TEXT NOT NULL,
                team_id    TEXT REFERENCES party (id),
                external_key TEXT UNIQUE
            )\(dialect.strict)
            """,
            "CREATE INDEX service_team ON service (team_id)",
            """
            CREATE TABLE agreement (
                id          TEXT PRIMARY KEY,
                name_en     TEXT NOT NULL,
                name_nl     TEXT NOT NULL,
                service_id  TEXT NOT NULL REFERENCES service (id),
                customer_id TEXT NOT NULL REFERENCES party (id),
                provider_id TEXT NOT NULL REFERENCES party (id),
                valid_from  \(dialect.integer) NOT NULL,
                valid_until \(dialect.integer) CHECK (valid_until > valid_from),
                pre_agreed_calls TEXT NOT NULL DEFAULT '[]',
                target_minutes   TEXT NOT NULL DEFAULT '{}',
                external_key TEXT UNIQUE
            )\(dialect.strict)
            """,
            "CREATE INDEX agreement_service ON agreement (service_id)",
            "CREATE INDEX agreement_customer ON agreement (customer_id)",
            "CREATE INDEX agreement_provider ON agreement (provider_id)",
            // Whose people may ask under an agreement: an organization or team covers everybody
            // in it.
            """
            CREATE TABLE agreement_coverage (
                agreement_id TEXT NOT NULL REFERENCES agreement (id),
                party_id     TEXT NOT NULL REFERENCES party (id),
                PRIMARY KEY (agreement_id, party_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX agreement_coverage_party ON agreement_coverage (party_id)",
            // Who speaks for the customer, and so sees every call under the agreement.
            """
            CREATE TABLE agreement_contact (
                agreement_id TEXT NOT NULL REFERENCES agreement (id),
                person_id    TEXT NOT NULL REFERENCES party (id),
                PRIMARY KEY (agreement_id, person_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX agreement_contact_person ON agreement_contact (person_id)",
            """
            CREATE TABLE component (
                id         TEXT PRIMARY KEY,
                name       TEXT NOT NULL,
                name_folded TEXT NOT NULL,
                class      TEXT NOT NULL,
                owner_id   TEXT NOT NULL REFERENCES party (id),
                service_id TEXT REFERENCES service (id),
                external_key TEXT UNIQUE
            )\(dialect.strict)
            """,
            "CREATE INDEX component_owner ON component (owner_id)",
            "CREATE INDEX component_service ON component (service_id)",
            "CREATE INDEX component_name ON component (name)",
        ]
    }
}
