import USM
import Values

/// Who came in with which credential a moment ago, so that a signed-in request costs no query
/// for it. Forgotten after seconds, and at once when accounts, grants or sessions change: see
/// ``ServiceDesk/followIdentityNews()``.
actor RecentIdentities {
    struct Entry: Sendable {
        let actor: Actor
        let csrf: String?
        let until: Instant
    }

    private var entries: [String: Entry] = [:]
    /// Counts the times that something was forgotten, so that an answer which was read before
    /// a change is not remembered after it.
    private(set) var generation = 0
    private static let most = 10_000

    /// How long an identity may be out of date when the news of a change got lost.
    static let age: Duration = .seconds(5)

    func entry(_ digest: String, at moment: Instant) -> Entry? {
        guard let entry = entries[digest], moment < entry.until else { return nil }
        return entry
    }

    /// - Parameter generation: the one before the identity was read.
    func remember(_ entry: Entry, for digest: String, readIn generation: Int) {
        guard generation == self.generation else { return }
        if entries.count >= Self.most { entries.removeAll(keepingCapacity: true) }
        entries[digest] = entry
    }

    func forget(_ person: ID<Party>) {
        generation += 1
        entries = entries.filter { $0.value.actor.person != person }
    }

    func forgetAll() {
        generation += 1
        entries.removeAll()
    }
}
