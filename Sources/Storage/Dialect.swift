/// The few places where the two engines disagree, named so that they can be counted.
package enum Dialect: String, Sendable {
    case sqlite, postgres

    /// The type of a 64-bit whole number: PostgreSQL's `INTEGER` is half as wide, and SQLite's
    /// strict tables know no `BIGINT`.
    package var integer: SQL { self == .postgres ? "BIGINT" : "INTEGER" }

    package var blob: SQL { self == .postgres ? "BYTEA" : "BLOB" }

    package var real: SQL { self == .postgres ? "DOUBLE PRECISION" : "REAL" }

    /// Ends a `CREATE TABLE`: makes SQLite check types as PostgreSQL does.
    package var strict: SQL { self == .sqlite ? " STRICT" : "" }

    /// Compares texts byte by byte, as SQLite does: so a range holds all that begin the same.
    package var bytewise: SQL { self == .postgres ? " COLLATE \"C\"" : "" }

    /// Keeps rivals from changing the rows until this transaction ends.
    ///
    /// SQLite has one writer at a time, so it needs nothing.
    package var forUpdate: SQL { self == .postgres ? " FOR UPDATE" : "" }

    /// Whether what one process announces reaches all others that share the database.
    package var sharesNews: Bool { self == .postgres }

    /// Claims rows without waiting for a rival worker.
    package var skippingLocked: SQL { self == .postgres ? " FOR UPDATE SKIP LOCKED" : "" }

    /// Makes rivals who want to migrate wait until this transaction ends.
    ///
    /// The number is "mainstay" in ASCII; any other would do. SQLite has one writer at a time.
    var migrationLock: SQL? {
        self == .postgres ? "SELECT pg_advisory_xact_lock(7881696745979404665)" : nil
    }
}
