import Storage

extension Migration {
    /// Components are found by the same words as calls and people; the program fills the table
    /// while people work.
    static let componentWords = Migration("041 component words") { dialect in
        [
            """
            CREATE TABLE component_word (
                word         TEXT\(dialect.bytewise) NOT NULL,
                component_id TEXT NOT NULL REFERENCES component (id),
                PRIMARY KEY (word, component_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX component_word_component ON component_word (component_id)",
            // Neither engine can widen a check.
            """
            CREATE TABLE search_renewal_of_all (
                subject TEXT PRIMARY KEY CHECK (subject IN ('call', 'party', 'component')),
                below   \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            """
            INSERT INTO search_renewal_of_all (subject, below)
            SELECT subject, below FROM search_renewal
            """,
            "DROP TABLE search_renewal",
            "ALTER TABLE search_renewal_of_all RENAME TO search_renewal",
            """
            INSERT INTO search_renewal (subject, below)
            SELECT 'component', 0 WHERE EXISTS (SELECT 1 FROM component)
            """,
        ]
    }
}
