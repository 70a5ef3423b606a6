import Foundation
import PostgresStorage
import Storage
import TestKit
import Testing

/// What only a server that can be lost has to show.
@Suite(
    .enabled(
        if: TestDatabases.isPostgresExpected, "no PostgreSQL: MAINSTAY_TEST_POSTGRES is not set"))
struct PostgresServerTests {
    @Test(.timeLimit(.minutes(2)))
    func `A server that does not answer is unavailable when patience ends`() async throws {
        let database = try PostgresDatabase(
            connection: "host=127.0.0.1 port=1 user=nobody dbname=none", size: 2,
            patience: .seconds(1))
        let error = await #expect(throws: StorageError.self) {
            try await database.read { _ = try $0.rows("SELECT 1") }
        }
        await database.close()
        guard case .unavailable = error else {
            Issue.record("not unavailable: \(String(describing: error))")
            return
        }
    }

    @Test func `Who waits too long for a busy connection is told so`() async throws {
        let server = try TestDatabases.requirePostgres()
        let database = try PostgresDatabase(connection: server, size: 1, patience: .seconds(1))
        // The connection is there before anybody has to hurry.
        _ = try await eventually {
            (try? await database.read { _ = try $0.rows("SELECT 1") }) != nil
        }
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let refused = DispatchSemaphore(value: 0)
        async let busy: Void = database.read { _ in
            beginning.finish()
            refused.wait()
        }
        for await _ in begun {}
        await #expect(throws: StorageError.unavailable("every connection is busy")) {
            try await database.read { _ = try $0.rows("SELECT 1") }
        }
        refused.signal()
        try await busy
        await database.close()
    }

    @Test func `A connection that the server ends is replaced`() async throws {
        try await TestDatabases.with(.postgres, Tables.all) { test in
            try await test.database.write { _ = try $0.run(open("ann")) }
            try await endConnections(of: test)
            let count = try await test.database.read { try $0.rows(accounts).count }
            #expect(count == 1)
            try await test.database.write { _ = try $0.run(open("bob")) }
        }
    }

    @Test func `Connections that end at any moment lose nothing and repeat nothing`() async throws {
        try await TestDatabases.with(.postgres, Tables.all) { test in
            try await test.database.write { _ = try $0.run("CREATE TABLE done (name TEXT)") }
            let other = try test.openAgain()
            let killer = Task {
                while !Task.isCancelled {
                    try await other.read { reader in
                        _ = try reader.rows(
                            """
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE datname = current_database() AND pid <> pg_backend_pid()
                            AND query LIKE \(["%INSERT%", "%COMMIT%"].randomElement() ?? "%")
                            """)
                    }
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
            try await withThrowingTaskGroup { group in
                for writer in 0..<12 {
                    group.addTask {
                        for number in 0..<100 {
                            let name = "\(writer)-\(number)"
                            try await test.database.write { transaction in
                                _ = try transaction.run("INSERT INTO done (name) VALUES (\(name))")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            killer.cancel()
            _ = try? await killer.value
            let (all, different) = try await test.database.read { reader in
                let row = try reader.first(
                    "SELECT count(*) AS a, count(DISTINCT name) AS b FROM done")
                return (try row?.get("a", as: Int.self), try row?.get("b", as: Int.self))
            }
            #expect(all == 1200)
            #expect(different == 1200)
            await other.close()
        }
    }

    @Test func `A changed table is read anew`() async throws {
        try await TestDatabases.with(.postgres, Tables.all) { test in
            let columns = { @Sendable in
                try await test.database.read { reader in
                    try reader.first("SELECT * FROM account")?.columns.names.count
                }
            }
            try await test.database.write { _ = try $0.run(open("ann")) }
            for _ in 1...10 { #expect(try await columns() == 3) }
            try await test.database.write { _ = try $0.run("ALTER TABLE account ADD x BIGINT") }
            for _ in 1...10 { #expect(try await columns() == 4) }
        }
    }

    @Test func `Listeners are told when the connection was lost`() async throws {
        try await TestDatabases.with(.postgres, Tables.all) { test in
            let stream = test.database.news()
            try await endConnections(of: test)
            var heard: News?
            for await news in stream {
                heard = news
                break
            }
            #expect(heard == .reconnected)
        }
    }

    /// Ends every connection to the test's database but the one that asks.
    private func endConnections(of test: TestDatabase) async throws {
        try await test.database.read { reader in
            _ = try reader.rows(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """)
        }
    }
}
