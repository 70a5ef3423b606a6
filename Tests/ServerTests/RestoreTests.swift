import Foundation
import Storage
import TestKit
import Testing

/// `restore` proves what it puts in place, and so does a start.
struct RestoreTests {
    /// What can be the matter with a file that should be a backup.
    enum Defect: String, CaseIterable, CustomTestStringConvertible {
        case empty, noise, cutOff, marked, ofAnotherProgram

        var testDescription: String { rawValue }

        func make(of backup: String, at path: String) async throws {
            var bytes = try [UInt8](Data(contentsOf: URL(filePath: backup)))
            switch self {
            case .empty: bytes = []
            case .noise:
                var dice = SeededDice(seed: 7)
                let start = bytes.count / 2
                for place in start..<min(start + 40_000, bytes.count) {
                    bytes[place] = UInt8.random(in: 0...255, using: &dice)
                }
            case .cutOff: bytes.removeLast(bytes.count / 3)
            case .marked: bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])
            case .ofAnotherProgram:
                return try await TestDatabases.with(.sqlite, [Self.other]) { test in
                    try await test.database.backup(to: path)
                }
            }
            try Data(bytes).write(to: URL(filePath: path))
        }

        private static let other = Migration("001 recipes") { _ in
            ["CREATE TABLE recipe (name TEXT)", "INSERT INTO recipe VALUES ('soup')"]
        }
    }

    @Test(arguments: Defect.allCases)
    func `A file that is no sound database of ours is refused, and the good one untouched`(
        defect: Defect
    ) async throws {
        try await withBackup { database, backup, folder in
            let broken = folder + "/broken"
            try await defect.make(of: backup, at: broken)
            let before = try Data(contentsOf: URL(filePath: database))
            let outcome = try await restore(broken, over: database)
            #expect(outcome.status == 1, "\(outcome.complaints)")
            #expect(outcome.complaints.contains("broken"))
            #expect(try Data(contentsOf: URL(filePath: database)) == before)
            #expect(try names(in: folder).allSatisfy { !$0.contains("restoring") })
            #expect(try names(in: folder).allSatisfy { !$0.contains("replaced") })
        }
    }

    @Test func `A backup with one zeroed page is refused, whichever page it is`() async throws {
        try await withBackup { database, backup, folder in
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: backup)))
            let pages = bytes.count / 4096
            for page in stride(from: 1, to: pages, by: max(1, pages / 8)) {
                let place = page * 4096..<(page + 1) * 4096
                guard bytes[place].contains(where: { $0 != 0 }) else { continue }
                var broken = bytes
                broken.replaceSubrange(place, with: [UInt8](repeating: 0, count: 4096))
                try Data(broken).write(to: URL(filePath: folder + "/broken"))
                let outcome = try await restore(folder + "/broken", over: database)
                #expect(outcome.status == 1, "page \(page): \(outcome.output)")
            }
        }
    }

    @Test func `The former database is kept until the new one has been served`() async throws {
        try await withBackup { database, backup, folder in
            let outcome = try await restore(backup, over: database, ["--verify"])
            #expect(outcome.status == 0, "\(outcome.complaints)")
            let kept = try names(in: folder).filter {
                $0.contains("a.sqlite.replaced-") && $0.hasSuffix("Z")
            }
            #expect(kept.count == 1)
            #expect(outcome.output.contains(kept.first ?? "no name"))
            let people = try await Program.run(
                ["user", "list", "--database", "sqlite:\(folder)/\(kept.first ?? "")"])
            #expect(people.output.contains("bob"))
            let server = try await ServingProgram(
                ["serve", "--port", "0", "--database", "sqlite:\(database)"], folder: folder)
            await server.stop()
            #expect(try names(in: folder).allSatisfy { !$0.contains("replaced") })
        }
    }

    @Test(arguments: [Defect.noise, .marked, .ofAnotherProgram])
    func `A start on such a file says so and leaves it as it is`(defect: Defect) async throws {
        try await withBackup { _, backup, folder in
            let broken = folder + "/broken"
            try await defect.make(of: backup, at: broken)
            let before = try Data(contentsOf: URL(filePath: broken))
            let outcome = try await Program.run([
                "serve", "--port", "0", "--database", "sqlite:\(broken)",
            ])
            #expect(outcome.status == 1)
            #expect(outcome.complaints.contains("cannot be used: it is"))
            #expect(try Data(contentsOf: URL(filePath: broken)) == before)
        }
    }

    @Test func `Databases, their logs and backups are readable by their owner only`() async throws {
        try await withBackup { database, backup, folder in
            let server = try await ServingProgram(
                ["serve", "--port", "0", "--database", "sqlite:\(database)"], folder: folder)
            for path in [database, database + "-wal", database + "-shm", backup] {
                let attributes = try FileManager.default.attributesOfItem(atPath: path)
                let rights = (attributes[.posixPermissions] as? NSNumber)?.intValue
                #expect(rights == 0o600, "\(path)")
            }
            await server.stop()
        }
    }

    /// A database with one person more than its backup.
    private func withBackup(
        _ body: (_ database: String, _ backup: String, _ folder: String) async throws -> Void
    ) async throws {
        try await Program.withFolder { folder in
            let (database, backup) = (folder + "/a.sqlite", folder + "/backup.sqlite")
            try await add("ann", to: database)
            #expect(
                try await Program.run(["backup", backup, "--database", "sqlite:\(database)"])
                    .status == 0)
            try await add("bob", to: database)
            try await body(database, backup, folder)
        }
    }

    private func add(_ name: String, to database: String) async throws {
        let outcome = try await Program.run(
            ["user", "add", name, "--name", name, "--database", "sqlite:\(database)"],
            input: "correct horse battery\n")
        #expect(outcome.status == 0)
    }

    private func restore(
        _ backup: String, over database: String, _ more: [String] = []
    ) async throws -> Program.Outcome {
        try await Program.run(
            ["restore", backup, "--replace", "--database", "sqlite:\(database)"] + more)
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
    }
}
