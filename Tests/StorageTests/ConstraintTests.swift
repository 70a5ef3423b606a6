import Storage
import TestKit
import Testing

@Suite struct ConstraintTests {
    /// What breaks a rule, and how that is told; nil where the engines name it differently.
    struct Breach: Sendable, CustomTestStringConvertible {
        let statement: SQL
        let constraint: StorageError.Constraint
        let name: String?

        var testDescription: String { statement.text }
    }

    static let breaches = [
        Breach(
            statement: "INSERT INTO account (id, mail, balance) VALUES ('ann', 'new', 0)",
            constraint: .unique, name: "account.id"),
        Breach(
            statement:
                "INSERT INTO account (id, mail, balance) VALUES ('new', 'ann@example.org', 0)",
            constraint: .unique, name: "account.mail"),
        Breach(
            statement: "INSERT INTO account (id, mail, balance) VALUES ('new', NULL, 0)",
            constraint: .notNull, name: "account.mail"),
        Breach(
            statement: "UPDATE account SET balance = balance - 1",
            constraint: .check, name: "account_covered"),
        Breach(
            statement: "INSERT INTO entry (number, account) VALUES (1, 'nobody')",
            constraint: .foreignKey, name: nil),
        Breach(
            statement: "INSERT INTO account (id, mail, balance) VALUES (\("a\0b"), 'new', 0)",
            constraint: .check, name: "nul"),
    ]

    @Test(arguments: TestEngine.allCases, breaches)
    func `A broken rule is told by kind and name`(engine: TestEngine, breach: Breach) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { _ = try $0.run(open("ann")) }
            let error = await #expect(throws: StorageError.self) {
                try await test.database.write { _ = try $0.run(breach.statement) }
            }
            guard case .constraint(let constraint, let name) = error else {
                Issue.record("not a constraint: \(String(describing: error))")
                return
            }
            #expect(constraint == breach.constraint)
            #expect(breach.name == nil || name == breach.name)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A reference may be mended before the end`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { transaction in
                try transaction.run("INSERT INTO thing (id, twin) VALUES (1, 2)")
                try transaction.run("INSERT INTO thing (id, twin) VALUES (2, 1)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A reference broken at the end refuses its own write only`(engine: TestEngine) async throws
    {
        try await TestDatabases.with(engine, Tables.all) { test in
            async let good: Void = test.database.write {
                _ = try $0.run("INSERT INTO thing (id) VALUES (1)")
            }
            let error = await #expect(throws: StorageError.self) {
                try await test.database.write {
                    _ = try $0.run("INSERT INTO thing (id, twin) VALUES (2, 3)")
                }
            }
            try await good
            guard case .constraint(.foreignKey, _) = error else {
                Issue.record("not a foreign key: \(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A mistake in a statement is a failure in the engine's words`(
        engine: TestEngine
    ) async throws {
        try await TestDatabases.with(engine) { test in
            let error = await #expect(throws: StorageError.self) {
                try await test.database.read { _ = try $0.rows("SELECT 1 FROM nowhere") }
            }
            guard case .failed(let words) = error else {
                Issue.record("not a failure: \(String(describing: error))")
                return
            }
            #expect(words.contains("nowhere"))
        }
    }
}
