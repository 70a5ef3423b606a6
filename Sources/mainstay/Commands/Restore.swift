import ArgumentParser
import Foundation
import Logging
import Server

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the place of the database.",
        discussion: """
            For SQLite, while nothing else uses the database. The backup is looked at first: a \
            file that is no database, or is of a newer version, changes nothing. PostgreSQL is \
            restored with pg_restore.
            """)

    @Argument(help: "A file that mainstay backup wrote.")
    var path: String

    @Flag(help: "Replace a database that is not empty. What is in it now is lost.")
    var replace = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try database.configuration()
        LogLines.bootstrap(level: .warning, format: configuration.logFormat)
        let restored = try await DatabaseRestoring(
            from: path, to: configuration.database, mayReplace: replace
        ).run()
        try output.write(
            ["path": restored], text: "Restored \(path) as \(restored).\n")
    }
}
