import CPostgres
import Storage

/// A statement as one connection knows it.
struct PostgresStatement {
    struct Key: Hashable {
        let text: String
        /// The object identifiers of the parameters' types; 0 leaves it to the server.
        let types: [Oid]
    }

    /// What the server calls it.
    let name: String
    /// 1 when every column can be read in binary form, which saves printing and parsing.
    let resultFormat: CInt
}

/// The types that we write or read in a form of our own.
enum PostgresType {
    static let bool: Oid = 16
    static let bytes: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700

    /// Readable in binary form: the above without numeric, and what is a text in both forms
    /// (name, json, unknown, char(n), varchar(n)).
    static let readInBinary: Set<Oid> = [
        bool, bytes, int8, int2, int4, text, oid, float4, float8, 19, 114, 705, 1042, 1043,
    ]
}

/// The values of a statement laid out for libpq, all in binary form.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private(set) var types: [Oid] = []
    private(set) var lengths: [CInt] = []

    init(_ values: [SQL.Value], textualNulls: Bool) {
        for value in values {
            starts.append(bytes.count)
            let start = bytes.count
            switch value {
            case .null:
                starts[starts.count - 1] = nil
                types.append(textualNulls ? PostgresType.text : 0)
            case .integer(let integer):
                append(UInt64(bitPattern: integer))
                types.append(PostgresType.int8)
            case .real(let real):
                append(real.bitPattern)
                types.append(PostgresType.float8)
            case .text(let text):
                bytes += text.utf8
                types.append(PostgresType.text)
            case .blob(let blob):
                bytes += blob
                types.append(PostgresType.bytes)
            }
            lengths.append(CInt(bytes.count - start))
        }
        bytes.append(0)  // An empty value needs an address too.
    }

    private mutating func append(_ bits: UInt64) {
        withUnsafeBytes(of: bits.bigEndian) { bytes += $0 }
    }

    func withPointers<Result>(
        _ body: (
            _ count: CInt, _ values: [UnsafePointer<CChar>?], _ lengths: [CInt], _ formats: [CInt]
        ) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { raw in
            let base = raw.bindMemory(to: CChar.self).baseAddress
            let values = starts.map { start in start.flatMap { offset in base.map { $0 + offset } }
            }
            let formats = [CInt](repeating: 1, count: values.count)
            return body(CInt(values.count), values, lengths, formats)
        }
    }
}
