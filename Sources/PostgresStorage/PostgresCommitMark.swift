import Storage

/// How a commit whose answer got lost is found again.
///
/// Each worker has a row in `storage_commit` and writes the running number of its work there in
/// the same transaction. Asking the server for the fate of the transaction's own number
/// (`pg_xact_status`) would not do: a server that crashes before the number reaches its disk
/// gives it to another transaction afterwards, whose success we would take for ours; and a standby
/// that takes over may do the same. A row is there if, and only if, the work is.
struct PostgresCommitMark {
    private let slot: String
    private var number: Int64 = 0

    /// - Throws: when the connection is lost or the table cannot be made.
    init(_ connection: PostgresConnection) throws(PostgresFailure) {
        let known = try connection.run([
            .init(text: "SELECT CAST(to_regclass('storage_commit') AS TEXT)")
        ])
        if known.last?.firstText == nil {
            _ = try connection.run(Self.creation)
        }
        let slot = try connection.run([.init(text: "SELECT CAST(gen_random_uuid() AS TEXT)")])
        self.slot = slot.last?.firstText ?? ""
        // What workers left that had no time to tidy up.
        _ = try connection.run([
            .init(
                text: """
                    DELETE FROM storage_commit
                    WHERE last_use < CURRENT_TIMESTAMP - INTERVAL '7 days'
                    """)
        ])
    }

    /// The empty space on each page lets a row be rewritten in place.
    private static let creation: [PostgresConnection.Command] = [
        .init(text: "BEGIN"),
        .init(text: "SELECT pg_advisory_xact_lock(7881696745979404666)"),
        .init(
            text: """
                CREATE TABLE IF NOT EXISTS storage_commit (
                    slot     TEXT PRIMARY KEY,
                    number   BIGINT NOT NULL,
                    last_use TIMESTAMPTZ NOT NULL
                ) WITH (fillfactor = 20)
                """),
        .init(text: "COMMIT"),
    ]

    /// The command that, inside the transaction, marks the next piece of work.
    mutating func next() -> PostgresConnection.Command {
        number += 1
        return .init(
            text: """
                INSERT INTO storage_commit (slot, number, last_use)
                VALUES ($1, $2, CURRENT_TIMESTAMP)
                ON CONFLICT (slot) DO UPDATE
                SET number = excluded.number, last_use = excluded.last_use
                """,
            values: [.text(slot), .integer(number)])
    }

    /// Whether the work marked last has been committed.
    ///
    /// - Precondition: the connection on which it was sent has ended on the server's side too.
    func isCommitted(_ connection: PostgresConnection) throws(PostgresFailure) -> Bool {
        let found = try connection.run([
            .init(
                text: "SELECT CAST(number AS TEXT) FROM storage_commit WHERE slot = $1",
                values: [.text(slot)])
        ])
        return found.last?.firstText == String(number)
    }

    var removal: PostgresConnection.Command {
        .init(text: "DELETE FROM storage_commit WHERE slot = $1", values: [.text(slot)])
    }
}
