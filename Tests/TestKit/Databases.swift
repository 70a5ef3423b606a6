import Foundation
import PostgresStorage
import SQLiteStorage
import Storage
import Testing

/// An engine that the suites run on: each test that touches a database runs on both.
package enum TestEngine: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    package var testDescription: String { rawValue }
}

/// A database of one test's own.
package struct TestDatabase: Sendable {
    package let engine: TestEngine
    package let database: any Database
    /// Opens the same database once more, as a second process would.
    package let openAgain: @Sendable () throws -> any Database
}

package enum TestDatabases {
    /// Gives `body` a fresh database with `migrations` applied, and closes it afterwards.
    ///
    /// Without a PostgreSQL server the test is cancelled with a message; on CI it fails.
    @discardableResult
    package static func with<Result: Sendable>(
        _ engine: TestEngine, _ migrations: [Migration] = [],
        _ body: (TestDatabase) async throws -> Result
    ) async throws -> Result {
        switch engine {
        case .sqlite: try await withSQLite(migrations, body)
        case .postgres: try await withPostgres(migrations, body)
        }
    }

    private static func withSQLite<Result: Sendable>(
        _ migrations: [Migration], _ body: (TestDatabase) async throws -> Result
    ) async throws -> Result {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: FileManager.default.temporaryDirectory, create: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "test.sqlite").path(percentEncoded: false)
        if !migrations.isEmpty {
            let template = try await TestTemplates.shared.sqlite(migrations)
            try FileManager.default.copyItem(atPath: template, toPath: path)
        }
        let open = { @Sendable in try SQLiteDatabase(path: path, durability: .none) }
        return try await use(.sqlite, try open(), openAgain: open, body)
    }

    static func use<Result: Sendable>(
        _ engine: TestEngine, _ database: any Database,
        openAgain: @escaping @Sendable () throws -> any Database,
        _ body: (TestDatabase) async throws -> Result
    ) async throws -> Result {
        do {
            let result = try await body(
                TestDatabase(engine: engine, database: database, openAgain: openAgain))
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }
}
