import Storage

/// A database that shows each statement to a test before it runs; the test may let it fail.
struct InterceptedDatabase: Database {
    let inner: any Database
    let intercept: @Sendable (SQL) throws -> Void

    var dialect: Dialect { inner.dialect }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Result
    ) async throws -> Result {
        let intercept = intercept
        return try await inner.read { try body(InterceptedReader(inner: $0, intercept: intercept)) }
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        let intercept = intercept
        return try await inner.write {
            try body(InterceptedTransaction(inner: $0, intercept: intercept))
        }
    }

    func news() -> AsyncStream<News> { inner.news() }
    func migrate(
        _ migrations: [Migration],
        onProgress: @escaping @Sendable (MigrationProgress) -> Void
    ) async throws {
        try await inner.migrate(migrations, onProgress: onProgress)
    }
    func backup(to path: String) async throws { try await inner.backup(to: path) }
    func close() async { await inner.close() }
}

private struct InterceptedReader: Reader {
    let inner: any Reader
    let intercept: @Sendable (SQL) throws -> Void

    var dialect: Dialect { inner.dialect }

    func rows(_ sql: SQL) throws -> [Row] {
        try intercept(sql)
        return try inner.rows(sql)
    }

    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try intercept(sql)
        try inner.forEachRow(sql, body)
    }
}

private struct InterceptedTransaction: Transaction {
    let inner: any Transaction
    let intercept: @Sendable (SQL) throws -> Void

    var dialect: Dialect { inner.dialect }

    func rows(_ sql: SQL) throws -> [Row] {
        try intercept(sql)
        return try inner.rows(sql)
    }

    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try intercept(sql)
        try inner.forEachRow(sql, body)
    }

    func run(_ sql: SQL) throws -> Int {
        try intercept(sql)
        return try inner.run(sql)
    }

    func runLast(_ sql: SQL) throws {
        try intercept(sql)
        try inner.runLast(sql)
    }

    func countOrdinal() -> Int64 { inner.countOrdinal() }

    func announce(_ news: News) { inner.announce(news) }

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        try inner.savepoint(body)
    }
}

/// A database that does every write twice and keeps the second, as one does whose first try ran
/// into a deadlock.
struct RepeatingDatabase: Database {
    let inner: any Database

    var dialect: Dialect { inner.dialect }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Result
    ) async throws -> Result {
        try await inner.read(body)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        do {
            try await inner.write { transaction in
                _ = try body(transaction)
                throw OnceMore()
            }
        } catch is OnceMore {}
        return try await inner.write(body)
    }

    func news() -> AsyncStream<News> { inner.news() }
    func migrate(
        _ migrations: [Migration],
        onProgress: @escaping @Sendable (MigrationProgress) -> Void
    ) async throws {
        try await inner.migrate(migrations, onProgress: onProgress)
    }
    func backup(to path: String) async throws { try await inner.backup(to: path) }
    func close() async { await inner.close() }

    private struct OnceMore: Error {}
}
