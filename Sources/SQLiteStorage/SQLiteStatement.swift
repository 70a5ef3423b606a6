import GRDBSQLite
import Storage

/// One prepared statement: binds values, steps, and reads rows without any detour.
///
/// GRDB opens and closes the connections; its own statements and rows are passed by, because they
/// convert each value twice and belong to one queue.
final class SQLiteStatement {
    private let pointer: OpaquePointer
    /// Whether it is being run at this moment.
    var isInUse = false
    private var columns: Row.Columns?
    /// SQLite's count of recompilations when `columns` was read: another schema, other columns.
    private var recompilations: CInt = 0

    /// - Throws: ``StorageError`` also when `text` holds more than one statement, or none.
    init(_ text: String, on connection: OpaquePointer) throws {
        var statement: OpaquePointer?
        let isSingle = text.withCString { start in
            var end: UnsafePointer<CChar>?
            sqlite3_prepare_v3(
                connection, start, -1, CUnsignedInt(SQLITE_PREPARE_PERSISTENT), &statement, &end)
            return end.map { $0.pointee == 0 } ?? false
        }
        guard let statement else { throw StorageError(lastErrorOf: connection) }
        guard isSingle else {
            sqlite3_finalize(statement)
            throw StorageError.failed("more than one statement: \(text)")
        }
        pointer = statement
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    /// Runs to the end and hands out each row on the way.
    func run(_ values: [SQL.Value], _ body: (Row) throws -> Void) throws {
        defer {
            sqlite3_reset(pointer)
            sqlite3_clear_bindings(pointer)
        }
        for (index, value) in values.enumerated() { try bind(value, at: CInt(index + 1)) }
        while true {
            switch sqlite3_step(pointer) {
            case SQLITE_ROW: try body(row())
            case SQLITE_DONE: return
            default: throw StorageError(lastErrorOf: sqlite3_db_handle(pointer))
            }
        }
    }

    /// The number that a statement without values gives, without making a row of it.
    func integer() throws -> Int64 {
        defer { sqlite3_reset(pointer) }
        guard sqlite3_step(pointer) == SQLITE_ROW else {
            throw StorageError(lastErrorOf: sqlite3_db_handle(pointer))
        }
        return sqlite3_column_int64(pointer, 0)
    }

    private func bind(_ value: SQL.Value, at index: CInt) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(pointer, index)
            case .integer(let integer): sqlite3_bind_int64(pointer, index, integer)
            case .real(let real): sqlite3_bind_double(pointer, index, real)
            case .text(let text): bind(text, at: index)
            case .blob(let bytes): bind(bytes, at: index)
            }
        guard code == SQLITE_OK else {
            throw StorageError(lastErrorOf: sqlite3_db_handle(pointer))
        }
    }

    /// Tells SQLite to copy what it is given before the call ends.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private func bind(_ text: String, at index: CInt) -> CInt {
        var text = text
        return text.withUTF8 { bytes in
            // No address would mean NULL, and an empty text has none.
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_text(pointer, index, "", 0, Self.transient)
            }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text64(
                    pointer, index, $0, UInt64(bytes.count), Self.transient, UInt8(SQLITE_UTF8))
            }
        }
    }

    private func bind(_ bytes: [UInt8], at index: CInt) -> CInt {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, index, 0) }
        return bytes.withUnsafeBytes {
            sqlite3_bind_blob64(
                pointer, index, $0.baseAddress, UInt64($0.count), Self.transient)
        }
    }

    private func row() -> Row {
        let columns = currentColumns()
        let values = columns.names.indices.map { value(at: CInt($0)) }
        return Row(columns: columns, values: values)
    }

    private func currentColumns() -> Row.Columns {
        let recompilations = sqlite3_stmt_status(pointer, SQLITE_STMTSTATUS_REPREPARE, 0)
        if let columns, recompilations == self.recompilations { return columns }
        let names = (0..<sqlite3_column_count(pointer)).map { index in
            sqlite3_column_name(pointer, index).map { String(cString: $0) } ?? ""
        }
        let columns = Row.Columns(names)
        self.columns = columns
        self.recompilations = recompilations
        return columns
    }

    private func value(at index: CInt) -> SQL.Value {
        switch sqlite3_column_type(pointer, index) {
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(pointer, index))
        case SQLITE_FLOAT:
            return .real(sqlite3_column_double(pointer, index))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(pointer, index)
            let count = Int(sqlite3_column_bytes(pointer, index))
            return .text(
                String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(pointer, index)
            let count = Int(sqlite3_column_bytes(pointer, index))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default:
            return .null
        }
    }
}
