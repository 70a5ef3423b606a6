import Storage

extension DeskWithPeople {
    /// How many things have happened so far, of whatever kind: each wrote a row of a journal.
    package func happenings() async throws -> Int {
        try await database.read { try $0.scalar("SELECT count(*) FROM journal") ?? 0 }
    }
}
