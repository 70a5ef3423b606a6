import Storage

/// What the body of one read or write sees.
final class SQLiteTransaction: Transaction {
    private let connection: SQLiteConnection
    private(set) var news: [News] = []
    private var ordinals: Int64 = 0
    /// What the writer runs once for all that it commits together.
    private(set) var last: [SQL] = []
    /// More are not kept in memory but run in between; only an import has so many, all of them
    /// about calls that nobody else knows yet.
    private static let lastMax = 1_000
    /// The statement error that spoiled the transaction; see ``Transaction``.
    private var failure: (any Error)?

    init(_ connection: SQLiteConnection) {
        self.connection = connection
    }

    var dialect: Dialect { .sqlite }

    func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try execute(sql) { rows.append($0) }
        return rows
    }

    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        var bodyFailure: (any Error)?
        do {
            try execute(sql) { row in
                do {
                    try body(row)
                } catch {
                    bodyFailure = error
                    throw error
                }
            }
        } catch {
            // An error of the caller's own is not the statement's and spoils nothing.
            if bodyFailure != nil { failure = nil }
            throw bodyFailure ?? error
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let before = connection.totalChanges
        try execute(sql) { _ in }
        // A statement that changes no row leaves the former count standing.
        return connection.totalChanges == before ? 0 : connection.changes
    }

    func runLast(_ sql: SQL) throws {
        if let failure { throw failure }
        do {
            // Later it would spoil the writes of others too.
            try sql.refuseNUL()
        } catch {
            failure = error
            throw error
        }
        last.append(sql)
        guard last.count >= Self.lastMax else { return }
        let due = last
        last = []
        for sql in due { _ = try run(sql) }
    }

    func countOrdinal() -> Int64 {
        defer { ordinals += 1 }
        return ordinals
    }

    func announce(_ news: News) {
        self.news.append(news)
    }

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        if let failure { throw failure }
        let (newsBefore, lastBefore) = (news.count, last.count)
        try connection.run("SAVEPOINT inner_work")
        do {
            let result = try body()
            if let failure { throw failure }
            try connection.run("RELEASE inner_work")
            return result
        } catch {
            news.removeSubrange(newsBefore...)
            last.removeSubrange(min(lastBefore, last.count)...)
            failure = nil
            // A full disk may have ended the whole transaction, and the savepoint with it.
            if connection.isInsideTransaction {
                try connection.run("ROLLBACK TO inner_work")
                try connection.run("RELEASE inner_work")
            } else {
                failure = error
            }
            throw error
        }
    }

    /// - Throws: what spoiled the transaction, if anything did.
    func checkSoundness() throws {
        if let failure { throw failure }
        if connection.hasBrokenReference {
            throw StorageError.constraint(.foreignKey, name: "")
        }
    }

    private func execute(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        if let failure { throw failure }
        do {
            try connection.run(sql, body)
        } catch {
            failure = error
            throw error
        }
    }
}
