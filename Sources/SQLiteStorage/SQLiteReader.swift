import Storage

/// A read that waits for one of the readers' threads.
struct PendingRead: Sendable {
    let perform: @Sendable (SQLiteConnection) -> Void
}

extension SQLiteConnection {
    /// Runs `body` so that all its statements see one state.
    ///
    /// Beginning and ending take a microsecond together, because both are prepared statements;
    /// telling reads of a single statement apart would save nothing.
    func read<Result>(_ body: (any Reader) throws -> Result) throws -> Result {
        try run("BEGIN DEFERRED")
        do {
            let result = try body(SQLiteTransaction(self))
            try run("COMMIT")
            return result
        } catch {
            if isInsideTransaction { try? run("ROLLBACK") }
            throw error
        }
    }
}
