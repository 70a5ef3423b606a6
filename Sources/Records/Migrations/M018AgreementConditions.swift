import Storage

extension Migration {
    static let agreementConditions = Migration("018 agreement conditions") { dialect in
        [
            "ALTER TABLE agreement ADD COLUMN understanding TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE agreement ADD COLUMN review_on \(dialect.integer)",
            "ALTER TABLE agreement ADD COLUMN charges TEXT NOT NULL DEFAULT '[]'",
            // Who may not ask under it, although they belong to somebody who may.
            """
            CREATE TABLE agreement_exclusion (
                agreement_id TEXT NOT NULL REFERENCES agreement (id),
                party_id     TEXT NOT NULL REFERENCES party (id),
                PRIMARY KEY (agreement_id, party_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX agreement_exclusion_party ON agreement_exclusion (party_id)",
        ]
    }
}
