import Storage

extension Migration {
    /// The search compares tokens that the program makes, the same on both engines, and looks for
    /// people by their names.
    ///
    /// Only the program can make them, so it fills the new tables from the journal while people
    /// work: `search_renewal` says how far it is.
    static let searchTokens = Migration("036 search tokens") { dialect in
        removals(dialect) + FullText.schema(dialect) + [
            """
            CREATE TABLE party_word (
                word     TEXT\(dialect.bytewise) NOT NULL,
                party_id TEXT NOT NULL REFERENCES party (id),
                PRIMARY KEY (word, party_id)
            )\(dialect.strict)
            """,
            "CREATE INDEX party_word_party ON party_word (party_id)",
            """
            CREATE TABLE search_renewal (
                subject TEXT PRIMARY KEY CHECK (subject IN ('call', 'party')),
                below   \(dialect.integer) NOT NULL
            )\(dialect.strict)
            """,
            """
            INSERT INTO search_renewal (subject, below)
            SELECT 'call', top FROM (SELECT max(number) + 1 AS top FROM call) AS calls
            WHERE top IS NOT NULL
            """,
            """
            INSERT INTO search_renewal (subject, below)
            SELECT 'party', 0 WHERE EXISTS (SELECT 1 FROM party)
            """,
        ]
    }

    private static func removals(_ dialect: Dialect) -> [SQL] {
        switch dialect {
        case .sqlite:
            [
                "DROP TRIGGER call_text_deleted", "DROP TRIGGER call_text_updated",
                "DROP TABLE call_search", "DROP TABLE call_text",
            ]
        case .postgres:
            [
                "DROP TABLE call_text",
                "DROP FUNCTION call_text_search(TEXT, TEXT, TEXT, BIGINT, BIGINT)",
                "DROP FUNCTION call_text_lexemes(BIGINT, TEXT, TEXT)",
                "DROP FUNCTION full_text_words(TEXT)",
            ]
        }
    }
}
