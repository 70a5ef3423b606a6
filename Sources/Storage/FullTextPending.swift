// Bridge until FullText.swift has `schema` and a search: whoever writes them deletes this file
// and adapts Records/Calls/Reader+Search.swift.
extension FullText {
    package static func schema(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE call_text (
                number \(dialect.integer) PRIMARY KEY, body TEXT NOT NULL, scope TEXT NOT NULL
            )\(dialect.strict)
            """
        ]
    }

    /// The numbers of rows that match, newest first.
    package static func search(
        _ words: String, anyOf scope: [String]?, below: Int64?, limit: Int, _ dialect: Dialect
    ) -> SQL? {
        guard words.contains(where: { !$0.isWhitespace }) else { return nil }
        return """
            SELECT number FROM call_text WHERE body LIKE \("%" + words + "%")
                AND number < \(below ?? Int64.max) ORDER BY number DESC LIMIT \(limit)
            """
    }
}
