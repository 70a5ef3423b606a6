import Foundation
import Storage

/// A database on a PostgreSQL server, for any number of processes.
///
/// Each connection has a thread of its own, on which libpq may block.
package final class PostgresDatabase: Database {
    private let queue = WorkQueue<PendingWork>()
    private let board = NewsBoard()
    private let courier: PostgresCourier
    private let patience: Duration
    /// The threads that still run.
    private let threads = DispatchGroup()

    /// Opens one connection at once, for news, and the others when they are needed.
    ///
    /// It does not fail when no server answers: reads and writes wait for one.
    ///
    /// - Parameters:
    ///   - connection: libpq's conninfo or address; it may name several hosts and
    ///     `target_session_attrs=read-write`, so that a failover is a reconnect.
    ///   - size: the most connections for reads and writes.
    ///   - patience: how long a caller waits, for a free connection and for a lost server
    ///     together, before ``StorageError/unavailable(_:)``.
    package init(
        connection: String, size: Int = 16, patience: Duration = .seconds(30)
    ) throws {
        self.patience = patience
        courier = try PostgresCourier(connection, board: board)
        for number in 0..<size {
            startThread { [queue] in PostgresWorker(connection, number: number).serve(queue) }
        }
        startThread { [queue, courier] in
            courier.serve { Self.refuseOverdue(queue) }
        }
    }

    deinit {
        queue.close()
        courier.close()
        board.close()
    }

    package var dialect: Dialect { .postgres }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Result
    ) async throws -> Result {
        let deadline = ContinuousClock.now + patience
        return try await withCheckedThrowingContinuation { continuation in
            add(
                PendingWork(
                    deadline: deadline,
                    perform: { worker in
                        worker.read(body, until: deadline) { continuation.resume(with: $0) }
                    },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        let deadline = ContinuousClock.now + patience
        return try await withCheckedThrowingContinuation { continuation in
            add(
                PendingWork(
                    deadline: deadline,
                    perform: { [board, courier] worker in
                        do {
                            let (result, news) = try worker.write(body, until: deadline)
                            board.post(news)
                            courier.send(news)
                            continuation.resume(returning: result)
                        } catch {
                            continuation.resume(throwing: error)
                        }
                    },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    private func add(_ work: PendingWork) {
        if !queue.add(work) { work.refuse(StorageError.unavailable("the database is closed")) }
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

    package func backup(to path: String) async throws {
        throw StorageError.unsupported("PostgreSQL is backed up with pg_dump or pg_basebackup")
    }

    package func close() async {
        queue.close()
        courier.close()
        await withCheckedContinuation { continuation in
            threads.notify(queue: .global()) { continuation.resume() }
        }
        board.close()
    }

    private static func refuseOverdue(_ queue: WorkQueue<PendingWork>) {
        let now = ContinuousClock.now
        for work in queue.takeWhile({ $0.deadline < now }) {
            work.refuse(StorageError.unavailable("every connection is busy"))
        }
    }

    private func startThread(_ body: @escaping @Sendable () -> Void) {
        threads.enter()
        Thread.detachNewThread { [threads] in
            body()
            threads.leave()
        }
    }
}
