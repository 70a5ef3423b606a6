import Foundation
import Storage

/// A read or write that waits for one of the workers' threads.
struct PendingWork: Sendable {
    /// When its caller gives up.
    let deadline: ContinuousClock.Instant
    let perform: @Sendable (PostgresWorker) -> Void
    let refuse: @Sendable (any Error) -> Void
}

/// A thread's own connection, and the care that each piece of work is done once, whatever happens
/// to the connection.
final class PostgresWorker {
    private let conninfo: String
    private var connection: PostgresConnection?
    private var mark: PostgresCommitMark?
    /// Keeps workers that ran into one another from doing so again in step.
    private let number: Int

    init(_ conninfo: String, number: Int) {
        self.conninfo = conninfo
        self.number = number
    }

    /// Serves until the queue is closed and empty.
    func serve(_ queue: WorkQueue<PendingWork>) {
        while let work = queue.next() {
            if work.deadline < .now {
                work.refuse(StorageError.unavailable("every connection is busy"))
            } else {
                work.perform(self)
            }
        }
        if let connection, let mark { _ = try? connection.run([mark.removal]) }
        connection = nil
    }

    /// Gives the answer before it ends the transaction: nobody need wait for that.
    func read<Result>(
        _ body: (any Reader) throws -> Result, until deadline: ContinuousClock.Instant,
        answer: (Swift.Result<Result, any Error>) -> Void
    ) {
        var attempt = 0
        while true {
            do {
                let connection = try openConnection(until: deadline)
                let transaction = PostgresTransaction(connection, .read)
                let result = Swift.Result { try body(transaction) }
                if let failure = transaction.failure {
                    end(transaction, connection)
                    attempt += 1
                    try recover(from: failure, attempt, until: deadline, else: result)
                } else {
                    answer(result)
                    return end(transaction, connection)
                }
            } catch {
                return answer(.failure(error))
            }
        }
    }

    func write<Result>(
        _ body: (any Transaction) throws -> Result, until deadline: ContinuousClock.Instant
    ) throws -> (Result, [News]) {
        var attempt = 0
        while true {
            let connection = try openConnection(until: deadline)
            let transaction = PostgresTransaction(connection, .write)
            let result = Swift.Result { try body(transaction) }
            var failure = transaction.failure
            if failure == nil, case .success(let value) = result {
                failure = try commit(transaction, connection, until: deadline)
                if failure == nil { return (value, transaction.news) }
            }
            end(transaction, connection)
            guard let failure else { return (try result.get(), []) }
            attempt += 1
            try recover(from: failure, attempt, until: deadline, else: result)
        }
    }

    /// - Returns: why nothing has been committed, or nil when it has.
    /// - Throws: ``StorageError/unavailable(_:)`` when nobody can tell before the deadline.
    private func commit(
        _ transaction: PostgresTransaction, _ connection: PostgresConnection,
        until deadline: ContinuousClock.Instant
    ) throws -> PostgresFailure? {
        guard let last = transaction.commandsBeforeCommit, var mark else { return nil }
        let marking = mark.next()
        self.mark = mark
        do throws(PostgresFailure) {
            let answers = try connection.run(last + [marking, .init(text: "COMMIT")])
            guard answers.last?.tag == "COMMIT" else {
                return .refused(.failed("PostgreSQL: rolled back instead of committed"))
            }
            return nil
        } catch {
            if case .untypedNull = error {
                connection.withTextualNulls.formUnion(last.map(\.text))
            }
            guard case .lost = error else { return error }
            let (process, start) = (connection.processIdentifier, connection.start)
            return try isCommitted(process, start, until: deadline) ? nil : error
        }
    }

    /// Finds out what became of a commit whose answer got lost.
    ///
    /// - Parameter process: the server's process that served the lost connection, since `start`.
    private func isCommitted(
        _ process: CInt, _ start: String, until deadline: ContinuousClock.Instant
    ) throws -> Bool {
        connection = nil
        var attempt = 0
        while true {
            attempt += 1
            let connection = try openConnection(until: deadline)
            do throws(PostgresFailure) {
                // As long as that process lives the outcome may be open; it would wait for us for
                // hours, because nobody told it that the connection is broken.
                let alive = try connection.run([
                    .init(
                        text: """
                            SELECT CAST(pg_terminate_backend(pid) AS TEXT) FROM pg_stat_activity
                            WHERE pid = $1 AND backend_start = CAST($2 AS TIMESTAMPTZ)
                            """,
                        values: [.integer(Int64(process)), .text(start)])
                ])
                if alive.last?.count == 0, let mark { return try mark.isCommitted(connection) }
            } catch {
                self.connection = nil
            }
            try pause(attempt, until: deadline, or: .unavailable("the commit is in doubt"))
        }
    }

    /// Rolls back what has not been committed; for a read both are the same.
    private func end(_ transaction: PostgresTransaction, _ connection: PostgresConnection) {
        let hasBegun = transaction.hasBegun || !transaction.last.isEmpty
        guard hasBegun, !connection.isLost else { return }
        try? connection.runUnwatched(.init(text: "ROLLBACK"))
    }

    /// Returns when the work should be tried again.
    ///
    /// - Throws: the failure in `result` when trying again would not help.
    private func recover<Result>(
        from failure: PostgresFailure, _ attempt: Int, until deadline: ContinuousClock.Instant,
        else result: Swift.Result<Result, any Error>
    ) throws {
        let error = if case .failure(let error) = result { error } else { failure.storageError }
        switch failure {
        case .lost:
            connection = nil
            try pause(attempt, until: deadline, or: failure.storageError)
        case .conflict:
            let message = "too many conflicts: \(failure.storageError)"
            try pause(attempt, until: deadline, or: .unavailable(message))
        case .stale:
            connection = nil
            if attempt > 2 { throw error }
        case .untypedNull:
            if attempt > 2 { throw error }
        case .refused:
            throw error
        }
    }

    private func openConnection(
        until deadline: ContinuousClock.Instant
    ) throws -> PostgresConnection {
        if let connection, !connection.isLost { return connection }
        connection = nil
        var attempt = 0
        while true {
            attempt += 1
            do {
                let opened = try PostgresConnection(conninfo)
                if mark == nil { mark = try PostgresCommitMark(opened) }
                connection = opened
                return opened
            } catch let error as PostgresFailure {
                guard case .lost = error else { throw error.storageError }
                try pause(attempt, until: deadline, or: error.storageError)
            } catch let error as StorageError {
                guard case .unavailable = error else { throw error }
                try pause(attempt, until: deadline, or: error)
            }
        }
    }

    /// Sleeps a little, longer with each attempt.
    ///
    /// - Throws: `error` when there is no time left.
    private func pause(
        _ attempt: Int, until deadline: ContinuousClock.Instant, or error: StorageError
    ) throws(StorageError) {
        let milliseconds = min(500, (1 << min(attempt, 9)) + number % 16)
        guard ContinuousClock.now + .milliseconds(milliseconds) < deadline else { throw error }
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    }
}
