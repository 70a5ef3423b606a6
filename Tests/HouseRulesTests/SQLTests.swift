import Testing

/// Where SQL may be written: what a database is, its two drivers, and the tables.
private let targetsWithSQL: Set = ["Storage", "SQLiteStorage", "PostgresStorage", "Records"]

struct SQLTests {
    @Test func `SQL is written only where tables are known`() {
        let findings = Repository.whole.sources
            .filter { !targetsWithSQL.contains($0.target) }
            .flatMap { file in
                file.lines
                    .filter { isSQL($0.text) }
                    .map {
                        file.finding($0.number, "ask Records for this; no SQL in \(file.target)")
                    }
            }
        expectNone(findings)
    }

    @Test(arguments: [
        ("SELECT id FROM call", true),
        ("  INSERT INTO call (id) VALUES ($1)", true),
        ("UPDATE call SET title = $1", true),
        ("DELETE FROM session", true),
        ("Select a service", false),
        ("UPDATES ARE LIVE", false),
    ])
    func `A statement is told from a sentence`(text: String, expected: Bool) {
        #expect(isSQL(text) == expected)
    }

    private func isSQL(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        return words.contains("SELECT") || words.contains("INSERT") && words.contains("INTO")
            || words.contains("UPDATE") && words.contains("SET")
            || words.contains("DELETE") && words.contains("FROM")
            || words.contains("CREATE") && (words.contains("TABLE") || words.contains("INDEX"))
    }
}
