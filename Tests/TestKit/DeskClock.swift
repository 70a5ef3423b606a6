import Synchronization
import Values

/// A time that stands still until a test moves it, and novelty that a seed replays.
package final class DeskClock: Sendable {
    private let moment: Mutex<Instant>

    /// - Parameter start: 21 September 2026, a Monday, unless a test says otherwise.
    package init(_ start: Instant = Instant(milliseconds: 1_790_000_000_000)) {
        moment = Mutex(start)
    }

    package var now: Instant { moment.withLock { $0 } }

    package func advance(by duration: Duration) {
        moment.withLock { $0 = $0.adding(duration) }
    }

    package func world(seed: UInt64) -> World {
        let dice = Mutex(SeededDice(seed: seed))
        return World(
            now: { self.now },
            randomBytes: { count in
                dice.withLock { dice in
                    (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
                }
            })
    }
}
