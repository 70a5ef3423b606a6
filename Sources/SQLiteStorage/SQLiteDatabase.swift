import Foundation
import struct GRDB.Configuration
import struct GRDB.DatabaseError
import class GRDB.DatabasePool
import Storage

/// A database in one file, for one machine.
///
/// GRDB's pool opens the file; one thread writes, a few read, and each keeps its connection and
/// its prepared statements for as long as it lives.
package final class SQLiteDatabase: Storage.Database {
    /// What an answered write may rely on.
    package enum Durability: Sendable {
        /// It is on disk.
        case full
        /// It survives the process but not the machine. For tests.
        case none
    }

    package let path: String
    private let pool: DatabasePool
    private let reads = WorkQueue<PendingRead>()
    private let writes = WorkQueue<PendingWrite>()
    private let lending = SQLiteLending()
    private let board = NewsBoard()
    /// The threads that still run.
    private let threads = DispatchGroup()

    /// Opens the file, or creates it.
    ///
    /// - Throws: ``StorageError/unavailable(_:)`` when the folder cannot be written,
    ///   ``StorageError/failed(_:)`` when the file is no database.
    package init(path: String, durability: Durability = .full) throws {
        self.path = path
        let processors = ProcessInfo.processInfo.activeProcessorCount
        let (readers, lent) = (min(8, max(4, processors)), min(4, max(2, processors)))
        if !FileManager.default.fileExists(atPath: path) { try Self.makePrivate(path) }
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration(readers + lent))
            try pool.writeWithoutTransaction { connection in
                // GRDB sets NORMAL, with which the last writes may be lost when the power fails.
                let level = durability == .full ? "FULL" : "OFF"
                try connection.execute(sql: "PRAGMA synchronous = \(level)")
                try connection.execute(sql: "PRAGMA journal_size_limit = 67108864")
                try connection.execute(sql: "PRAGMA cache_size = -16000")
            }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
        startWriter()
        for _ in 0..<readers { startReader() }
        for _ in 0..<lent { startLender() }
    }

    deinit {
        reads.close()
        lending.close()
        writes.close()
        board.close()
    }

    /// Makes a file for its owner's eyes only; what the engine puts beside it takes over its
    /// rights.
    static func makePrivate(_ path: String) throws(StorageError) {
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw .unavailable("\(path): \(String(cString: strerror(errno)))")
        }
        Foundation.close(file)
    }

    /// The caches are small and nothing is mapped, so that the process stays small: the operating
    /// system's own cache holds the file.
    private static func configuration(_ readers: Int) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.persistentReadOnlyConnections = true
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA cache_size = -6000")
            try connection.execute(sql: "PRAGMA mmap_size = 0")
            try connection.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    package var dialect: Dialect { .sqlite }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Result
    ) async throws -> Result {
        guard let connection = lending.borrow() else {
            return try await readRaw { try $0.read(body) }
        }
        defer { lending.giveBack(connection) }
        return try connection.read(body)
    }

    package func glance(at question: SQL) async throws -> Int64 {
        guard let connection = lending.borrow(isBrief: true) else {
            return try await readRaw { try $0.glance(at: question) }
        }
        defer { lending.giveBack(connection) }
        return try connection.glance(at: question)
    }

    /// Reads on a thread that may block, without a transaction around.
    func readRaw<Result: Sendable>(
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let read = PendingRead { connection in
                continuation.resume(with: Swift.Result { try body(connection) })
            }
            if !reads.add(read) { continuation.resume(throwing: Self.closed) }
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let write = PendingWrite(
                perform: { transaction in
                    let result = try body(transaction)
                    return { continuation.resume(returning: result) }
                },
                refuse: { continuation.resume(throwing: $0) })
            if !writes.add(write) { continuation.resume(throwing: Self.closed) }
        }
    }

    package func news() -> AsyncStream<News> {
        board.stream()
    }

    package func migrate(
        _ migrations: [Migration],
        onProgress: @escaping @Sendable (MigrationProgress) -> Void
    ) async throws {
        try await Migrator(migrations, onProgress: onProgress).migrate(self)
    }

    package func close() async {
        reads.close()
        lending.close()
        writes.close()
        await withCheckedContinuation { continuation in
            threads.notify(queue: .global()) { continuation.resume() }
        }
        board.close()
        try? pool.close()
    }

    private static let closed = StorageError.unavailable("the database is closed")

    /// A thread holds its connection until the queue is closed, so the pool's own locks are
    /// passed once, not for each piece of work.
    private func startWriter() {
        startThread { [pool, writes, board] in
            try pool.writeWithoutTransaction { connection in
                SQLiteWriter(try SQLiteConnection(connection), queue: writes, board: board).serve()
            }
        }
    }

    private func startReader() {
        startThread { [pool, reads] in
            try pool.unsafeRead { database in
                let connection = try SQLiteConnection(database)
                while let read = reads.next() { read.perform(connection) }
                connection.finish()
            }
        }
    }

    private func startLender() {
        startThread { [pool, lending] in
            try pool.unsafeRead { database in
                let connection = try SQLiteConnection(database)
                lending.lend(connection)
                connection.finish()
            }
        }
    }

    private func startThread(_ body: @escaping @Sendable () throws -> Void) {
        threads.enter()
        Thread.detachNewThread { [threads] in
            // GRDB throws when a connection cannot be opened; init has opened one just before.
            try? body()
            threads.leave()
        }
    }
}
