import Storage
import USM
import Values

/// What a program may do with an API token.
package enum TokenScope: String, CaseIterable, Codable, SQLConvertible {
    case read, write
    /// Reads what its person may, and of an administrator the journal too, without words.
    case journal
    /// The same with what people wrote.
    case journalWords = "journal_words"
}

/// A key that a person made for a program.
///
/// Its secret is kept as a digest only.
package struct StoredToken: Hashable, Sendable {
    package let id: ID<StoredToken>
    package let person: ID<Party>
    package let name: String
    package let scope: TokenScope
    package let createdAt: Instant
    package let expiresAt: Instant

    package init(
        id: ID<StoredToken>, person: ID<Party>, name: String, scope: TokenScope,
        createdAt: Instant, expiresAt: Instant
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.scope = scope
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    init(_ row: Row) throws {
        id = try row.get("id")
        person = try row.get("person_id")
        name = try row.get("name")
        scope = try row.get("scope")
        createdAt = try row.get("created_at")
        expiresAt = try row.get("expires_at")
    }
}

extension Reader {
    /// The tokens of a person, newest first; those that are over too, until they are revoked.
    package func tokens(of person: ID<Party>) throws -> [StoredToken] {
        try rows(
            """
            SELECT id, person_id, name, scope, created_at, expires_at FROM api_token
            WHERE person_id = \(person) ORDER BY created_at DESC, id
            """
        ).map(StoredToken.init)
    }
}

extension Transaction {
    package func insert(_ token: StoredToken, digest: String) throws {
        try run(
            """
            INSERT INTO api_token (id, person_id, name, digest, scope, created_at, expires_at)
            VALUES (\(token.id), \(token.person), \(token.name), \(digest), \(token.scope),
                \(token.createdAt), \(token.expiresAt))
            """)
    }

    /// - Returns: whether the person had such a token.
    package func revoke(_ token: ID<StoredToken>, of person: ID<Party>) throws -> Bool {
        try run("DELETE FROM api_token WHERE id = \(token) AND person_id = \(person)") > 0
    }
}
