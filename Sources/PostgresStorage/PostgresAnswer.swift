import CPostgres
import Storage

/// What the server answered to one command.
final class PostgresAnswer {
    private let result: OpaquePointer

    /// Takes the result over.
    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    /// What was done, as the server says it: `INSERT 0 1`.
    var tag: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

    /// How many rows a statement changed; none for a query.
    var changes: Int {
        guard !tag.hasPrefix("SELECT"), let count = PQcmdTuples(result) else { return 0 }
        return Int(String(cString: count)) ?? 0
    }

    var columnTypes: [Oid] {
        (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    var count: Int { Int(PQntuples(result)) }

    func rows() throws -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(count)
        try forEachRow { rows.append($0) }
        return rows
    }

    func forEachRow(_ body: (Row) throws -> Void) throws {
        let fields = 0..<PQnfields(result)
        let columns = Row.Columns(
            fields.map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
        let types = columnTypes
        let formats = fields.map { PQfformat(result, $0) }
        for row in 0..<PQntuples(result) {
            let values = fields.map { field in
                value(row, field, type: types[Int(field)], isBinary: formats[Int(field)] == 1)
            }
            try body(Row(columns: columns, values: values))
        }
    }

    /// The text in the first column of the first row.
    var firstText: String? {
        guard count > 0, PQgetisnull(result, 0, 0) == 0 else { return nil }
        return String(decoding: bytes(0, 0), as: UTF8.self)
    }

    private func bytes(_ row: CInt, _ field: CInt) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, field), count: Int(PQgetlength(result, row, field)))
    }

    private func value(_ row: CInt, _ field: CInt, type: Oid, isBinary: Bool) -> SQL.Value {
        guard PQgetisnull(result, row, field) == 0 else { return .null }
        let bytes = bytes(row, field)
        return isBinary ? Self.binary(bytes, type) : Self.printed(bytes, type)
    }

    private static func binary(_ bytes: UnsafeRawBufferPointer, _ type: Oid) -> SQL.Value {
        switch type {
        case PostgresType.int8: .integer(Int64(truncatingIfNeeded: bits(bytes)))
        case PostgresType.int4: .integer(Int64(Int32(truncatingIfNeeded: bits(bytes))))
        case PostgresType.int2: .integer(Int64(Int16(truncatingIfNeeded: bits(bytes))))
        case PostgresType.bool, PostgresType.oid: .integer(Int64(bits(bytes)))
        case PostgresType.float8: .real(Double(bitPattern: bits(bytes)))
        case PostgresType.float4:
            .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits(bytes)))))
        case PostgresType.bytes: .blob([UInt8](bytes))
        default: .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// A number of up to eight bytes in the order of the network.
    private static func bits(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func printed(_ bytes: UnsafeRawBufferPointer, _ type: Oid) -> SQL.Value {
        let text = String(decoding: bytes, as: UTF8.self)
        switch type {
        case PostgresType.int2, PostgresType.int4, PostgresType.int8, PostgresType.oid,
            PostgresType.numeric:
            return Int64(text).map(SQL.Value.integer) ?? .real(Double(text) ?? .nan)
        case PostgresType.bool: return .integer(text == "t" ? 1 : 0)
        case PostgresType.float4, PostgresType.float8: return .real(Double(text) ?? .nan)
        case PostgresType.bytes: return .blob(unhexed(bytes))
        default: return .text(text)
        }
    }

    /// Reads PostgreSQL's `\x6d61…`.
    private static func unhexed(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        func digit(_ byte: UInt8) -> UInt8 { byte < 58 ? byte - 48 : byte - 87 }
        return stride(from: 2, to: bytes.count - 1, by: 2).map {
            digit(bytes[$0]) << 4 | digit(bytes[$0 + 1])
        }
    }
}
