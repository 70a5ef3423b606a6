import Foundation
import TestKit

/// A PostgreSQL server of one test's own, which it may crash.
struct OwnPostgres: Sendable {
    struct ScriptFailed: Error {
        let verb: String
    }

    let connection: String
    /// Where the test may keep files too.
    let folder: String

    static func with<Result>(
        _ body: (OwnPostgres) async throws -> Result
    ) async throws -> Result {
        _ = try TestDatabases.requirePostgres()
        let folder = "/tmp/mainstay-postgres-\(UUID().uuidString)"
        let connection = try await script("start", folder)
        do {
            let result = try await body(OwnPostgres(connection: connection, folder: folder))
            _ = try await script("stop", folder)
            return result
        } catch {
            _ = try? await script("stop", folder)
            throw error
        }
    }

    /// As when the machine is lost.
    func crash() async throws {
        _ = try await Self.script("crash", folder)
    }

    func start() async throws {
        _ = try await Self.script("start", folder)
    }

    private static func script(_ verb: String, _ folder: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [
            Program.root.appending(path: "scripts/postgres-for-tests.sh")
                .path(percentEncoded: false), verb, folder,
        ]
        // A file: the server would hold the other end of a pipe for as long as it runs.
        let output = "/tmp/mainstay-script-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: output) }
        process.standardOutput = try Program.emptyFile(output)
        let ending = Ending(of: process)
        try process.run()
        guard await ending.status == 0 else { throw ScriptFailed(verb: verb) }
        return try String(contentsOfFile: output, encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
