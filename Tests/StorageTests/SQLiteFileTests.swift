import Foundation
import SQLiteStorage
import Storage
import TestKit
import Testing

/// What only a database in a file has to show.
@Suite struct SQLiteFileTests {
    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: FileManager.default.temporaryDirectory, create: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private func path(_ name: String, in folder: URL) -> String {
        folder.appending(path: name).path(percentEncoded: false)
    }

    @Test func `A backup made under load is whole`() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: path("a", in: folder), durability: .none)
            try await database.migrate(Tables.all)
            let load = Task {
                for number in 0..<2000 {
                    try await database.write { _ = try $0.run(open("a\(number)")) }
                }
            }
            try await Task.sleep(for: .milliseconds(50))
            try await database.backup(to: path("b", in: folder))
            try await load.value
            await database.close()
            let backup = try SQLiteDatabase(path: path("b", in: folder))
            let (state, names) = try await backup.read { reader in
                let names = try reader.rows("SELECT id FROM account ORDER BY rowid").map {
                    try $0.get("id", as: String.self)
                }
                return (try reader.scalar("PRAGMA integrity_check", as: String.self), names)
            }
            #expect(state == "ok")
            #expect(names == (0..<names.count).map { "a\($0)" })
            await backup.close()
        }
    }

    @Test func `A backup never replaces a file`() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: path("a", in: folder), durability: .none)
            await #expect(throws: StorageError.self) {
                try await database.backup(to: path("a", in: folder))
            }
            await database.close()
        }
    }

    @Test func `A full disk is told, and nothing of the write stays`() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: path("a", in: folder), durability: .none)
            try await database.migrate(Tables.all)
            try await database.write { _ = try $0.rows("PRAGMA max_page_count = 100") }
            await #expect(throws: StorageError.full) {
                try await database.write { transaction in
                    try transaction.run(open("ann"))
                    let bytes = [UInt8](repeating: 1, count: 2_000_000)
                    try transaction.run(TestRow.insert(TestRow(id: 1, bytes: bytes)))
                }
            }
            try await database.write { _ = try $0.run(open("bob")) }
            let names = try await database.read { reader in
                try reader.rows(accounts).map { try $0.get("id", as: String.self) }
            }
            #expect(names == ["bob"])
            await database.close()
        }
    }

    @Test func `A folder that does not exist is unavailable`() async throws {
        let error = #expect(throws: StorageError.self) {
            _ = try SQLiteDatabase(path: "/nowhere/at/all.sqlite")
        }
        guard case .unavailable = error else {
            Issue.record("not unavailable: \(String(describing: error))")
            return
        }
    }

    @Test func `A file that is no database fails in plain words`() async throws {
        try await withFolder { folder in
            let file = folder.appending(path: "a")
            try Data(String(repeating: "no database ", count: 1000).utf8).write(to: file)
            #expect(throws: StorageError.self) {
                _ = try SQLiteDatabase(path: path("a", in: folder))
            }
        }
    }

    @Test func `Every writer and reader has the settings that durability needs`() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: path("a", in: folder))
            let settings = try await database.write { transaction in
                [
                    try transaction.scalar("PRAGMA journal_mode", as: String.self) ?? "",
                    "\(try transaction.scalar("PRAGMA synchronous", as: Int.self) ?? -1)",
                    "\(try transaction.scalar("PRAGMA foreign_keys", as: Int.self) ?? -1)",
                ]
            }
            #expect(settings == ["wal", "2", "1"])
            await database.close()
        }
    }

    @Test func `A glance sees at once what this or another process has written`() async throws {
        try await withFolder { folder in
            let one = try SQLiteDatabase(path: path("a", in: folder), durability: .none)
            let two = try SQLiteDatabase(path: path("a", in: folder), durability: .none)
            try await one.migrate(Tables.all)
            let question: SQL = "SELECT count(*) AS count FROM account"
            for number in 0..<40 {
                #expect(try await one.glance(at: question) == Int64(number))
                try await (number.isMultiple(of: 3) ? one : two).write { transaction in
                    _ = try transaction.run(open("a\(number)"))
                }
            }
            await one.close()
            await two.close()
        }
    }

    @Test func `A second process waits for the first one's write`() async throws {
        try await withFolder { folder in
            let one = try SQLiteDatabase(path: path("a", in: folder), durability: .none)
            let two = try SQLiteDatabase(path: path("a", in: folder), durability: .none)
            try await one.migrate(Tables.all)
            try await one.write { _ = try $0.run(open("ann")) }
            try await withThrowingTaskGroup { group in
                for number in 0..<100 {
                    group.addTask {
                        try await (number.isMultiple(of: 2) ? one : two).write { transaction in
                            _ = try transaction.run("UPDATE account SET balance = balance + 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let balance: Int? = try await two.read { try $0.scalar("SELECT balance FROM account") }
            #expect(balance == 100)
            await one.close()
            await two.close()
        }
    }
}
