import Storage
import Values

/// How far a follower is behind what it follows.
package struct FollowerLag: Hashable, Sendable {
    /// Events that it has not taken yet; counted up to ``most``.
    package let events: Int
    /// How old the oldest of them is.
    package let time: Duration

    package static let most = 100_000

    package static let none = FollowerLag(events: 0, time: .zero)
}

extension Reader {
    /// Behind which position a follower goes on; nil for one that has not begun.
    package func place(ofFollower name: String) throws -> Int64? {
        try scalar("SELECT position FROM follower WHERE name = \(name)")
    }

    package func lag(ofFollower name: String, at moment: Instant) throws -> FollowerLag {
        guard let place = try place(ofFollower: name) else { return .none }
        let next: Instant? = try scalar(
            """
            SELECT at FROM journal WHERE position > \(place) ORDER BY position LIMIT 1
            """)
        guard let next else { return .none }
        let events: Int =
            try scalar(
                """
                SELECT count(*) AS events FROM (
                    SELECT position FROM journal WHERE position > \(place) LIMIT \(FollowerLag.most)
                ) AS behind
                """) ?? 0
        let milliseconds = max(0, moment.milliseconds - next.milliseconds)
        return FollowerLag(events: events, time: .milliseconds(milliseconds))
    }
}

extension Transaction {
    /// Lets a follower begin behind a position, unless it has begun.
    package func beginFollower(_ name: String, behind position: Int64) throws {
        try run(
            """
            INSERT INTO follower (name, position) VALUES (\(name), \(position))
            ON CONFLICT DO NOTHING
            """)
    }

    /// The place of a follower, kept from other nodes until this transaction ends: that is its
    /// lease, and it ends with whoever holds it.
    ///
    /// - Returns: nil when another node has it.
    package func takePlace(ofFollower name: String) throws -> Int64? {
        try scalar(
            """
            SELECT position FROM follower WHERE name = \(name)\(dialect.skippingLocked)
            """)
    }

    /// The same, but waiting for another node.
    package func awaitPlace(ofFollower name: String) throws -> Int64? {
        try scalar("SELECT position FROM follower WHERE name = \(name)\(dialect.forUpdate)")
    }

    package func moveFollower(_ name: String, to position: Int64) throws {
        try run("UPDATE follower SET position = \(position) WHERE name = \(name)")
    }
}
