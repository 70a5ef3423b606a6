import Desk
import Storage
import USM
import Values

extension DeskWithPeople {
    /// What the browser of somebody who signed in holds.
    package struct Session: Sendable {
        package let token: String
        package let csrf: String
    }

    /// Begins a session without a password, because hashing one takes longer than most tests.
    package func beginSession(of person: DeskPerson) async throws -> Session {
        let (token, csrf) = (freshText(), freshText())
        let digest = Digest.text(Array(token.utf8))
        let (account, begun) = (self.person(person).rawValue, clock.now)
        let end = begun.adding(.hours(12))
        try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO account (person_id, sign_in_name, is_disabled)
                VALUES (\(account), \(person.rawValue), 0) ON CONFLICT DO NOTHING
                """)
            try transaction.run(
                """
                INSERT INTO session (id, digest, person_id, csrf, agent, created_at, expires_at)
                VALUES (\(digest), \(digest), \(account), \(csrf), 'Firefox/140.0 Linux',
                    \(begun.milliseconds), \(end.milliseconds))
                """)
        }
        return Session(token: token, csrf: csrf)
    }

    /// From now on nothing answers.
    package func loseDatabase() async { await database.close() }

    /// From now on nothing that needs room can be written.
    ///
    /// On SQLite only.
    package func loseRoom() async throws {
        try await database.write { _ = try $0.rows("PRAGMA max_page_count = 1") }
    }

    private func freshText() -> String { Digest.text(desk.world.randomBytes(32)) }
}
