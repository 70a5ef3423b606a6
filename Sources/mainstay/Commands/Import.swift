import ArgumentParser
import Desk
import Exchange
import Synchronization

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import the history of another system.",
        discussion: """
            Cases become calls with their own times, people and teams. A map says how; see \
            Examples/import. The whole file is entered or nothing of it, and a second run adds \
            only what is new. A file may be compressed with gzip.
            """,
        subcommands: [ImportXES.self, ImportCSV.self, ImportComponentTable.self])
}

struct ImportXES: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xes", abstract: "Import an event log in XES.")

    @OptionGroup var options: ImportOptions

    func run() async throws {
        try await options.run(.xes)
    }
}

struct ImportCSV: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv", abstract: "Import a table in which each row is an event.")

    @OptionGroup var options: ImportOptions

    func run() async throws {
        try await options.run(.csv)
    }
}

struct ImportOptions: ParsableArguments {
    @Argument(help: "The log, compressed or not.")
    var file: String

    @Option(help: ArgumentHelp("The map, a YAML file.", valueName: "file"))
    var map: String

    @Flag(help: "Read and check all of it, count, and leave the database as it was.")
    var dryRun = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run(_ format: CaseReader.Format) async throws {
        let history = HistoryImport(file: file, format: format, map: try ImportMap(file: map))
        let progress = ProgressLine()
        let last = Mutex(ImportProgress())
        defer { progress.clear() }
        do {
            let tally = try await database.withDesk { desk in
                try await history.run(on: desk, isDryRun: dryRun) { reached in
                    last.withLock { $0 = reached }
                    progress.show { reached.line }
                }
            }
            progress.clear()
            for note in last.withLock({ $0.notes }) { Terminal.complain(note) }
            try output.write(tally, text: tally.sentence(isDryRun: dryRun))
        } catch let error as ImportError where error.concernsOneCase {
            progress.clear()
            throw Complaint(history.allComplaints, .refused)
        }
    }
}

extension HistoryImport {
    /// Everything that is wrong with the file, at once: nothing of it was imported.
    fileprivate var allComplaints: String {
        let (first, count, _) = complaints()
        let rest = count - first.count
        let heading =
            count == 1
            ? "Nothing was imported, because of 1 complaint:"
            : "Nothing was imported, because of \(count) complaints:"
        return ([heading] + first.map(\.description) + (rest > 0 ? ["… and \(rest) more."] : []))
            .joined(separator: "\n")
    }
}

extension ImportProgress {
    fileprivate var line: String {
        let counts = "\(cases) cases, \(events) events"
        return fraction.map { "\(ProgressLine.bar($0))  \(counts)" } ?? counts
    }
}

extension ImportTally {
    fileprivate func sentence(isDryRun: Bool) -> String {
        let done = isDryRun ? "Would import" : "Imported"
        return """
            \(done) \(calls) calls with \(events) events, \(parties) parties and \
            \(services) services; \(known) cases were there already.

            """
    }
}
