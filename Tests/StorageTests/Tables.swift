import Storage
import Testing

/// Tables that the tests of this folder write to.
enum Tables {
    static let all = [
        Migration("001 account") { dialect in
            [
                """
                CREATE TABLE account (
                    id      TEXT PRIMARY KEY,
                    mail    TEXT NOT NULL UNIQUE,
                    balance \(dialect.integer) NOT NULL CONSTRAINT account_covered CHECK (balance >= 0)
                )\(dialect.strict)
                """,
                """
                CREATE TABLE entry (
                    number  \(dialect.integer) PRIMARY KEY,
                    account TEXT NOT NULL REFERENCES account (id)
                )\(dialect.strict)
                """,
                """
                CREATE TABLE thing (
                    id    \(dialect.integer) PRIMARY KEY,
                    text  TEXT,
                    bytes \(dialect.blob),
                    real  \(dialect.real),
                    whole \(dialect.integer),
                    twin  \(dialect.integer) REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED
                )\(dialect.strict)
                """,
            ]
        }
    ]
}

extension TestRow {
    static func insert(_ row: TestRow) -> SQL {
        """
        INSERT INTO thing (id, text, bytes, real, whole)
        VALUES (\(row.id), \(row.text), \(row.bytes), \(row.real), \(row.whole))
        """
    }
}

/// A row of `thing`.
struct TestRow: Hashable, Sendable, CustomTestStringConvertible {
    var id: Int
    var text: String?
    var bytes: [UInt8]?
    var real: Double?
    var whole: Int?

    init(
        id: Int, text: String? = nil, bytes: [UInt8]? = nil, real: Double? = nil, whole: Int? = nil
    ) {
        (self.id, self.text, self.bytes, self.real, self.whole) = (id, text, bytes, real, whole)
    }

    var testDescription: String { "row \(id)" }

    init(_ row: Row) throws {
        id = try row.get("id")
        text = try row.get("text")
        bytes = try row.get("bytes")
        real = try row.get("real")
        whole = try row.get("whole")
    }
}

/// Opens an account with nothing on it.
func open(_ id: String, balance: Int = 0) -> SQL {
    "INSERT INTO account (id, mail, balance) VALUES (\(id), \(id + "@example.org"), \(balance))"
}

let accounts: SQL = "SELECT id FROM account ORDER BY id"

struct Refusal: Error, Hashable {}
