import struct GRDB.DatabaseError
import GRDBSQLite
import Storage

extension StorageError {
    init(_ error: GRDB.DatabaseError) {
        self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "")
    }

    init(lastErrorOf connection: OpaquePointer?) {
        self.init(
            code: sqlite3_extended_errcode(connection),
            message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "")
    }

    private init(code: CInt, message: String) {
        // The words after the colon name the columns or the check.
        let subject = message.split(separator: ": ", maxSplits: 1).dropFirst().first ?? ""
        let constraints: [CInt: Constraint] = [
            SQLITE_CONSTRAINT | (8 << 8): .unique,
            SQLITE_CONSTRAINT | (6 << 8): .unique,  // a primary key
            SQLITE_CONSTRAINT | (10 << 8): .unique,  // a row number
            SQLITE_CONSTRAINT | (3 << 8): .foreignKey,
            SQLITE_CONSTRAINT | (1 << 8): .check,
            SQLITE_CONSTRAINT | (5 << 8): .notNull,
        ]
        if let constraint = constraints[code] {
            self = .constraint(constraint, name: Self.plainName(String(subject)))
            return
        }
        switch code & 0xFF {
        case SQLITE_FULL: self = .full
        case SQLITE_BUSY, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_LOCKED, SQLITE_INTERRUPT:
            self = .unavailable("SQLite: \(message) (\(code))")
        default: self = .failed("SQLite: \(message) (\(code))")
        }
    }

    /// `index 'person_by_mail'` is how SQLite names an index over an expression.
    private static func plainName(_ subject: String) -> String {
        guard subject.hasPrefix("index '"), subject.hasSuffix("'") else { return subject }
        return String(subject.dropFirst(7).dropLast())
    }
}
