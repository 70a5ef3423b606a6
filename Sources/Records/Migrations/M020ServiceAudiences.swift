import Storage

extension Migration {
    /// To which organizations a service is offered; one without a line is offered to all.
    static let serviceAudiences = Migration("020 service audiences") { dialect in
        [
            """
            CREATE TABLE service_audience (
                service_id TEXT NOT NULL REFERENCES service (id),
                party_id   TEXT NOT NULL REFERENCES party (id),
                PRIMARY KEY (service_id, party_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX service_audience_party ON service_audience (party_id)",
        ]
    }
}
