import Storage
import USM
import Values

/// An address at which other programs read a calendar on behalf of a person.
///
/// Its secret is kept as a digest only.
package struct StoredFeed: Hashable, Sendable {
    /// What it has in it.
    package enum Scope: String, CaseIterable, Codable, SQLConvertible {
        case changes, operations, own
    }

    package let id: ID<StoredFeed>
    package let person: ID<Party>
    package let scope: Scope
    package let createdAt: Instant

    package init(id: ID<StoredFeed>, person: ID<Party>, scope: Scope, createdAt: Instant) {
        self.id = id
        self.person = person
        self.scope = scope
        self.createdAt = createdAt
    }
}

extension Reader {
    /// The feeds of a person, newest first.
    package func feeds(of person: ID<Party>) throws -> [StoredFeed] {
        try rows(
            """
            SELECT id, person_id, scope, created_at FROM calendar_feed
            WHERE person_id = \(person) ORDER BY created_at DESC, id
            """
        ).map(StoredFeed.init)
    }

    package func feed(digest: String) throws -> StoredFeed? {
        try first(
            """
            SELECT id, person_id, scope, created_at FROM calendar_feed WHERE digest = \(digest)
            """
        ).map(StoredFeed.init)
    }

    /// Whether a person has an account that may be used.
    package func maySignIn(_ person: ID<Party>) throws -> Bool {
        try first(
            "SELECT person_id FROM account WHERE person_id = \(person) AND is_disabled = 0"
        ) != nil
    }
}

extension Transaction {
    package func insert(_ feed: StoredFeed, digest: String) throws {
        try run(
            """
            INSERT INTO calendar_feed (id, person_id, scope, digest, created_at)
            VALUES (
                \(feed.id), \(feed.person), \(feed.scope), \(digest), \(feed.createdAt))
            """)
    }

    /// - Returns: whether the person had such a feed.
    package func revoke(_ feed: ID<StoredFeed>, of person: ID<Party>) throws -> Bool {
        try run("DELETE FROM calendar_feed WHERE id = \(feed) AND person_id = \(person)") > 0
    }
}

extension StoredFeed {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), person: try row.get("person_id"),
            scope: try row.get("scope"), createdAt: try row.get("created_at"))
    }
}
