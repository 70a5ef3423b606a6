/// Search over the texts of calls, newest first.
///
/// The engines differ wholly here, so each has its own index over one table that both have:
/// `call_text(number, body, scope)`. New texts enter by ``insertion(of:body:scope:_:)``; whoever
/// changes or deletes one keeps the index by doing so. A row with an empty body is in no index
/// yet.
///
/// `body` holds tokens and `scope` words that say who may find the text, one space between them.
/// Who writes and who asks makes the tokens with the same function, so an engine only compares:
/// it folds nothing and parts nothing. All in one row live together, so a token of the body never
/// looks like a word of a scope.
///
/// Texts are not ranked: people look for the newest.
package enum FullText {
    /// Lengths of the beginnings of tokens that have an entry of their own in the index; of a
    /// longer beginning only so much is compared.
    ///
    /// Without it a beginning would have to gather all texts with any of its words first (60 ms in
    /// a million texts, against less than one).
    package static let beginnings = 2...8

    /// The table and its index.
    package static func schema(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE call_text (
                number \(dialect.integer) PRIMARY KEY,
                body   TEXT NOT NULL,
                scope  TEXT NOT NULL
            )\(dialect.strict)
            """
        ] + (dialect == .postgres ? postgresIndex : sqliteIndex)
    }

    /// Enters a new text, which must not be empty.
    package static func insertion(
        of number: Int64, body: String, scope: String, _ dialect: Dialect
    ) -> [SQL] {
        let entry: SQL = """
            INSERT INTO call_text (number, body, scope) VALUES (\(number), \(body), \(scope))
            """
        switch dialect {
        case .postgres: return [entry]
        case .sqlite:
            return [
                entry,
                """
                INSERT INTO call_search (rowid, body, scope)
                VALUES (\(number), \(body), \(scope))
                """,
            ]
        }
    }

    /// The numbers of the newest texts that meet all conditions.
    ///
    /// - Parameters:
    ///   - scope: a text is found only if it meets this too; nil finds all.
    ///   - below: the cursor: only numbers less than this are found.
    /// - Returns: a query with one column, `number`, from high to low and at most `limit` rows;
    ///   nil when nothing is asked.
    package static func search(
        _ conditions: [Condition], within scope: Condition?, below: Int64? = nil, limit: Int,
        _ dialect: Dialect
    ) -> SQL? {
        if conditions.isEmpty { return nil }
        switch dialect {
        case .sqlite:
            let query = Condition.all(conditions + [scope].compactMap(\.self)).sqliteQuery
            return """
                SELECT rowid AS number FROM call_search
                WHERE call_search MATCH \(query) AND rowid < \(below ?? .max)
                ORDER BY rowid DESC LIMIT \(limit)
                """
        case .postgres:
            return """
                SELECT number FROM call_text_search(
                    \(conditions.map(\.postgresQuery).joined(separator: "\n")),
                    \(scope?.postgresQuery ?? ""), \(below ?? .max), \(limit)
                ) AS number
                ORDER BY number DESC
                """
        }
    }
}
