import ArgumentParser
import Desk
import Foundation

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the whole database into one new file, while it is in use.",
        discussion: """
            For SQLite. PostgreSQL is backed up with its own tools: pg_dump or pg_basebackup.
            """)

    @Argument(help: "The file to write. It must not exist yet.")
    var path: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Complaint("\(path) exists already; name a new file.", .refused)
        }
        do {
            try await database.withDesk { try await $0.backup(to: path, as: .machine) }
        } catch StorageError.unsupported(let reason) {
            throw Complaint("\(reason).", .refused)
        } catch StorageError.unavailable(let reason) {
            throw Complaint("\(path) cannot be written: \(reason).", .unavailable)
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes[.size] as? NSNumber)?.int64Value ?? 0
        try output.write(
            Outcome(path: path, bytes: size), text: "Wrote \(path), \(size) bytes.\n")
    }

    private struct Outcome: Encodable {
        let path: String
        let bytes: Int64
    }
}
