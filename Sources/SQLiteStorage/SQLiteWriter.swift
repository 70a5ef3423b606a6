import GRDBSQLite
import Storage

/// A write that waits for the writer's thread.
struct PendingWrite: Sendable {
    /// Runs the body.
    ///
    /// - Returns: the answer to its caller, to be given once the work is on disk.
    let perform: @Sendable (any Transaction) throws -> @Sendable () -> Void
    let refuse: @Sendable (any Error) -> Void
}

/// The only thread that writes.
///
/// Writes that wait together are committed together, so that they share one wait for the disk
/// (group commit); each stands in its own savepoint.
final class SQLiteWriter {
    /// Enough to share the wait for the disk, few enough that the first need not wait long.
    private static let groupMax = 128
    private static let groupDuration = Duration.milliseconds(20)
    /// Pages of 4 KiB in the log: after 16 MiB it is moved into the file; after 128 MiB readers,
    /// which may have kept the log from starting again, are waited for.
    private static let pagesBeforeCheckpoint = 4_000
    private static let pagesBeforeWaiting = 32_000

    private let connection: SQLiteConnection
    private let queue: WorkQueue<PendingWrite>
    private let board: NewsBoard
    private var pagesAtCheckpoint = 0

    init(_ connection: SQLiteConnection, queue: WorkQueue<PendingWrite>, board: NewsBoard) {
        self.connection = connection
        self.queue = queue
        self.board = board
    }

    /// Serves until the queue is closed and empty.
    func serve() {
        connection.watchLog()
        while let write = queue.next() {
            commitGroup(startingWith: write)
            tidyLog()
        }
        _ = connection.checkpoint(SQLITE_CHECKPOINT_TRUNCATE)
        connection.finish()
    }

    /// What has been done in the open transaction and is not yet on disk.
    private struct Group {
        var answers: [@Sendable () -> Void] = []
        var refusals: [@Sendable (any Error) -> Void] = []
        var news: [News] = []
        var last: [SQL] = []
    }

    private func commitGroup(startingWith first: PendingWrite) {
        do {
            try connection.run("BEGIN IMMEDIATE")
        } catch {
            return first.refuse(error)
        }
        var group = Group()
        do {
            try fill(&group, startingWith: first)
            for sql in group.last { try connection.run(sql) { _ in } }
            try connection.run("COMMIT")
        } catch {
            if connection.isInsideTransaction { try? connection.run("ROLLBACK") }
            for refuse in group.refusals { refuse(error) }
            return
        }
        board.post(group.news)
        for answer in group.answers { answer() }
    }

    /// - Throws: only when the whole transaction is lost.
    private func fill(_ group: inout Group, startingWith first: PendingWrite) throws {
        let start = ContinuousClock.now
        var next: PendingWrite? = first
        var count = 0
        while let write = next {
            try perform(write, in: &group)
            count += 1
            guard count < Self.groupMax, ContinuousClock.now - start < Self.groupDuration else {
                return
            }
            next = queue.nextWaiting()
        }
    }

    private func perform(_ write: PendingWrite, in group: inout Group) throws {
        do {
            try connection.run("SAVEPOINT one_write")
            let transaction = SQLiteTransaction(connection)
            let answer = try write.perform(transaction)
            try transaction.checkSoundness()
            try connection.run("RELEASE one_write")
            group.answers.append(answer)
            group.refusals.append(write.refuse)
            group.news += transaction.news
            group.last += transaction.last
        } catch {
            write.refuse(error)
            // A full disk can end the transaction that the others of the group stand in.
            guard connection.isInsideTransaction else { throw error }
            try connection.run("ROLLBACK TO one_write")
            try connection.run("RELEASE one_write")
        }
    }

    private func tidyLog() {
        // The log starts again by itself once it has been moved and nobody reads from it.
        if connection.logPages < pagesAtCheckpoint { pagesAtCheckpoint = 0 }
        guard connection.logPages - pagesAtCheckpoint >= Self.pagesBeforeCheckpoint else { return }
        pagesAtCheckpoint = connection.checkpoint(SQLITE_CHECKPOINT_PASSIVE)
        if pagesAtCheckpoint >= Self.pagesBeforeWaiting {
            _ = connection.checkpoint(SQLITE_CHECKPOINT_RESTART)
            pagesAtCheckpoint = 0
        }
    }
}
