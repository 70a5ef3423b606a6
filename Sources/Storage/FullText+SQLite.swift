extension FullText {
    /// An index without content of its own.
    ///
    /// The tokenizer `ascii` takes every character beyond ASCII for a part of a token, and ours
    /// hold nothing of ASCII but letters and digits. `detail = none`: which texts have a token is
    /// all that is kept, as nobody asks where it stands (a third less time and half the room).
    /// `columnsize = 0`: sizes serve ranking only. Triggers keep it when texts change or go; they
    /// tell FTS5 the former texts, from which it finds the entries to remove. None enters new
    /// texts: a statement with a trigger stands in a savepoint of its own, and at each savepoint
    /// FTS5 writes out what it has gathered.
    static let sqliteIndex: [SQL] = [
        """
        CREATE VIRTUAL TABLE call_search USING fts5 (
            body, scope, content = 'call_text', content_rowid = 'number', columnsize = 0,
            prefix = '2 3 4 5 6 7 8', tokenize = 'ascii', detail = none
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
            SELECT new.number, new.body, new.scope WHERE new.body <> '';
        END
        """,
    ]
}
