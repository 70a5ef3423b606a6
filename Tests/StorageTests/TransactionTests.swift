import Storage
import TestKit
import Testing

@Suite struct TransactionTests {
    /// The accounts that stand after `work`, which may throw ``Refusal``.
    private func accounts(
        _ engine: TestEngine, after work: @escaping @Sendable (any Transaction) throws -> Void
    ) async throws -> [String] {
        try await TestDatabases.with(engine, Tables.all) { test in
            do {
                try await test.database.write(work)
            } catch is Refusal {}
            return try await test.database.read { reader in
                try reader.rows(StorageTests.accounts).map { try $0.get("id") }
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A body that throws leaves nothing`(engine: TestEngine) async throws {
        let found = try await accounts(engine) { transaction in
            try transaction.run(open("ann"))
            throw Refusal()
        }
        #expect(found == [])
    }

    @Test(arguments: TestEngine.allCases)
    func `A savepoint that throws undoes itself only`(engine: TestEngine) async throws {
        let found = try await accounts(engine) { transaction in
            try transaction.run(open("ann"))
            do {
                try transaction.savepoint {
                    try transaction.run(open("bob"))
                    throw Refusal()
                }
            } catch is Refusal {}
            try transaction.savepoint { _ = try transaction.run(open("cas")) }
        }
        #expect(found == ["ann", "cas"])
    }

    @Test(arguments: TestEngine.allCases)
    func `Savepoints stand in one another`(engine: TestEngine) async throws {
        let found = try await accounts(engine) { transaction in
            try transaction.savepoint {
                try transaction.run(open("ann"))
                do {
                    try transaction.savepoint {
                        try transaction.run(open("bob"))
                        throw Refusal()
                    }
                } catch is Refusal {}
                try transaction.run(open("cas"))
            }
        }
        #expect(found == ["ann", "cas"])
    }

    @Test(arguments: TestEngine.allCases)
    func `A statement that fails in a savepoint spoils nothing outside`(
        engine: TestEngine
    ) async throws {
        let found = try await accounts(engine) { transaction in
            try transaction.run(open("ann"))
            do {
                try transaction.savepoint { _ = try transaction.run(open("ann")) }
            } catch is StorageError {}
            try transaction.run(open("bob"))
        }
        #expect(found == ["ann", "bob"])
    }

    @Test(arguments: TestEngine.allCases)
    func `A statement that fails spoils the transaction`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            await #expect(throws: StorageError.constraint(.unique, name: "account.mail")) {
                try await test.database.write { transaction in
                    try transaction.run(open("ann"))
                    _ = try? transaction.run("UPDATE account SET id = 'eve', mail = mail")
                    _ = try? transaction.run(
                        """
                        INSERT INTO account (id, mail, balance) VALUES ('x', 'ann@example.org', 0)
                        """)
                    _ = try? transaction.run(open("bob"))
                }
            }
            let count = try await test.database.read { try $0.rows(StorageTests.accounts).count }
            #expect(count == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A write sees what it has written`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            let count = try await test.database.write { transaction in
                try transaction.run(open("ann"))
                return try transaction.rows(StorageTests.accounts).count
            }
            #expect(count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What returned from a write is seen by every later read`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            for number in 1...200 {
                try await test.database.write { _ = try $0.run(open("a\(number)")) }
                let count: Int? = try await test.database.read {
                    try $0.scalar("SELECT count(*) FROM account")
                }
                #expect(count == number)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A failed read leaves no trace on its connection`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            for _ in 1...20 {
                await #expect(throws: StorageError.self) {
                    try await test.database.read { reader in
                        _ = try reader.rows(StorageTests.accounts)
                        _ = try reader.rows("SELECT abs(\("no number")) FROM nowhere")
                    }
                }
                let count = try await test.database.read {
                    try $0.rows(StorageTests.accounts).count
                }
                #expect(count == 0)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A closed database refuses work`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine) { test in
            await test.database.close()
            await #expect(throws: StorageError.unavailable("the database is closed")) {
                try await test.database.read { _ = try $0.rows("SELECT 1") }
            }
        }
    }
}
