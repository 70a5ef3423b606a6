import Dispatch
import Storage
import Synchronization

/// Connections lent to callers that read on their own thread.
///
/// Most reads take some microseconds, and handing one to another thread and back costs ten times
/// as much (5 against 40 µs, two cores busy). But Swift has few threads, and a slow read on one
/// keeps everything else from it; so nothing is lent while a loan lasts longer than short reads
/// do, and who gets nothing goes to the threads that may block.
final class SQLiteLending: Sendable {
    private struct Ledger {
        var idle: [SQLiteConnection] = []
        /// When each loan began.
        var loans: [ObjectIdentifier: ContinuousClock.Instant] = [:]
        var isClosed = false
    }

    private static let shortRead = Duration.milliseconds(1)

    private let ledger = Mutex(Ledger())
    /// Wakes the owners when they may have their connections back.
    private let changes = DispatchSemaphore(value: 0)

    /// - Parameter isBrief: whether the read takes a microsecond for sure, so that slow ones beside
    ///   it are no reason to go elsewhere.
    /// - Returns: nil when the read should go to another thread.
    func borrow(isBrief: Bool = false) -> SQLiteConnection? {
        ledger.withLock { ledger in
            guard !ledger.isClosed, !ledger.idle.isEmpty else { return nil }
            let now = ContinuousClock.now
            if !isBrief, ledger.loans.values.contains(where: { now - $0 > Self.shortRead }) {
                return nil
            }
            let connection = ledger.idle.removeLast()
            ledger.loans[ObjectIdentifier(connection)] = now
            return connection
        }
    }

    func giveBack(_ connection: SQLiteConnection) {
        let isClosed = ledger.withLock { ledger in
            ledger.loans[ObjectIdentifier(connection)] = nil
            ledger.idle.append(connection)
            return ledger.isClosed
        }
        if isClosed { changes.signal() }
    }

    /// Lets others borrow `connection` until the lending is closed and it has come back.
    func lend(_ connection: SQLiteConnection) {
        giveBack(connection)
        while !isBack(connection) { changes.wait() }
        changes.signal()  // The other owners must look too.
    }

    private func isBack(_ connection: SQLiteConnection) -> Bool {
        ledger.withLock { $0.isClosed && $0.loans[ObjectIdentifier(connection)] == nil }
    }

    func close() {
        ledger.withLock { $0.isClosed = true }
        changes.signal()
    }
}
