import Foundation
import Testing

struct BackupTests {
    @Test func `A backup is restored as it was, and overwrites nothing unasked`() async throws {
        try await Program.withFolder { folder in
            let (first, second) = ("sqlite:\(folder)/a.sqlite", "sqlite:\(folder)/b.sqlite")
            let backup = folder + "/backup.sqlite"
            _ = try await Program.run(
                ["user", "add", "ann", "--name", "Ann", "--database", first],
                input: "correct horse battery\n")
            #expect(try await Program.run(["backup", backup, "--database", first]).status == 0)
            let twice = try await Program.run(["backup", backup, "--database", first])
            #expect(twice.status == 1)

            let restored = try await Program.run(["restore", backup, "--database", second])
            #expect(restored.status == 0)
            let one = try await Program.run(["export", "--database", first])
            let other = try await Program.run(["export", "--database", second])
            #expect(one.output == other.output)

            let refused = try await Program.run(["restore", backup, "--database", second])
            #expect(refused.status == 1)
            #expect(refused.complaints.hasSuffix("Use --replace to put the backup in its place.\n"))
            let replaced = try await Program.run(
                ["restore", backup, "--replace", "--database", second])
            #expect(replaced.status == 0)
            #expect(try leftovers(in: folder).isEmpty)
        }
    }

    @Test func `A backup that is none changes nothing`() async throws {
        try await Program.withFolder { folder in
            let database = "sqlite:\(folder)/a.sqlite"
            try Data(String(repeating: "no database ", count: 1000).utf8)
                .write(to: URL(filePath: folder + "/backup"))
            let outcome = try await Program.run(
                ["restore", folder + "/backup", "--database", database])
            #expect(outcome.status == 1)
            #expect(outcome.complaints.contains("backup"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/a.sqlite"))
            #expect(try leftovers(in: folder).isEmpty)
        }
    }

    @Test func `A database in use is not replaced`() async throws {
        try await Program.withFolder { folder in
            let database = "sqlite:\(folder)/a.sqlite"
            let server = try await ServingProgram(
                ["serve", "--port", "0", "--database", database], folder: folder)
            let backup = folder + "/backup.sqlite"
            #expect(try await Program.run(["backup", backup, "--database", database]).status == 0)
            let outcome = try await Program.run(
                ["restore", backup, "--replace", "--database", database])
            #expect(outcome.status == 1)
            #expect(outcome.complaints.contains("is in use by process"))
            await server.stop()
        }
    }

    private func leftovers(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.contains("restoring") }
    }
}
