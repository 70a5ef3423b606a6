import ArgumentParser
import Desk
import Exchange
import Foundation
import USM
import Values

struct ImportComponentTable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "components",
        abstract: "Compare a table of components with the register, and raise changes.",
        discussion: """
            The columns are key, name, class, owner, service, and the keys of attributes. The \
            register stays as it is: a change holds what differs, and its step C8 carries that \
            out. What is too much for one change is divided over several. An empty cell leaves \
            what is registered as it is.
            """)

    @Argument(help: "The table, compressed or not.")
    var file: String

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("The sign-in name of who asks for the change.", valueName: "name"))
    var requester: String

    @Option(help: ArgumentHelp("The key of the service it is about.", valueName: "key"))
    var service: String?

    @Option(help: "What stands between the values: , ; | or a tab; else as in the first line.")
    var delimiter: String?

    @Option(help: "How days and numbers are written: en or nl; else as the person reads.")
    var language: String?

    @Flag(help: "Compare, count, and raise nothing.")
    var dryRun = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let mark = try delimiter.map { delimiter in
            guard let mark = CSVFormat.Delimiter(rawValue: delimiter) else {
                throw Complaint("A delimiter is one of , ; | or a tab.", .usage)
            }
            return mark
        }
        let written = try language.map { code in
            guard let language = Language(rawValue: code) else {
                throw Complaint("A language is one of en or nl.", .usage)
            }
            return language
        }
        let rows = try ComponentTable.rows(file: file, delimiter: mark)
        let found = try await database.withDesk { desk in
            let actor = try await desk.actor(for: try await desk.person(named: requester))
            return try await desk.perform(
                ImportComponents(
                    rows, source: URL(filePath: file).lastPathComponent, service: service,
                    isDryRun: dryRun, notation: .written(written ?? actor.language)),
                as: actor)
        }
        try output.write(found, text: found.sentence)
    }
}

extension ComponentReconciliation {
    fileprivate var sentence: String {
        let waiting = planned == 0 ? "" : ", \(planned) planned already"
        let counts = "\(added) to add, \(altered) to alter, \(unchanged) as they are\(waiting)"
        guard let first = calls.first, let last = calls.last else {
            return "\(counts); no change was raised.\n"
        }
        return calls.count == 1
            ? "\(counts); \(first) plans it.\n"
            : "\(counts); \(calls.count) changes plan it, from \(first) to \(last).\n"
    }
}
