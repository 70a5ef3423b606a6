import Storage
import TestKit
import Testing

@Suite struct RoundTripTests {
    static let rows = [
        TestRow(id: 1),
        TestRow(id: 2, text: "", bytes: [], real: 0, whole: 0),
        TestRow(id: 3, text: "Zoë ß İ 漢字 👩‍👩‍👧‍👦 e\u{301} \u{202E}", bytes: Array(0...255), real: -0.1),
        TestRow(id: 4, text: "'; DROP TABLE thing; --\\\"$1", real: 1e308, whole: .min),
        TestRow(id: 5, text: "line\nline\t\u{1}", real: .leastNonzeroMagnitude, whole: .max),
        TestRow(id: 6, bytes: [UInt8](repeating: 0, count: 3_000_000)),
        TestRow(id: 7, text: String(repeating: "漢", count: 1_000_000)),
    ]

    @Test(arguments: TestEngine.allCases, rows)
    func `Every value comes back as it went in`(engine: TestEngine, row: TestRow) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { _ = try $0.run(TestRow.insert(row)) }
            let found = try await test.database.read { reader in
                try reader.rows("SELECT * FROM thing WHERE id = \(row.id)").map(TestRow.init)
            }
            #expect(found == [row])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A value without a column keeps its type`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            let row = try await test.database.read { reader in
                try reader.first(
                    "SELECT \(1) AS a, \(2.5) AS b, \("c") AS c, \([4 as UInt8]) AS d, \(nil as Int?) AS e"
                )
            }
            #expect(row?.values == [.integer(1), .real(2.5), .text("c"), .blob([4]), .null])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Counts, sums and averages are numbers`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { transaction in
                for id in 1...4 { try transaction.run(TestRow.insert(TestRow(id: id, whole: id))) }
            }
            let row = try await test.database.read { reader in
                try reader.first(
                    "SELECT count(*) AS a, sum(whole) AS b, avg(whole) AS c, max(text) AS d FROM thing"
                )
            }
            #expect(row?.values == [.integer(4), .integer(10), .real(2.5), .null])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A truth is a whole number`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            let truths = try await test.database.read { reader in
                try reader.first("SELECT 1 < 2 AS yes, 1 > 2 AS no")?.values
            }
            #expect(truths == [.integer(1), .integer(0)])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A null may be compared`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { _ = try $0.run(open("ann")) }
            let nobody: String? = nil
            let found = try await test.database.read { reader in
                try reader.rows("SELECT id FROM account WHERE \(nobody) IS NULL OR id = \(nobody)")
                    .count
            }
            #expect(found == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A column of another type is named in the error`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            await #expect(throws: StorageError.unreadable(column: "a", wanted: "Int")) {
                try await test.database.read {
                    try $0.first("SELECT 'x' AS a")?.get("a", as: Int.self)
                }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A change tells how many rows it changed`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            let counts = try await test.database.write { transaction in
                [
                    try transaction.run(open("ann")),
                    try transaction.run("UPDATE account SET balance = 1"),
                    try transaction.run("UPDATE account SET balance = 1 WHERE id = 'eve'"),
                    try transaction.run(
                        "INSERT INTO account (id, mail, balance) VALUES ('ann', 'x', 0) ON CONFLICT DO NOTHING"
                    ),
                    try transaction.run("DELETE FROM account"),
                    try transaction.run("DELETE FROM account"),
                ]
            }
            #expect(counts == [1, 1, 0, 0, 1, 0])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Rows can be walked while other statements run`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { transaction in
                for id in 1...1200 { try transaction.run(TestRow.insert(TestRow(id: id))) }
            }
            let sum = try await test.database.read { reader in
                var sum = 0
                try reader.forEachRow("SELECT id FROM thing WHERE id > \(0) ORDER BY id") { row in
                    let id: Int = try row.get("id")
                    sum += try reader.scalar("SELECT id FROM thing WHERE id = \(id)") ?? 0
                }
                return sum
            }
            #expect(sum == 1200 * 1201 / 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Walking rows stops at the caller's error`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            let kept = try await test.database.write { transaction in
                for id in 1...600 { try transaction.run(TestRow.insert(TestRow(id: id))) }
                var seen = 0
                do {
                    try transaction.forEachRow("SELECT id FROM thing") { _ in
                        seen += 1
                        if seen == 10 { throw Refusal() }
                    }
                } catch is Refusal {}
                try transaction.run(TestRow.insert(TestRow(id: 601)))
                return seen
            }
            #expect(kept == 10)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `More different statements than a connection keeps still work`(
        engine: TestEngine
    ) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { transaction in
                for size in Array(1...300) + [1, 2, 3] {
                    let ids = Array(0..<size)
                    try transaction.run("DELETE FROM thing WHERE id IN \(list: ids)")
                }
            }
        }
    }
}
