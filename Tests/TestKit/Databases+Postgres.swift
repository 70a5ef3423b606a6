import Foundation
import PostgresStorage
import Storage
import Testing

extension TestDatabases {
    /// Where the tests' server is: a conninfo that names a database of a superuser.
    package static var postgresServer: String? {
        ProcessInfo.processInfo.environment["MAINSTAY_TEST_POSTGRES"]
    }

    /// Whether tests of PostgreSQL must run here: a server is given, or CI demands one.
    package static var isPostgresExpected: Bool {
        postgresServer != nil || ProcessInfo.processInfo.environment["CI"] == "true"
    }

    static func withPostgres<Result: Sendable>(
        _ migrations: [Migration], _ body: (TestDatabase) async throws -> Result
    ) async throws -> Result {
        let server = try requirePostgres()
        await TestTemplates.shared.takePlace()
        do {
            let result = try await withPostgres(migrations, server, body)
            await TestTemplates.shared.leavePlace()
            return result
        } catch {
            await TestTemplates.shared.leavePlace()
            throw error
        }
    }

    /// The database stays until the server's folder is removed: dropping one takes a second,
    /// because the server writes everything of all databases to disk first.
    private static func withPostgres<Result: Sendable>(
        _ migrations: [Migration], _ server: String,
        _ body: (TestDatabase) async throws -> Result
    ) async throws -> Result {
        let name = await TestTemplates.shared.freshName()
        let template =
            migrations.isEmpty
            ? "template0" : try await TestTemplates.shared.postgres(migrations, server)
        try await PostgresDatabase.administer(
            "CREATE DATABASE \(name) TEMPLATE \(template)", connection: server)
        let open = { @Sendable in
            try PostgresDatabase(connection: "\(server) dbname=\(name)", size: 6)
        }
        return try await use(.postgres, try open(), openAgain: open, body)
    }

    /// - Throws: when there is none: a cancelled test, or on CI a failed one.
    package static func requirePostgres() throws -> String {
        if let server = postgresServer { return server }
        let message: Comment = """
            MAINSTAY_TEST_POSTGRES is not set; scripts/postgres-for-tests.sh start DIR prints it
            """
        if ProcessInfo.processInfo.environment["CI"] == "true" {
            throw MissingServer(description: message.rawValue)
        }
        try Test.cancel(message)
    }

    private struct MissingServer: Error, CustomStringConvertible {
        let description: String
    }
}
