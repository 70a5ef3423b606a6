import Storage
import TestKit
import Testing

@Suite struct FullTextTests {
    private static let tables = [Migration("001 texts") { FullText.schema($0) }]

    private static let texts: [(number: Int, body: String, scope: String)] = [
        (2, "WSH-2 The scanner on ward 4 does not read wristbands", "pann tward"),
        (4, "INC-4 Überprüfung des Scanners: café/thé, mail ann@example.org", "pbob tward"),
        (6, "printer\nout of\tpaper; see C:\\temp\\log_1.txt", "pbob tprint"),
        (8, "scanner and printer 😀 broken: it's SN1234567890", "pann tprint"),
        (10, "ЩУКА Ångström naïve", ""),
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
        _ asked: String, anyOf scope: [String]? = nil, below: Int64? = nil, limit: Int = 50,
        in database: any Database
    ) async throws -> [Int] {
        let search = FullText.search(
            asked, anyOf: scope, below: below, limit: limit, database.dialect)
        guard let search else { return [] }
        return try await database.read { reader in
            try reader.rows(search).map { try $0.get("number") }
        }
    }

    private func expect(
        _ numbers: [Int], for asked: String, anyOf scope: [String]? = nil, below: Int64? = nil,
        limit: Int = 50, in database: any Database, at place: SourceLocation = #_sourceLocation
    ) async throws {
        let found = try await found(asked, anyOf: scope, below: below, limit: limit, in: database)
        #expect(found == numbers, "asked: \(asked)", sourceLocation: place)
    }

    static let questions: [(asked: String, found: [Int])] = [
        ("scanner", [8, 4, 2]), ("scanner ", [8, 2]), ("SCANNER printer", [8]), ("scanners", [4]),
        ("wrist", [2]), ("wristband", [2]), ("wristbands ", [2]), ("wristban ", []),
        ("uberprufung", [4]), ("Über", [4]), ("u\u{308}berpruf", [4]), ("cafe", [4]),
        ("the", [4, 2]), ("example", [4]), ("ann@example.org", [4]), ("temp", [6]), ("log", [6]),
        ("1.txt", [6]), ("4", [4, 2]), ("INC-4", [4]), ("it's", [8]), ("SN1234567890", [8]),
        ("SN123456789", []), ("щука", [10]), ("angstrom NAIVE", [10]), ("printer paper", [6]),
        ("paper scanner", []), ("pann", []), ("", []), ("  \n", []), ("😀", []), ("- * \" ' ()", []),
    ]

    @Test(arguments: TestEngine.allCases)
    func `Words are found whole, at their beginning, and in any order`(
        engine: TestEngine
    ) async throws {
        try await withTexts(engine) { database in
            for question in Self.questions {
                try await expect(question.found, for: question.asked, in: database)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Only texts of the reader's scope are found`(engine: TestEngine) async throws {
        try await withTexts(engine) { database in
            try await expect([8, 2], for: "scanner", anyOf: ["pann"], in: database)
            try await expect([8, 4, 2], for: "scanner", anyOf: ["pann", "tward"], in: database)
            try await expect([], for: "scanner", anyOf: ["nobody"], in: database)
            try await expect([], for: "scanner", anyOf: [], in: database)
            try await expect([], for: "scanner", anyOf: ["\" OR \""], in: database)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Pages go from the newest to the oldest`(engine: TestEngine) async throws {
        try await withTexts(engine) { database in
            try await expect([8, 4], for: "scanner", limit: 2, in: database)
            try await expect([2], for: "scanner", below: 4, limit: 2, in: database)
            try await expect([], for: "scanner", below: 2, limit: 2, in: database)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The index follows the texts`(engine: TestEngine) async throws {
        try await withTexts(engine) { database in
            try await database.write { transaction in
                try transaction.run("UPDATE call_text SET body = body || ' toner' WHERE number = 2")
                try transaction.run("UPDATE call_text SET scope = 'pzoe' WHERE number = 8")
                try transaction.run("DELETE FROM call_text WHERE number = 4")
            }
            try await expect([2], for: "toner scanner", in: database)
            try await expect([8], for: "scanner", anyOf: ["pzoe"], in: database)
            try await expect([8, 2], for: "scanner", in: database)
            try await expect([2], for: "thé", in: database)
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
                            of: Int64(number), body: "word", scope: "", transaction.dialect))
                }
            }
            var below: Int64?
            var all: [Int] = []
            repeat {
                let page = try await found("word", below: below, limit: 70, in: test.database)
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
                let scope = Bool.random(using: &dice) ? [asked, "pann"] : nil
                await #expect(throws: Never.self, "asked: \(asked.debugDescription)") {
                    _ = try await found(asked, anyOf: scope, in: database)
                }
            }
            for asked in Self.pieces {
                let long = String(repeating: asked, count: 10_000)
                await #expect(throws: Never.self, "asked many times: \(asked)") {
                    _ = try await found(long, in: database)
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
