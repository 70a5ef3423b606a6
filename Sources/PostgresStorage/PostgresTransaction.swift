import Storage

/// What the body of one read or write sees.
///
/// It begins with its first statement, in the same trip to the server.
final class PostgresTransaction: Transaction {
    enum Kind {
        /// Sees one state from its first statement to its last.
        case read
        /// Sees, in each statement, what has been committed until then.
        case write

        fileprivate var beginning: PostgresConnection.Command {
            switch self {
            case .read: .init(text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            case .write: .init(text: "BEGIN ISOLATION LEVEL READ COMMITTED")
            }
        }
    }

    private let connection: PostgresConnection
    private let kind: Kind
    private(set) var news: [News] = []
    private var ordinals: Int64 = 0
    /// What spoiled the transaction; see ``Transaction``.
    private(set) var failure: PostgresFailure?
    private(set) var hasBegun = false
    /// What is left to do before the commit.
    private(set) var last: [PostgresConnection.Command] = []
    /// More are not kept in memory but run in between.
    private static let lastMax = 1_000
    private var cursors = 0

    init(_ connection: PostgresConnection, _ kind: Kind) {
        self.connection = connection
        self.kind = kind
    }

    var dialect: Dialect { .postgres }

    func rows(_ sql: SQL) throws -> [Row] {
        try execute(sql).rows()
    }

    func run(_ sql: SQL) throws -> Int {
        try execute(sql).changes
    }

    /// Goes to the server together with the commit, which saves a trip.
    func runLast(_ sql: SQL) throws {
        if let failure { throw failure.storageError }
        last.append(try command(sql))
        guard last.count >= Self.lastMax else { return }
        let due = last
        last = []
        _ = try execute(due)
    }

    /// Reads through a cursor, so that neither side holds all the rows and the body may ask
    /// other things in between.
    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        cursors += 1
        defer { cursors -= 1 }
        let declare = "DECLARE rows_\(cursors) NO SCROLL CURSOR FOR "
        let fetch = PostgresConnection.Command(text: "FETCH 500 FROM rows_\(cursors)")
        let close = PostgresConnection.Command(text: "CLOSE rows_\(cursors)")
        _ = try execute(sql, after: declare)
        var count = 0
        repeat {
            let answer = try execute([fetch])
            count = answer.count
            do {
                try answer.forEachRow(body)
            } catch {
                // The body's own error; if a statement failed in it, there is nothing to close.
                if failure == nil { _ = try execute([close]) }
                throw error
            }
        } while count == 500
        _ = try execute([close])
    }

    func countOrdinal() -> Int64 {
        defer { ordinals += 1 }
        return ordinals
    }

    func announce(_ news: News) {
        self.news.append(news)
    }

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        let (newsBefore, lastBefore) = (news.count, last.count)
        _ = try execute([.init(text: "SAVEPOINT inner_work")])
        do {
            let result = try body()
            if let failure { throw failure.storageError }
            _ = try execute([.init(text: "RELEASE SAVEPOINT inner_work")])
            return result
        } catch {
            news.removeSubrange(newsBefore...)
            last.removeSubrange(min(lastBefore, last.count)...)
            if case .lost = failure { throw error }
            failure = nil
            // Two trips: the server does not even look at a RELEASE until it has rolled back.
            _ = try execute([.init(text: "ROLLBACK TO SAVEPOINT inner_work")])
            _ = try execute([.init(text: "RELEASE SAVEPOINT inner_work")])
            throw error
        }
    }

    private func execute(_ sql: SQL, after prefix: String = "") throws -> PostgresAnswer {
        try execute([try command(sql, after: prefix)])
    }

    private func command(
        _ sql: SQL, after prefix: String = ""
    ) throws -> PostgresConnection.Command {
        do {
            try sql.refuseNUL()
        } catch {
            failure = failure ?? .refused(error)
            throw error
        }
        return .init(text: prefix + sql.text, values: sql.values)
    }

    /// All that is left for the commit to take along; a transaction without a statement has
    /// nothing to commit.
    var commandsBeforeCommit: [PostgresConnection.Command]? {
        if last.isEmpty { return hasBegun ? [] : nil }
        return (hasBegun ? [] : [kind.beginning]) + last
    }

    private func execute(_ commands: [PostgresConnection.Command]) throws -> PostgresAnswer {
        if let failure { throw failure.storageError }
        let beginning = hasBegun ? [] : [kind.beginning]
        hasBegun = true
        do throws(PostgresFailure) {
            guard let last = try connection.run(beginning + commands).last else {
                throw .lost("no answer")
            }
            return last
        } catch {
            if case .untypedNull = error {
                connection.withTextualNulls.formUnion(commands.map(\.text))
            }
            failure = error
            throw error.storageError
        }
    }
}
