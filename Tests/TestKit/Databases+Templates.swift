import Foundation
import PostgresStorage
import SQLiteStorage
import Storage

/// Migrated databases to copy from: copying takes a fraction of migrating.
actor TestTemplates {
    static let shared = TestTemplates()

    private var sqliteTemplates: [String: Task<String, any Error>] = [:]
    private var postgresTemplates: [String: Task<String, any Error>] = [:]
    private var lastNumber = 0
    /// Tests that may use the server at one time: its connections are limited.
    private var freePlaces = 10
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func takePlace() async {
        if freePlaces > 0 {
            freePlaces -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leavePlace() {
        if waiting.isEmpty {
            freePlaces += 1
        } else {
            waiting.removeFirst().resume()
        }
    }

    /// The name of a database that no other test process uses.
    func freshName() -> String {
        lastNumber += 1
        return "mainstay_test_\(ProcessInfo.processInfo.processIdentifier)_\(lastNumber)"
    }

    /// - Returns: the path of a closed file.
    func sqlite(_ migrations: [Migration]) async throws -> String {
        let key = Self.key(migrations)
        if let template = sqliteTemplates[key] { return try await template.value }
        let template = Task {
            let database = try SQLiteDatabase.temporary()
            try await database.migrate(migrations)
            await database.close()
            return database.path
        }
        sqliteTemplates[key] = template
        return try await template.value
    }

    /// - Returns: the name of a database without connections.
    func postgres(_ migrations: [Migration], _ server: String) async throws -> String {
        let key = Self.key(migrations)
        if let template = postgresTemplates[key] { return try await template.value }
        let name = freshName()
        let template = Task {
            try await PostgresDatabase.administer("CREATE DATABASE \(name)", connection: server)
            let database = try PostgresDatabase(connection: "\(server) dbname=\(name)", size: 1)
            try await database.migrate(migrations)
            await database.close()
            return name
        }
        postgresTemplates[key] = template
        return try await template.value
    }

    private static func key(_ migrations: [Migration]) -> String {
        migrations.map { "\($0.name)\($0.statements(.sqlite))" }.joined()
    }
}
