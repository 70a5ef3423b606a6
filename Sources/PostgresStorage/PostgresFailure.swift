import CPostgres
import Foundation
import Storage

/// Why a command did not do its work.
enum PostgresFailure: Error {
    /// The connection is gone, or leads to a server that does not write any more.
    case lost(String)
    /// Another transaction was in the way: run it all again.
    case conflict(StorageError)
    /// The server's idea of a prepared statement is not ours: prepare it again.
    case stale(StorageError)
    /// NULL needs a type in this statement; see ``PostgresConnection/withTextualNulls``.
    case untypedNull(StorageError)
    /// Anything else that the server refused.
    case refused(StorageError)

    /// The error as the body of a transaction sees it.
    var storageError: StorageError {
        switch self {
        case .lost(let message): .unavailable(message)
        case .conflict(let error), .stale(let error), .untypedNull(let error), .refused(let error):
            error
        }
    }

    init(_ result: OpaquePointer) {
        let state = Self.field("C", of: result)
        let error = StorageError(result, state: state)
        switch state {
        case "40001", "40P01":  // serialization_failure, deadlock_detected
            self = .conflict(error)
        case "26000", "0A000":  // no such statement, cached plan must not change result type
            self = .stale(error)
        case "42P18":  // indeterminate_datatype
            self = .untypedNull(error)
        case "25006", "57P01", "57P02", "57P03", "57P05":
            // Read-only (a former primary), shut down, crashed, starting up, idle for too long.
            self = .lost(Self.field("M", of: result))
        default:
            self = .refused(error)
        }
    }

    /// A field of an error by the letter that the protocol gives it (libpq-fe.h, `PG_DIAG_…`).
    static func field(_ letter: Character, of result: OpaquePointer) -> String {
        let code = CInt(letter.asciiValue ?? 0)
        return PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
    }
}

extension StorageError {
    init(_ result: OpaquePointer, state: String) {
        func field(_ letter: Character) -> String { PostgresFailure.field(letter, of: result) }
        let message = "PostgreSQL: \(field("M")) (\(state))"
        switch state {
        case "23505": self = .constraint(.unique, name: Self.columns(field) ?? field("n"))
        case "23503", "23001": self = .constraint(.foreignKey, name: field("n"))
        case "23514": self = .constraint(.check, name: field("n"))
        case "23502": self = .constraint(.notNull, name: "\(field("t")).\(field("c"))")
        case "53100": self = .full
        case "53300", "53400", "55P03", "57014": self = .unavailable(message)
        default: self = .failed(message)
        }
    }

    /// The columns as SQLite names them, `person.mail, person.team`, from the detail
    /// `Key (mail, team)=(…)`, whose brackets stand in every language.
    private static func columns(_ field: (Character) -> String) -> String? {
        let detail = field("D")
        guard
            let start = detail.firstIndex(of: "("),
            let end = detail.range(of: ")=(")?.lowerBound, start < end
        else { return nil }
        let columns = detail[detail.index(after: start)..<end]
        guard !columns.contains("(") else { return nil }  // an expression
        return columns.split(separator: ", ").map { "\(field("t")).\($0)" }.joined(separator: ", ")
    }
}
