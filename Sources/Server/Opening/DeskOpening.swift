import Desk
import Foundation
import Logging
import PostgresStorage
import SQLiteStorage
import Storage
import Values

/// How a process comes by a service desk, and lets go of it.
package enum DeskOpening {
    /// How long a server may take to answer for the first time.
    private static let firstAnswer = Duration.seconds(5)

    /// Opens the database, brings its tables to the newest form, and closes it after `body`.
    ///
    /// - Parameter onMigration: told how far a long step of the tables is.
    /// - Throws: ``StartFailure`` when the database cannot be used; whatever `body` throws.
    package static func withDesk<Result>(
        _ configuration: ServerConfiguration, world: World = .system,
        logger: Logger = Logger(label: "mainstay.desk"),
        onMigration: (@Sendable (MigrationProgress) -> Void)? = nil,
        _ body: (ServiceDesk) async throws -> Result
    ) async throws -> Result {
        try await withDatabase(configuration, examining: .owner) { database in
            let desk = ServiceDesk(database: database, world: world, logger: logger)
            try await desk.prepare(onProgress: onMigration)
            return try await body(desk)
        }
    }

    /// Opens the database and closes it after `body`.
    ///
    /// - Parameter thoroughness: how closely a file is looked at before anything touches it.
    /// - Throws: as ``withDesk(_:world:logger:_:)``.
    static func withDatabase<Result>(
        _ configuration: ServerConfiguration, examining thoroughness: SQLiteFile.Thoroughness,
        _ body: (any Database) async throws -> Result
    ) async throws -> Result {
        do {
            let database = try await open(configuration, thoroughness)
            do {
                let result = try await body(database)
                await database.close()
                return result
            } catch {
                await database.close()
                throw error
            }
        } catch {
            throw StartFailure(error, at: configuration.database) ?? error
        }
    }

    private static func open(
        _ configuration: ServerConfiguration, _ thoroughness: SQLiteFile.Thoroughness
    ) async throws -> any Database {
        switch configuration.database {
        case .sqlite(let path):
            let file = SQLiteFile.ours(path)
            if !file.isBlank { try file.examine(thoroughness) }
            return try SQLiteDatabase(path: path)
        case .postgres(let connection):
            try await awaitServer(connection)
            return try PostgresDatabase(connection: connection, size: configuration.poolSize)
        }
    }

    /// A pool waits half a minute for a lost server, as it should in the middle of the day.
    ///
    /// At the start a wrong address should be told sooner.
    private static func awaitServer(_ connection: String) async throws {
        let probe = try PostgresDatabase(
            connection: connection, size: 1, patience: firstAnswer)
        do {
            // Even a read of nothing opens a connection.
            try await probe.read { _ in }
            await probe.close()
        } catch {
            await probe.close()
            throw error
        }
    }
}

extension SQLiteFile {
    static func ours(_ path: String) -> SQLiteFile {
        SQLiteFile(path: path, mark: DatabaseMark.number, firstStep: DatabaseMark.firstStep)
    }
}
