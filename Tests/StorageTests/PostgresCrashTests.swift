import Foundation
import PostgresStorage
import Storage
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
        let conninfo = try await script("start", folder)
        do {
            try await crashUnderLoad(conninfo, folder)
        } catch {
            _ = try? await script("stop", folder)
            throw error
        }
        _ = try await script("stop", folder)
    }

    private func crashUnderLoad(_ conninfo: String, _ folder: String) async throws {
        let database = try PostgresDatabase(connection: conninfo, size: 8)
        // Without a key of its own, so that a write done twice shows.
        try await database.write { _ = try $0.run("CREATE TABLE done (name TEXT NOT NULL)") }
        let answered = try await withThrowingTaskGroup(of: [String].self) { group in
            for writer in 0..<24 {
                group.addTask { try await write(as: writer, to: database) }
            }
            for _ in 0..<3 {
                try await Task.sleep(for: .milliseconds(700))
                _ = try await script("crash", folder)
                _ = try await script("start", folder)
            }
            try await Task.sleep(for: .milliseconds(500))
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
    private func write(as writer: Int, to database: PostgresDatabase) async throws -> [String] {
        var answered: [String] = []
        while !Task.isCancelled {
            let name = "\(writer)-\(answered.count)"
            try await database.write { transaction in
                _ = try transaction.run("INSERT INTO done (name) VALUES (\(name))")
            }
            answered.append(name)
        }
        return answered
    }

    /// - Returns: what the script printed.
    private func script(_ verb: String, _ folder: String) async throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../scripts/postgres-for-tests.sh")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [file.path(percentEncoded: false), verb, folder]
        // A file: the server would hold the other end of a pipe for as long as it runs.
        let output = FileManager.default.temporaryDirectory
            .appending(path: "mainstay-script-\(ProcessInfo.processInfo.processIdentifier)")
        _ = FileManager.default.createFile(
            atPath: output.path(percentEncoded: false), contents: nil)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
            } catch {
                continuation.resume(throwing: error)
            }
        }
        let printed = try String(contentsOf: output, encoding: .utf8)
        guard process.terminationStatus == 0 else { throw Refusal() }
        return printed.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
