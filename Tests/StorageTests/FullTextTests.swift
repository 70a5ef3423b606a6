import Storage
import TestKit
import Testing

@Suite struct FullTextTests {
    private static let tables = [Migration("001 texts") { FullText.schema($0) }]

    private static let texts: [(number: Int, body: String, scope: String)] = [
        (2, "wsh 2 the scanner on ward 4 does not read wristbands ", "§pann §tward"),
        (4, "inc 4 uberprufung des scanners cafe the mail ann ", "§pbob §tward"),
        (6, "printer out of paper ¬09876 漢字 字面 面 ", "§pbob §tprint"),
        (8, "scanner and printer broken sn1234567890 ", "§pann §tprint"),
        (10, "щука angstrom naive ", ""),
    ]

    private func withTexts(
        _ engine: TestEngine, _ body: (any Database) async throws -> Void
    ) async throws {
        try await TestDatabases.with(engine, Self.tables) { test in
            try await test.database.write { transaction in
                for text in Self.texts {
                    try transaction.runLast(
                        FullText.insertion(
                            of: Int64(text.number), body: text.body, scope: text.scope,
                            transaction.dialect))
                }
            }
            try await body(test.database)
        }
    }

    private func found(
        _ asked: [FullText.Condition], anyOf scope: [String]? = nil, below: Int64? = nil,
        limit: Int = 50, in database: any Database
    ) async throws -> [Int] {
        let search = FullText.search(
            asked, within: scope.map { .any($0.map { .token($0) }) }, below: below, limit: limit,
            database.dialect)
        guard let search else { return [] }
        return try await database.read { reader in
            try reader.rows(search).map { try $0.get("number") }
        }
    }

    private func expect(
        _ numbers: [Int], for asked: FullText.Condition..., anyOf scope: [String]? = nil,
        below: Int64? = nil,
        limit: Int = 50, in database: any Database, at place: SourceLocation = #_sourceLocation
    ) async throws {
        let found = try await found(asked, anyOf: scope, below: below, limit: limit, in: database)
        #expect(found == numbers, "asked: \(asked)", sourceLocation: place)
    }

    static let questions: [(asked: [FullText.Condition], found: [Int])] = [
        ([.beginning("scanner")], [8, 4, 2]), ([.token("scanner")], [8, 2]),
        ([.token("scanner"), .token("printer")], [8]), ([.beginning("wr")], [2]),
        ([.token("wristban")], []), ([.token("4")], [4, 2]), ([.beginning("wristbandsxyz")], [2]),
        ([.token("sn1234567890")], [8]), ([.token("sn123456789")], []), ([.token("щука")], [10]),
        ([.beginning("щу")], [10]), ([.token("字面"), .token("漢字")], [6]), ([.token("面")], [6]),
        ([.beginning("¬098")], [6]), ([.token("paper"), .token("scanner")], []),
        ([.any([.token("paper"), .token("naive")])], [10, 6]),
        ([.any([.token("paper"), .all([.token("scanner"), .beginning("wa")])])], [6, 2]),
        ([.beginning("printer"), .any([.token("nobody"), .token("out")])], [6]),
        ([.token("pann")], []), ([.token("§pann")], [8, 2]), ([], []), ([.token("")], []),
        ([.any([])], []),
    ]

    @Test(arguments: TestEngine.allCases)
    func `Tokens are found whole, at their beginning, together and in place of each other`(
        engine: TestEngine
    ) async throws {
        try await withTexts(engine) { database in
            for question in Self.questions {
                let found = try await found(question.asked, in: database)
                #expect(found == question.found, "asked: \(question.asked)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Only texts of the reader's scope are found`(engine: TestEngine) async throws {
        try await withTexts(engine) { database in
            let scanner = FullText.Condition.beginning("scanner")
            try await expect([8, 2], for: scanner, anyOf: ["§pann"], in: database)
            try await expect([8, 4, 2], for: scanner, anyOf: ["§pann", "§tward"], in: database)
            try await expect([], for: scanner, anyOf: ["§nobody"], in: database)
            try await expect([], for: scanner, anyOf: [], in: database)
            try await expect([], for: scanner, anyOf: ["\" OR \""], in: database)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Where there is no text, nothing is found at once`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Self.tables) { test in
            let found = try await found([.token("scanner")], in: test.database)
            #expect(found.isEmpty)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Pages go from the newest to the oldest`(engine: TestEngine) async throws {
        try await withTexts(engine) { database in
            let scanner = FullText.Condition.beginning("scanner")
            try await expect([8, 4], for: scanner, limit: 2, in: database)
            try await expect([2], for: scanner, below: 4, limit: 2, in: database)
            try await expect([], for: scanner, below: 2, limit: 2, in: database)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The index follows the texts`(engine: TestEngine) async throws {
        try await withTexts(engine) { database in
            try await database.write { transaction in
                try transaction.run("UPDATE call_text SET body = body || 'toner ' WHERE number = 2")
                try transaction.run("UPDATE call_text SET scope = '§pzoe' WHERE number = 8")
                try transaction.run("DELETE FROM call_text WHERE number = 4")
            }
            try await expect([2], for: .token("toner"), .token("scanner"), in: database)
            try await expect([8], for: .token("scanner"), anyOf: ["§pzoe"], in: database)
            try await expect([8, 2], for: .beginning("scanner"), in: database)
            try await expect([2], for: .token("the"), in: database)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A page of dense and sparse stretches misses nothing`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Self.tables) { test in
            // Dense among the oldest, nothing for long, then one in a thousand.
            let numbers = Array(1...2500) + stride(from: 150_000, through: 240_000, by: 1000)
            try await test.database.write { transaction in
                for number in numbers {
                    try transaction.runLast(
                        FullText.insertion(
                            of: Int64(number), body: "word ", scope: "", transaction.dialect))
                }
            }
            var below: Int64?
            var all: [Int] = []
            repeat {
                let page = try await found(
                    [.token("word")], below: below, limit: 70, in: test.database)
                all += page
                below = page.last.map(Int64.init)
            } while below != nil
            #expect(all == numbers.reversed())
        }
    }

    /// Pieces that mean something to one engine or the other.
    private static let pieces = [
        "\"", "'", "*", "(", ")", "AND", "OR", "NOT", "NEAR", "^", ":", "body :", "-", "+", "\\",
        "&", "|", "!", "<->", ":*", "$1", "''", "--", ";", "\0", "\n", "\u{202E}", "😀", "é",
        "e\u{301}\u{301}", "ﬁ", "ﷺ", "İ", "漢字", "a", "scanner", "{body}", "%", "_", "/*", "ª", "²",
        "\u{301}", "\u{FFFD}", "\u{10FFFF}", "\u{E000}", "İstanbul",
    ]

    @Test(arguments: TestEngine.allCases)
    func `Whatever is asked, it is never an error`(engine: TestEngine) async throws {
        try await withTexts(engine) { database in
            var dice = Dice(state: 42)
            for _ in 0..<400 {
                let asked = (0..<Int.random(in: 1...12, using: &dice))
                    .map { _ in Self.pieces.randomElement(using: &dice) ?? "" }
                    .joined(separator: Bool.random(using: &dice) ? " " : "")
                let scope = Bool.random(using: &dice) ? [asked, "§pann"] : nil
                let conditions: [FullText.Condition] = [
                    .token(asked), .any([.beginning(asked), .all([.token(asked), .token("a")])]),
                ]
                await #expect(throws: Never.self, "asked: \(asked.debugDescription)") {
                    _ = try await found(conditions, anyOf: scope, in: database)
                }
            }
            for asked in Self.pieces {
                let long = String(repeating: asked, count: 10_000)
                await #expect(throws: Never.self, "asked many times: \(asked)") {
                    _ = try await found([.token(long), .beginning(long)], in: database)
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Any text can be indexed`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Self.tables) { test in
            var dice = Dice(state: 43)
            let bodies =
                Self.pieces.filter { $0 != "\0" }.map { String(repeating: $0, count: 20_000) }
                + (0..<5).map { _ in
                    String(
                        String.UnicodeScalarView(
                            (0..<60_000).compactMap { _ in
                                Unicode.Scalar(UInt32.random(in: 1...0x1FFFF, using: &dice))
                            }))
                }
            for (number, body) in bodies.enumerated() {
                try await test.database.write { transaction in
                    try transaction.runLast(
                        FullText.insertion(
                            of: Int64(number), body: body, scope: "x", transaction.dialect))
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What stands at the end of a very long text is found`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Self.tables) { test in
            let repeated = String(repeating: "the printer says again ", count: 40_000)
            let many = (0..<4_000).map { "word\($0) " }.joined()
            try await test.database.write { transaction in
                try transaction.runLast(
                    FullText.insertion(
                        of: 2, body: "\(repeated)\(many)quokka ", scope: "§x",
                        transaction.dialect))
            }
            try await expect([2], for: .token("quokka"), .token("word3999"), in: test.database)
        }
    }
}

/// SplitMix64: the same throws for the same start.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
