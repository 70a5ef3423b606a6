import Storage
import TestKit
import Testing

@Suite struct ConcurrencyTests {
    @Test(arguments: TestEngine.allCases)
    func `One failure among fifty leaves the others standing`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            let failed = await withTaskGroup(of: Int?.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        do {
                            try await test.database.write { transaction in
                                try transaction.run(open("a\(number)"))
                                if number == 25 { throw Refusal() }
                            }
                            return nil
                        } catch {
                            return number
                        }
                    }
                }
                return await group.reduce(into: [Int]()) {
                    if let number = $1 { $0.append(number) }
                }
            }
            #expect(failed == [25])
            let count = try await test.database.read { try $0.rows(accounts).count }
            #expect(count == 49)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A hundred increments at once give a hundred`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { _ = try $0.run(open("ann")) }
            try await withThrowingTaskGroup { group in
                for _ in 0..<100 {
                    group.addTask {
                        try await test.database.write { transaction in
                            let balance: Int =
                                try transaction.scalar(
                                    """
                                    SELECT balance FROM account WHERE id = 'ann'\
                                    \(transaction.dialect.forUpdate)
                                    """) ?? 0
                            try transaction.run(
                                "UPDATE account SET balance = \(balance + 1) WHERE id = 'ann'")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let balance: Int? = try await test.database.read {
                try $0.scalar("SELECT balance FROM account")
            }
            #expect(balance == 100)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Writes that lock each other out are done after all`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { transaction in
                try transaction.run(open("ann", balance: 1000))
                try transaction.run(open("bob", balance: 1000))
            }
            try await withThrowingTaskGroup { group in
                for number in 0..<10 {
                    group.addTask {
                        let pair = number.isMultiple(of: 2) ? ["ann", "bob"] : ["bob", "ann"]
                        try await test.database.write { transaction in
                            for id in pair {
                                try transaction.run(
                                    "UPDATE account SET balance = balance - 1 WHERE id = \(id)")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let sum: Int? = try await test.database.read {
                try $0.scalar("SELECT sum(balance) FROM account")
            }
            #expect(sum == 2000 - 20)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `All statements of a read see one state`(engine: TestEngine) async throws {
        try await TestDatabases.with(engine, Tables.all) { test in
            try await test.database.write { transaction in
                try transaction.run(open("ann", balance: 1000))
                try transaction.run(open("bob", balance: 0))
            }
            let writer = Task {
                while !Task.isCancelled {
                    try await test.database.write { transaction in
                        _ = try transaction.run("UPDATE account SET balance = 1000 - balance")
                    }
                }
            }
            for _ in 0..<300 {
                let sum = try await test.database.read { reader in
                    let sum: Int =
                        try reader.scalar("SELECT balance FROM account WHERE id = 'ann'") ?? 0
                    return try sum
                        + (reader.scalar("SELECT balance FROM account WHERE id = 'bob'") ?? 0)
                }
                #expect(sum == 1000)
            }
            writer.cancel()
            try await writer.value
        }
    }
}
