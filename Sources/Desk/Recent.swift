import Synchronization
import Values

/// What was read from the database a moment ago, for questions that every request asks.
///
/// Forgotten after seconds, and at once when what it rests on changes: see
/// ``ServiceDesk/followIdentityNews()`` and ``ServiceDesk/forgetWhatOthersEnded()``.
///
/// Behind a lock and no actor of its own, because nobody who asks should have to wait for a thread.
final class Recent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        let value: Value
        let until: Instant
    }

    private struct Store {
        var entries: [Key: Entry] = [:]
        var generation = 0
        /// What the database counted of changes when it was last asked.
        var counted: Int64?
    }

    private static var most: Int { 10_000 }

    private let store = Mutex(Store())

    /// Counts the times that something was forgotten, so that an answer which was read before a
    /// change is not remembered after it.
    var generation: Int { store.withLock { $0.generation } }

    func value(for key: Key, at moment: Instant) -> Value? {
        store.withLock { store in
            guard let entry = store.entries[key], moment < entry.until else { return nil }
            return entry.value
        }
    }

    /// - Parameter generation: the one before `value` was read.
    func remember(
        _ value: Value, for key: Key, until: Instant, readIn generation: Int
    ) {
        store.withLock { store in
            guard generation == store.generation else { return }
            if store.entries.count >= Self.most {
                store.entries.removeAll(keepingCapacity: true)
            }
            store.entries[key] = Entry(value: value, until: until)
        }
    }

    /// Forgets everything when the database has counted another change since the last call.
    ///
    /// - Returns: whether it has.
    func follow(_ counted: Int64) -> Bool {
        store.withLock { store in
            guard store.counted != counted else { return false }
            store.counted = counted
            store.generation += 1
            store.entries.removeAll()
            return true
        }
    }

    func forget(key: Key) {
        store.withLock { store in
            store.generation += 1
            store.entries[key] = nil
        }
    }

    func forget(where isOver: (Value) -> Bool) {
        store.withLock { store in
            store.generation += 1
            store.entries = store.entries.filter { !isOver($0.value.value) }
        }
    }

    func forgetAll() {
        store.withLock { store in
            store.generation += 1
            store.entries.removeAll()
        }
    }
}

/// How long what is remembered may be out of date when the news of a change got lost.
enum RecentAge {
    static let most: Duration = .seconds(5)
}
