import Desk
import Storage

/// A transaction that counts the events it enters into the journal.
final class CountingTransaction: Transaction {
    private let transaction: any Transaction
    private(set) var journalEvents = 0

    init(_ transaction: any Transaction) {
        self.transaction = transaction
    }

    var dialect: Dialect { transaction.dialect }

    func rows(_ sql: SQL) throws -> [Row] { try transaction.rows(sql) }

    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try transaction.forEachRow(sql, body)
    }

    func run(_ sql: SQL) throws -> Int {
        let changes = try transaction.run(sql)
        if JournalStatement.isEntry(sql) { journalEvents += changes }
        return changes
    }

    func runLast(_ sql: SQL) throws { try transaction.runLast(sql) }

    func countOrdinal() -> Int64 { transaction.countOrdinal() }

    func announce(_ news: News) { transaction.announce(news) }

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        try transaction.savepoint(body)
    }
}
