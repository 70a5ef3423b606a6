extension FullText {
    /// An index without content of its own.
    ///
    /// `columnsize = 0`: sizes serve ranking only. Triggers keep it when texts change or go; they
    /// tell FTS5 the former texts, from which it finds the entries to remove. None enters new
    /// texts: a statement with a trigger stands in a savepoint of its own, and at each savepoint
    /// FTS5 writes out what it has gathered.
    static let sqliteIndex: [SQL] = [
        """
        CREATE VIRTUAL TABLE call_search USING fts5 (
            body, scope, content = 'call_text', content_rowid = 'number', columnsize = 0,
            prefix = '2 3 4 5 6 7 8', tokenize = 'unicode61 remove_diacritics 2'
        )
        """,
        """
        CREATE TRIGGER call_text_deleted AFTER DELETE ON call_text
        WHEN old.body <> '' BEGIN
            INSERT INTO call_search (call_search, rowid, body, scope)
            VALUES ('delete', old.number, old.body, old.scope);
        END
        """,
        """
        CREATE TRIGGER call_text_updated AFTER UPDATE ON call_text
        WHEN old.body <> new.body OR old.scope <> new.scope OR old.number <> new.number BEGIN
            INSERT INTO call_search (call_search, rowid, body, scope)
            SELECT 'delete', old.number, old.body, old.scope WHERE old.body <> '';
            INSERT INTO call_search (rowid, body, scope)
            VALUES (new.number, new.body, new.scope);
        END
        """,
    ]

    /// What is asked, in FTS5's language.
    ///
    /// Each word stands in quotes, in which nothing but a quote has a
    /// meaning, and a word holds none.
    static func sqliteQuery(_ words: AskedWords, _ scope: [String]?) -> String {
        var terms = words.finished.map { "\"\($0)\"" }
        if let beginning = words.unfinished { terms.append("\"\(beginning)\" *") }
        let query = "body : (\(terms.joined(separator: " AND ")))"
        guard let scope else { return query }
        let scopes = scope.map { "\"\($0)\"" }.joined(separator: " OR ")
        return "(\(query)) AND scope : (\(scopes))"
    }
}
