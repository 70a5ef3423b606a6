import class GRDB.Database
import GRDBSQLite
import Storage

/// One connection to the file with its prepared statements.
///
/// `@unchecked Sendable`: it is used by one thread at a time, either the one that opened it or
/// the one that ``SQLiteLending`` has lent it to under its lock. SQLite allows just that.
final class SQLiteConnection: @unchecked Sendable {
    private let raw: OpaquePointer
    private var statements = RecentlyUsed<SQL.Shape, SQLiteStatement>(capacity: 256)

    /// Pages in the log after the last commit of this connection; SQLite writes it.
    private let logPagesCell: UnsafeMutablePointer<CInt>

    init(_ connection: GRDB.Database) throws(StorageError) {
        guard let raw = connection.sqliteConnection else { throw .unavailable("closed") }
        self.raw = raw
        // GRDB's would note what each statement touches, for features that nobody here uses.
        sqlite3_set_authorizer(raw, nil, nil)
        logPagesCell = .allocate(capacity: 1)
        logPagesCell.initialize(to: 0)
    }

    deinit {
        logPagesCell.deallocate()
    }

    var logPages: Int { Int(logPagesCell.pointee) }

    /// Takes the care for the log from SQLite: from now on ``checkpoint(_:)`` is all that tidies.
    func watchLog() {
        sqlite3_wal_hook(
            raw,
            { cell, _, _, pages in
                cell?.assumingMemoryBound(to: CInt.self).pointee = pages
                return SQLITE_OK
            }, logPagesCell)
    }

    /// - Throws: ``StorageError`` for what the engine refuses, and whatever `body` throws.
    func run(_ sql: SQL, _ body: (Row) throws -> Void = { _ in }) throws {
        try sql.refuseNUL()
        let statement = try takeStatement(sql)
        statement.isInUse = true
        defer { statement.isInUse = false }
        try statement.run(sql.values, body)
    }

    /// Kept at hand, because every request asks it.
    private var dataVersionStatement: SQLiteStatement?

    private func dataVersion() throws -> Int64 {
        let statement =
            try dataVersionStatement ?? SQLiteStatement("PRAGMA data_version", on: raw)
        dataVersionStatement = statement
        return try statement.integer()
    }

    /// What each question gave, and at which version of the data.
    private var glances: [SQL.Shape: (version: Int64, answer: Int64)] = [:]

    /// See ``Database/glance(at:)``.
    ///
    /// SQLite counts for each connection how often another one has written, in whatever process;
    /// reading that count costs a third of reading a row.
    func glance(at question: SQL) throws -> Int64 {
        let version = try dataVersion()
        if let known = glances[question.shape], known.version == version { return known.answer }
        var answer: Int64 = 0
        try run(question) { answer = try $0.get($0.columns.names[0]) }
        glances[question.shape] = (version, answer)
        return answer
    }

    /// A statement inside its own loop gets a second one, which is not kept.
    private func takeStatement(_ sql: SQL) throws -> SQLiteStatement {
        if let statement = statements.value(for: sql.shape) {
            return statement.isInUse ? try SQLiteStatement(sql.text, on: raw) : statement
        }
        let statement = try SQLiteStatement(sql.text, on: raw)
        statements.insert(statement, for: sql.shape)
        return statement
    }

    /// Rows changed by the last statement that changed any, triggers not counted.
    var changes: Int { Int(sqlite3_changes64(raw)) }

    /// All rows changed since the connection was opened, triggers counted.
    var totalChanges: Int { Int(sqlite3_total_changes64(raw)) }

    var isInsideTransaction: Bool { sqlite3_get_autocommit(raw) == 0 }

    /// Whether a foreign key that is checked at the end of the transaction is broken now.
    var hasBrokenReference: Bool {
        var current: CInt = 0
        var highest: CInt = 0
        sqlite3_db_status(
            raw, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
        return current != 0
    }

    /// Moves the log into the file as far as nobody reads from it.
    ///
    /// - Returns: the pages in the log.
    func checkpoint(_ mode: CInt) -> Int {
        var pages: CInt = 0
        sqlite3_wal_checkpoint_v2(raw, nil, mode, &pages, nil)
        return Int(pages)
    }

    /// Lets go of everything that must be gone before closing.
    func finish() {
        statements.removeAll()
        dataVersionStatement = nil
        sqlite3_wal_hook(raw, nil, nil)
    }
}
