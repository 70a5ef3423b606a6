import CoreMetrics
import Storage

/// A database that notes how long each read and write took, its wait for a connection included,
/// and gives its news through a board that ends when the process is told to stop.
struct MeasuredDatabase: Database {
    private let database: any Database
    private let measures: DatabaseMeasures
    private let readiness: Readiness
    private let board: NewsBoard

    init(
        _ database: any Database, _ measures: DatabaseMeasures, _ readiness: Readiness,
        news board: NewsBoard
    ) {
        self.database = database
        self.measures = measures
        self.readiness = readiness
        self.board = board
    }

    var dialect: Dialect { database.dialect }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Result
    ) async throws -> Result {
        try await measure(measures.reads) { try await database.read(body) }
    }

    /// Not measured: each request asks, and it takes less than measuring does.
    func glance(at question: SQL) async throws -> Int64 {
        try await database.glance(at: question)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await measure(measures.writes) {
            let (result, events): (Result, Int)
            do {
                (result, events) = try await database.write { transaction in
                    let counting = CountingTransaction(transaction)
                    return (try body(counting), counting.journalEvents)
                }
            } catch StorageError.full {
                readiness.noteFull()
                throw StorageError.full
            }
            if events > 0 { measures.events.increment(by: events) }
            return result
        }
    }

    func news() -> AsyncStream<News> { board.stream() }

    func migrate(
        _ migrations: [Migration],
        onProgress: @escaping @Sendable (MigrationProgress) -> Void
    ) async throws {
        try await database.migrate(migrations, onProgress: onProgress)
    }

    func backup(to path: String) async throws { try await database.backup(to: path) }

    func close() async { await database.close() }

    private func measure<Result>(
        _ kind: DatabaseMeasures.Kind, _ body: () async throws -> Result
    ) async throws -> Result {
        let start = ContinuousClock.now
        kind.inUse.increment()
        defer {
            kind.inUse.decrement()
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            kind.seconds.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
        }
        do {
            return try await body()
        } catch {
            kind.refused.increment()
            throw error
        }
    }
}
