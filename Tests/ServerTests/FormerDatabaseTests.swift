import Foundation
import Subprocess
import SystemPackage
import Testing

/// A database as the program wrote it before events had forms of their own: the demo enterprise
/// and an import.
struct FormerDatabaseTests {
    private static let packed = Program.root.appending(
        path: "Tests/ServerTests/Fixtures/former-database.sqlite.gz")

    private static func withDatabase(
        _ body: (_ database: String) async throws -> Void
    ) async throws {
        try await Program.withFolder { folder in
            let path = folder + "/mainstay.sqlite"
            let unpacked = try await Subprocess.run(
                .name("gunzip"),
                arguments: ["--stdout", packed.path(percentEncoded: false)],
                output: .bytes(limit: 16 * 1024 * 1024), error: .discarded)
            try Data(unpacked.standardOutput).write(to: URL(filePath: path))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: path)
            try await body("sqlite:\(path)")
        }
    }

    @Test func `It is brought to the newest form, and its journal tells what is stored`()
        async throws
    {
        try await Self.withDatabase { database in
            let outcome = try await Program.run(["verify", "--database", database])
            #expect(outcome.status == 0, "\(outcome.output) \(outcome.complaints)")
            #expect(outcome.output.contains("103 calls"))
        }
    }

    @Test func `Every event of before is in the journal once`() async throws {
        try await Self.withDatabase { database in
            let outcome = try await Program.run(["export", "journal", "--database", database])
            let lines = outcome.output.split(separator: "\n")
            // What has types now but said no state then stays as it was, beside what was adopted.
            let untyped = lines.filter { $0.contains(#""form":0"#) }
            #expect(untyped.count == 182)
            let calls = lines.filter { $0.contains(#""subject":"call""#) }
            #expect(calls.count == 819)
            let typed = calls.filter { $0.contains(#""form":1"#) }
            #expect(typed.count == 819)
        }
    }

    @Test func `People's words are written only for who asks for them`() async throws {
        try await Self.withDatabase { database in
            let plain = try await Program.run(["export", "journal", "--database", database])
            #expect(!plain.output.contains("read wristbands"))
            let whole = try await Program.run(
                ["export", "journal", "--words", "--database", database])
            #expect(whole.output.contains("read wristbands"))
        }
    }
}
