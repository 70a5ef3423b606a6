import Foundation
import TestKit

/// A PostgreSQL server of one test's own, which it may crash.
struct OwnPostgres: Sendable {
    let connection: String
    /// Where the test may keep files too.
    let folder: String

    static func with<Result>(
        _ body: (OwnPostgres) async throws -> Result
    ) async throws -> Result {
        _ = try TestDatabases.requirePostgres()
        let folder = "/tmp/mainstay-postgres-\(UUID().uuidString)"
        let connection = try await PostgresScript.run("start", folder)
        do {
            let result = try await body(OwnPostgres(connection: connection, folder: folder))
            try await PostgresScript.run("stop", folder)
            return result
        } catch {
            _ = try? await PostgresScript.run("stop", folder)
            throw error
        }
    }

    /// As when the machine is lost.
    func crash() async throws {
        try await PostgresScript.run("crash", folder)
    }

    func start() async throws {
        try await PostgresScript.run("start", folder)
    }
}
