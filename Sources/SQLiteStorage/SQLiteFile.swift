import Foundation
import struct GRDB.Configuration
import class GRDB.Database
import struct GRDB.DatabaseError
import class GRDB.DatabaseQueue
import Storage

/// A file that is, or is to become, a database: looked at before anything relies on it.
package struct SQLiteFile: Sendable {
    /// How closely a file is looked at.
    package enum Thoroughness: Comparable, Sendable {
        /// Whose it is: takes no time.
        case owner
        /// That each of its pages is in place: reads the whole file.
        case pages
        /// That indexes and the full-text index say what the tables say, and every reference leads
        /// somewhere.
        case everything
    }

    package let path: String
    /// The mark in the head of the files that are ours.
    private let mark: Int64
    /// The first step of our tables, which every database of ours has.
    private let firstStep: String

    package init(path: String, mark: Int64, firstStep: String) {
        self.path = path
        self.mark = mark
        self.firstStep = firstStep
    }

    /// nil when there is no such file.
    private var size: Int64? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.int64Value
    }

    /// Whether there is nothing in it: no file, or one without a byte.
    package var isBlank: Bool { (size ?? 0) == 0 }

    /// Looks without changing anything.
    ///
    /// - Throws: ``StorageError/failed(_:)`` with what is wrong, for people.
    package func examine(_ thoroughness: Thoroughness) throws(StorageError) {
        guard let head = FileHandle(forReadingAtPath: path) else {
            throw .unavailable("\(path) cannot be read")
        }
        let beginning = try? head.read(upToCount: 16)
        try? head.close()
        guard beginning == Data("SQLite format 3\u{0}".utf8) else {
            throw .failed("it is no SQLite database")
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(10)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.unsafeRead { database in
                try examineOwner(database)
                if thoroughness >= .pages { try examinePages(database, thoroughness) }
                if thoroughness >= .everything { try examineReferences(database) }
            }
            try queue.close()
        } catch let error as DatabaseError {
            throw Self.readable(error)
        } catch let error as StorageError {
            throw error
        } catch {
            throw .failed("\(error)")
        }
    }

    private func examineOwner(_ database: GRDB.Database) throws {
        let found = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard found == 0 || found == mark else {
            throw StorageError.failed("it is the database of another program")
        }
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        // What was broken off before its first step has nothing in it.
        if tables == 0, found == 0 { return }
        let isOurs =
            try database.tableExists("schema_migration")
            && Bool.fetchOne(
                database, sql: "SELECT count(*) FROM schema_migration WHERE name = ?",
                arguments: [firstStep]) ?? false
        guard isOurs else {
            throw StorageError.failed("it is the database of another program")
        }
    }

    private func examinePages(
        _ database: GRDB.Database, _ thoroughness: Thoroughness
    ) throws {
        let check =
            thoroughness >= .everything ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"
        let finding = try String.fetchOne(database, sql: check) ?? "no answer"
        guard finding == "ok" else {
            let line = finding.split(whereSeparator: \.isNewline).joined(separator: " ")
            throw StorageError.failed("it is damaged (\(line))")
        }
    }

    private func examineReferences(_ database: GRDB.Database) throws {
        let broken = try String.fetchOne(database, sql: "PRAGMA foreign_key_check")
        if let broken {
            throw StorageError.failed(
                "it is damaged (a row of \(broken) refers to one that is gone)")
        }
    }

    /// Checks the full-text indexes, which keep their pages in a form of their own.
    ///
    /// Writes nothing, but needs a file that may be written.
    ///
    /// - Throws: as ``examine(_:)``.
    package func examineFullText() throws(StorageError) {
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.write { database in
                let indexes = try String.fetchAll(
                    database,
                    sql: """
                        SELECT name FROM sqlite_master
                        WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'
                        """)
                for index in indexes {
                    let name = "\"" + index.replacing("\"", with: "\"\"") + "\""
                    try database.execute(
                        sql: "INSERT INTO \(name) (\(name)) VALUES ('integrity-check')")
                }
            }
            try queue.close()
        } catch let error as DatabaseError {
            throw Self.readable(error)
        } catch {
            throw .failed("\(error)")
        }
    }

    private static func readable(_ error: DatabaseError) -> StorageError {
        switch error.resultCode {
        case .SQLITE_CORRUPT: .failed("it is damaged (\(error.message ?? "a broken page"))")
        case .SQLITE_NOTADB: .failed("it is no SQLite database")
        default: StorageError(error)
        }
    }
}
