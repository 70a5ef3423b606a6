/// What a database is to Mainstay: two verbs, both with a synchronous body, so that nothing can
/// come between the statements of one transaction.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Reads: all statements of the body see one state. Many reads run at once.
    ///
    /// The body may run more than once (a lost connection), as that of a write may.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Result
    ) async throws -> Result

    /// The number that a question without values gives, for one that every request asks and whose
    /// answer seldom changes.
    ///
    /// Never older than the call: an engine that can tell for less that nobody has written since
    /// gives the former answer.
    func glance(at question: SQL) async throws -> Int64

    /// Writes all of it or nothing; what has been returned is on disk.
    ///
    /// The body may run more than once (a deadlock, a lost connection), so it must do nothing
    /// but read and write through its transaction.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result

    /// What has been announced by committed writes, of this process and of every other that
    /// shares the database. A hint to look again, never the truth itself: after a lost connection
    /// ``News/reconnected`` comes in place of whatever was missed.
    func news() -> AsyncStream<News>

    /// Brings the tables to the newest form, under a lock, each step in a transaction.
    ///
    /// - Throws: ``StorageError/newerSchema(_:)`` when the database has a step this program does
    ///   not know; ``StorageError/editedMigration(_:)`` when an applied step has been edited.
    ///
    /// - Parameter onProgress: told now and then how far a long step is.
    func migrate(
        _ migrations: [Migration],
        onProgress: @escaping @Sendable (MigrationProgress) -> Void
    ) async throws

    /// Copies the whole database into one new file, while it is in use.
    ///
    /// - Throws: ``StorageError/unsupported(_:)`` where the engine has tools of its own for that.
    func backup(to path: String) async throws

    /// Waits for running work, then lets go of every connection.
    func close() async
}

extension Database {
    package func migrate(_ migrations: [Migration]) async throws {
        try await migrate(migrations) { _ in }
    }

    package func glance(at question: SQL) async throws -> Int64 {
        try await read { try $0.scalar(question) ?? 0 }
    }
}

/// A look at one consistent state of the database.
package protocol Reader {
    var dialect: Dialect { get }

    /// All rows of an answer.
    func rows(_ sql: SQL) throws -> [Row]

    /// The rows one after another, for answers too large to hold.
    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws
}

extension Reader {
    package func first(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }

    /// The only column of the first row, or nil when there is no row.
    package func scalar<Value: SQLConvertible>(
        _ sql: SQL, as type: Value.Type = Value.self
    ) throws -> Value? {
        guard let row = try rows(sql).first else { return nil }
        return try row.get(row.columns.names[0])
    }
}

/// One transaction that writes.
///
/// A statement that fails spoils its transaction, on both engines: what follows fails with the
/// same error, and nothing is committed, unless the failure stayed inside a ``savepoint(_:)``.
package protocol Transaction: Reader {
    /// - Returns: how many rows it changed.
    @discardableResult
    func run(_ sql: SQL) throws -> Int

    /// Runs a statement when the rest of this transaction has been done, in the order given.
    ///
    /// For what only others look at, such as an index for the search: SQLite does it once for
    /// all the transactions that it commits together, and for a full-text index that costs a
    /// small part of doing it for each. A failure spoils all of those.
    func runLast(_ sql: SQL) throws

    /// How often this was asked before, in this transaction.
    func countOrdinal() -> Int64

    /// Announces something when, and only when, this transaction commits.
    func announce(_ news: News)

    /// Runs `body` so that its failure undoes its own writes only.
    func savepoint<Result>(_ body: () throws -> Result) throws -> Result
}

extension Transaction {
    package func runLast(_ statements: [SQL]) throws {
        for sql in statements { try runLast(sql) }
    }
}
