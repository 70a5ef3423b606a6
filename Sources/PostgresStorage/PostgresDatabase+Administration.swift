import CPostgres
import Foundation
import Storage

extension PostgresDatabase {
    /// Runs a statement that cannot stand in a transaction, such as `CREATE DATABASE`, on a
    /// connection of its own.
    ///
    /// The text is not checked: never build it from anything that a person wrote.
    package static func administer(_ statement: String, connection: String) async throws {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result { try administerNow(statement, connection: connection) })
            }
        }
    }

    private static func administerNow(_ statement: String, connection: String) throws {
        let raw = try PostgresConnection.open(connection)
        defer { PQfinish(raw) }
        let result = PQexec(raw, statement)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else {
            throw StorageError.failed(PostgresConnection.errorMessage(raw))
        }
    }
}
