import Storage
import TestKit
import Testing

/// What a transaction leaves for its end.
struct LastStatementTests {
    private static let tables = [
        Migration("001 notes") { ["CREATE TABLE note (body TEXT NOT NULL)\($0.strict)"] }
    ]

    private func notes(_ database: any Database) async throws -> [String] {
        try await database.read { reader in
            try reader.rows("SELECT body FROM note ORDER BY body").map { try $0.get("body") }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What is left for the end is committed with the rest, in its order`(
        engine: TestEngine
    ) async throws {
        try await TestDatabases.with(engine, Self.tables) { test in
            let during = try await test.database.write { transaction in
                try transaction.runLast("INSERT INTO note (body) VALUES ('last')")
                try transaction.runLast("UPDATE note SET body = body || '!'")
                try transaction.run("INSERT INTO note (body) VALUES ('first')")
                return try transaction.rows("SELECT body FROM note").count
            }
            #expect(during == 1)
            #expect(try await notes(test.database) == ["first!", "last!"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What failed takes its last statements along`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Self.tables) { test in
            await #expect(throws: GivenUp.self) {
                try await test.database.write { transaction in
                    try transaction.runLast("INSERT INTO note (body) VALUES ('whole')")
                    throw GivenUp()
                }
            }
            try await test.database.write { transaction in
                try? transaction.savepoint {
                    try transaction.runLast("INSERT INTO note (body) VALUES ('part')")
                    throw GivenUp()
                }
                try transaction.runLast("INSERT INTO note (body) VALUES ('kept')")
            }
            #expect(try await notes(test.database) == ["kept"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A text that cannot be kept is refused alone, not with the writes beside it`(
        engine: TestEngine
    ) async throws {
        try await TestDatabases.with(engine, Self.tables) { test in
            let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...20 {
                    let body = number == 7 ? "a\u{0}b" : "note \(number)"
                    group.addTask {
                        do {
                            try await test.database.write { transaction in
                                try transaction.runLast(
                                    "INSERT INTO note (body) VALUES (\(body))")
                            }
                            return false
                        } catch is StorageError {
                            return true
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused == 1)
            #expect(try await notes(test.database).count == 19)
        }
    }

    private struct GivenUp: Error {}
}
