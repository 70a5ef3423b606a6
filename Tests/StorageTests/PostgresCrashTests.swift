import Foundation
import PostgresStorage
import Storage
import Synchronization
import TestKit
import Testing

/// A server of this test's own, killed in the middle of load.
@Suite(
    .enabled(
        if: TestDatabases.isPostgresExpected, "no PostgreSQL: MAINSTAY_TEST_POSTGRES is not set"))
struct PostgresCrashTests {
    @Test func `A server that crashes loses no answered write and does none twice`() async throws {
        _ = try TestDatabases.requirePostgres()
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "mainstay-crash-\(ProcessInfo.processInfo.processIdentifier)")
            .path(percentEncoded: false)
        let conninfo = try await PostgresScript.run("start", folder)
        do {
            try await crashUnderLoad(conninfo, folder)
        } catch {
            _ = try? await PostgresScript.run("stop", folder)
            throw error
        }
        try await PostgresScript.run("stop", folder)
    }

    private func crashUnderLoad(_ conninfo: String, _ folder: String) async throws {
        let database = try PostgresDatabase(connection: conninfo, size: 8)
        // Without a key of its own, so that a write done twice shows.
        try await database.write { _ = try $0.run("CREATE TABLE done (name TEXT NOT NULL)") }
        let progress = Progress()
        let answered = try await withThrowingTaskGroup(of: [String].self) { group in
            for writer in 0..<24 {
                group.addTask { try await write(as: writer, to: database, progress) }
            }
            // In the middle of the work, however fast this machine does it.
            for crash in 1...3 {
                _ = try await eventually { progress.answers.withLock { $0 } >= crash * 40 }
                try await PostgresScript.run("crash", folder)
                try await PostgresScript.run("start", folder)
            }
            _ = try await eventually { progress.answers.withLock { $0 } >= 160 }
            group.cancelAll()
            return try await group.reduce(into: [], +=)
        }
        let found = try await database.read { reader in
            try reader.rows("SELECT name FROM done").map { try $0.get("name", as: String.self) }
        }
        await database.close()
        #expect(answered.count > 100)
        #expect(Set(answered).subtracting(found) == [], "answered and lost")
        #expect(found.count == Set(found).count, "done twice")
        #expect(Set(found).subtracting(answered) == [], "done and never answered")
    }

    /// Writes until cancelled.
    ///
    /// Patience lasts longer than the server is away, so none may fail.
    ///
    /// - Returns: the names whose write was answered.
    private func write(
        as writer: Int, to database: PostgresDatabase, _ progress: Progress
    ) async throws -> [String] {
        var answered: [String] = []
        while !Task.isCancelled {
            let name = "\(writer)-\(answered.count)"
            try await database.write { transaction in
                _ = try transaction.run("INSERT INTO done (name) VALUES (\(name))")
            }
            answered.append(name)
            progress.answers.withLock { $0 += 1 }
        }
        return answered
    }

    /// How many writes were answered so far.
    private final class Progress: Sendable {
        let answers = Mutex(0)
    }
}
