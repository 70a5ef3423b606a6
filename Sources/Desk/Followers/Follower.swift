import Records
import Storage
import Values

/// Takes what happened, event by event in their order over all, and makes something of it that may
/// come a little later.
///
/// What it makes and how far it has come are written in one transaction: so it takes each event
/// once, whatever happens to the process.
package protocol Follower: Sendable {
    /// By which its place is kept, and by which administrators know it.
    var name: String { get }
    /// The kinds of events that it wants; all of them where this is empty.
    var kinds: [String] { get }
    /// Whether what happened before it came into the world is nothing to it.
    var beginsAtEnd: Bool { get }
    /// Whether ``clear(_:)`` can take back what it has made.
    var canBeRebuilt: Bool { get }

    func take(_ events: [StoredEvent], _ transaction: any Transaction, at moment: Instant) throws

    /// Takes away what it has made, so that it makes all of it anew.
    func clear(_ transaction: any Transaction) throws
}

extension Follower {
    package var kinds: [String] { [] }
    package var beginsAtEnd: Bool { false }
    package var canBeRebuilt: Bool { true }
}

extension ServiceDesk {
    /// How many events a follower takes in one transaction.
    private static let takenTogether = 500

    /// Everybody who follows the journal.
    package static let followers: [any Follower] = [WebhookFollower()]

    /// Lets a follower take the next events.
    ///
    /// Any number of nodes may do so: the place of a follower is locked by whoever moves it, and
    /// the others pass over it.
    ///
    /// - Returns: whether there is more to take.
    package func follow(_ follower: some Follower) async throws -> Bool {
        let (name, moment) = (follower.name, world.now())
        // Looking costs less than writing, and mostly there is nothing to do.
        let hasNews = try await database.read { reader in
            guard let place = try reader.place(ofFollower: name) else { return true }
            return try !reader.journalEvents(after: place, limit: 1).isEmpty
        }
        guard hasNews else { return false }
        return try await database.write { transaction in
            guard try transaction.beginning(follower) else { return true }
            guard let place = try transaction.takePlace(ofFollower: name) else { return false }
            // The end first: what is below it now is in what is read after.
            let end = try transaction.journalEnd()
            let events = try transaction.journalEvents(
                after: place, of: follower.kinds, limit: Self.takenTogether)
            try follower.take(events, transaction, at: moment)
            let isBehind = events.count == Self.takenTogether
            let last = events.last?.position ?? place
            let next = isBehind ? last : max(last, end - 1)
            if next > place { try transaction.moveFollower(name, to: next) }
            return isBehind
        }
    }

    /// How far a follower is behind.
    package func lag(of follower: some Follower) async throws -> FollowerLag {
        let (name, moment) = (follower.name, world.now())
        return try await database.read { try $0.lag(ofFollower: name, at: moment) }
    }
}

extension Transaction {
    /// - Returns: false when the follower has only now been entered, and begins the next time.
    fileprivate func beginning(_ follower: some Follower) throws -> Bool {
        guard try place(ofFollower: follower.name) == nil else { return true }
        let position = follower.beginsAtEnd ? try journalEnd() - 1 : -1
        try beginFollower(follower.name, behind: position)
        return follower.beginsAtEnd == false
    }
}
