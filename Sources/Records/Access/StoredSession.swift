import Storage
import USM
import Values

/// A signed-in browser.
///
/// Its secret is kept as a digest only.
package struct StoredSession: Hashable, Sendable {
    package let id: ID<StoredSession>
    package let person: ID<Party>
    /// What pages must send along with a change, so that other sites cannot send it.
    package let csrf: String
    /// How the browser names itself.
    package let agent: String
    package let createdAt: Instant
    package let expiresAt: Instant

    package init(
        id: ID<StoredSession>, person: ID<Party>, csrf: String, agent: String,
        createdAt: Instant, expiresAt: Instant
    ) {
        self.id = id
        self.person = person
        self.csrf = csrf
        self.agent = agent
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    static let columns: SQL = """
        session.id AS session_id, session.person_id, session.csrf, session.agent,
        session.created_at, session.expires_at
        """

    init(_ row: Row) throws {
        id = try row.get("session_id")
        person = try row.get("person_id")
        csrf = try row.get("csrf")
        agent = try row.get("agent")
        createdAt = try row.get("created_at")
        expiresAt = try row.get("expires_at")
    }
}

extension Reader {
    /// The sessions of a person that are not over, newest first.
    package func sessions(of person: ID<Party>, at moment: Instant) throws -> [StoredSession] {
        try rows(
            """
            SELECT \(StoredSession.columns) FROM session
            WHERE person_id = \(person) AND expires_at > \(moment)
            ORDER BY created_at DESC, id
            """
        ).map(StoredSession.init)
    }

    package func session(withDigest digest: String) throws -> StoredSession? {
        try first("SELECT \(StoredSession.columns) FROM session WHERE digest = \(digest)")
            .map(StoredSession.init)
    }
}

extension Transaction {
    /// Begins a session, and forgets those of anybody that are long over.
    package func begin(_ session: StoredSession, digest: String) throws {
        try run("DELETE FROM session WHERE expires_at <= \(session.createdAt)")
        try run(
            """
            INSERT INTO session (id, digest, person_id, csrf, agent, created_at, expires_at)
            VALUES (\(session.id), \(digest), \(session.person), \(session.csrf),
                \(session.agent), \(session.createdAt), \(session.expiresAt))
            """)
    }

    /// Lets a session end later.
    ///
    /// One that was ended meanwhile stays ended.
    package func extend(_ session: ID<StoredSession>, until moment: Instant) throws {
        try run(
            """
            UPDATE session SET expires_at = \(moment)
            WHERE id = \(session) AND expires_at < \(moment)
            """)
    }

    /// - Returns: whether the person had such a session.
    @discardableResult
    package func end(_ session: ID<StoredSession>, of person: ID<Party>) throws -> Bool {
        try run("DELETE FROM session WHERE id = \(session) AND person_id = \(person)") > 0
    }

    /// Ends a session by its secret's digest; one that is unknown is over already.
    package func endSession(withDigest digest: String) throws {
        try run("DELETE FROM session WHERE digest = \(digest)")
    }

    /// - Parameter kept: the digest of the one session that goes on; nil for none.
    package func endSessions(of person: ID<Party>, except kept: String?) throws {
        try run(
            """
            DELETE FROM session WHERE person_id = \(person) AND digest <> \(kept ?? "")
            """)
    }
}
