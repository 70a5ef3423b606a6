import ArgumentParser
import Desk
import Exchange
import JSON
import Values

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the enterprise, or the journal, for other programs.",
        subcommands: [ExportFile.self, ExportJournal.self],
        defaultSubcommand: ExportFile.self)
}

struct ExportFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enterprise",
        abstract: "Write the enterprise as a file that can be applied.",
        discussion: "YAML, or JSON with --format json. It holds no passwords and no tokens.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let file = try await database.withDesk {
            try await $0.ask(ExportEnterprise(), as: .machine)
        }
        try output.write(file, text: file.yaml())
    }
}

struct ExportJournal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Write everything that happened, an event a line, in one order.",
        discussion: """
            JSON lines. Whoever keeps the position of the last line gets what came since with \
            --after. It may run while people work.
            """)

    @Option(help: "Only events behind this position.")
    var after: Int64 = 0

    @Flag(help: "With what people wrote.")
    var words = false

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        try await database.withDesk { desk in
            var position = after
            while true {
                let part = try await desk.ask(ReadJournal(after: position), as: .machine)
                guard !part.events.isEmpty else { return }
                var lines = ""
                for event in part.events {
                    var line = JSONOutput()
                    line.event(event, showsWords: words)
                    lines += String(decoding: line.bytes, as: UTF8.self) + "\n"
                }
                Terminal.write(lines)
                position = part.readTo
            }
        }
    }
}
