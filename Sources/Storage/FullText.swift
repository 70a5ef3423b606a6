/// Search over the texts of calls, newest first.
///
/// The engines differ wholly here, so each has its own index over one table that both have:
/// `call_text(number, body, scope)`. New texts enter by ``insertion(of:body:scope:_:)`` or
/// ``addition(of:to:scope:)``; whoever changes or deletes one keeps the index by doing so. A row
/// with an empty body is in no index yet.
/// `scope` holds words of ASCII letters and digits, one space between them, that say who may find
/// the text.
///
/// Both engines fold case and accents and take everything that is no letter or digit for the end
/// of a word. Texts are not ranked: people look for the newest.
package enum FullText {
    /// Lengths of the beginnings of words that have an entry of their own in the index.
    ///
    /// Without it a beginning would have to gather all texts with any of its words first (60 ms in
    /// a million texts, against less than one).
    static let beginnings = 2...8

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

    /// Puts more behind a text, which may be new; only then does `scope` matter.
    package static func addition(of body: String, to number: Int64, scope: String) -> [SQL] {
        [
            """
            INSERT INTO call_text (number, body, scope) VALUES (\(number), '', \(scope))
            ON CONFLICT (number) DO NOTHING
            """,
            "UPDATE call_text SET body = body || \(body) WHERE number = \(number)",
        ]
    }

    /// The numbers of the newest texts that hold all words of `asked`.
    ///
    /// The last word may be unfinished, unless something stands behind it; of a long one the first
    /// eight letters count. Any text may be asked: quotes and operators mean nothing.
    ///
    /// - Parameters:
    ///   - scopeWords: only texts with one of these words in their scope are found; nil finds
    ///     all, an empty list none.
    ///   - below: the cursor: only numbers less than this are found.
    /// - Returns: a query with one column, `number`, from high to low and at most `limit` rows;
    ///   nil when nothing can be found.
    package static func search(
        _ asked: String, anyOf scopeWords: [String]?, below: Int64? = nil, limit: Int,
        _ dialect: Dialect
    ) -> SQL? {
        let words = AskedWords(asked)
        if words.isEmpty || scopeWords?.isEmpty == true { return nil }
        let scope = scopeWords?.filter { word in
            !word.isEmpty && word.utf8.allSatisfy(isLetterOrDigit)
        }
        if scope?.isEmpty == true { return nil }
        switch dialect {
        case .sqlite:
            return """
                SELECT rowid AS number FROM call_search
                WHERE call_search MATCH \(sqliteQuery(words, scope)) AND rowid < \(below ?? .max)
                ORDER BY rowid DESC LIMIT \(limit)
                """
        case .postgres:
            return """
                SELECT number FROM call_text_search(
                    \(words.finished.joined(separator: " ")), \(words.unfinished ?? ""),
                    \((scope ?? []).joined(separator: " ")), \(below ?? .max), \(limit)
                ) AS number
                ORDER BY number DESC
                """
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
