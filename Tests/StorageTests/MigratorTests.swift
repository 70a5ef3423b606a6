import Storage
import TestKit
import Testing

@Suite struct MigratorTests {
    private static let first = Migration("001 first") { _ in ["CREATE TABLE first (id TEXT)"] }
    private static let second = Migration("002 second") { _ in
        ["CREATE TABLE second (id TEXT)", "INSERT INTO second (id) VALUES ('x')"]
    }

    private static func applied(_ database: any Database) async throws -> [String] {
        try await database.read { reader in
            try reader.rows("SELECT name FROM schema_migration ORDER BY name").map {
                try $0.get("name")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Each step is applied once`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            try await test.database.migrate([Self.first])
            try await test.database.migrate([Self.first, Self.second])
            try await test.database.migrate([Self.first, Self.second])
            #expect(try await Self.applied(test.database) == ["001 first", "002 second"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `An edited step is refused`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            try await test.database.migrate([Self.first])
            let edited = Migration("001 first") { _ in ["CREATE TABLE first (id TEXT, more TEXT)"] }
            await #expect(throws: StorageError.editedMigration("001 first")) {
                try await test.database.migrate([edited, Self.second])
            }
            #expect(try await Self.applied(test.database) == ["001 first"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A database of a newer version is refused`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            try await test.database.migrate([Self.first, Self.second])
            await #expect(throws: StorageError.newerSchema("002 second")) {
                try await test.database.migrate([Self.first])
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A step that fails leaves nothing of itself`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            let broken = Migration("002 second") { _ in
                ["CREATE TABLE second (id TEXT)", "INSERT INTO nowhere (id) VALUES (1)"]
            }
            await #expect(throws: StorageError.self) {
                try await test.database.migrate([Self.first, broken])
            }
            try await test.database.migrate([Self.first, Self.second])
            #expect(try await Self.applied(test.database) == ["001 first", "002 second"])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Processes that migrate at once apply each step once`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            let other = try test.openAgain()
            async let one: Void = test.database.migrate([Self.first, Self.second])
            async let two: Void = other.migrate([Self.first, Self.second])
            _ = try await (one, two)
            let count: Int? = try await other.read { try $0.scalar("SELECT count(*) FROM second") }
            #expect(count == 1)
            await other.close()
        }
    }
}
