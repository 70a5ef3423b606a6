import ArgumentParser
import Desk
import Foundation
import Logging
import Server

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the place of the database.",
        discussion: """
            For SQLite, while nothing else uses the database. The backup is looked at first, page \
            by page, and a sample of its journals is replayed: a file that is no database of \
            Mainstay, is damaged or is of a newer version changes nothing. The former database is \
            kept beside the new one until mainstay serve has opened that. PostgreSQL is restored \
            with pg_restore.
            """)

    @Argument(help: "A file that mainstay backup wrote.")
    var path: String

    @Flag(help: "Replace a database that is not empty.")
    var replace = false

    @Flag(help: "Replay every journal and read every file of the backup, not a sample.")
    var verify = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try database.configuration()
        LogLines.bootstrap(level: .warning, format: configuration.logFormat)
        let restored = try await DatabaseRestoring(
            from: path, to: configuration.database, mayReplace: replace,
            verifying: verify ? .all : .sample
        ).run()
        let kept = restored.kept.map {
            "The former database is \($0) until mainstay serve has opened the new one.\n"
        }
        try output.write(
            Outcome(restored),
            text: """
                Restored \(path) as \(restored.path); \(restored.tally.calls) calls and \
                \(restored.tally.events) events were replayed.
                \(kept ?? "")
                """)
    }

    private struct Outcome: Encodable {
        let path: String
        let kept: String?
        let replayed: JournalTally

        init(_ outcome: DatabaseRestoring.Outcome) {
            path = outcome.path
            kept = outcome.kept
            replayed = outcome.tally
        }
    }
}
