import ArgumentParser
import Desk
import Exchange
import Foundation
import Values

struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the enterprise as a file says.",
        discussion: """
            The file names organizations, teams, people, services, agreements and managed \
            components, each by a key. All of it is done or nothing. What the file does not name \
            stays as it is.

            Once the enterprise works, managed components change by a request for change that \
            carries the plan, and --for names who asks for it; agreements, specifications and \
            what is managed change only under an open wish or request for change, which --under \
            names. mainstay plan says of each line which of these it is.
            """)

    @OptionGroup var file: EnterpriseFileOptions

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "The sign-in name of who asks for what changes in the register.", valueName: "name"))
    var requester: String?

    @Option(
        help: ArgumentHelp(
            "The open wish or request for change under which agreements and specifications change.",
            valueName: "call"))
    var under: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let enterprise = try file.read()
        let plan = try await database.withDesk { desk in
            let actor: Actor? =
                if let requester {
                    try await desk.actor(for: try await desk.person(named: requester))
                } else {
                    nil
                }
            return try await desk.perform(
                ApplyEnterprise(enterprise, source: file.name, for: actor, under: under),
                as: .machine)
        }
        try output.write(plan, text: plan.doneText)
    }
}

struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what applying a file would change, and change nothing.",
        discussion: """
            Each line says how it comes about: at once, by a request for change, or only under \
            a wish or a request for change.
            """)

    @OptionGroup var file: EnterpriseFileOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let enterprise = try file.read()
        let plan = try await database.withDesk {
            try await $0.ask(PlanEnterprise(enterprise), as: .machine)
        }
        try output.write(plan, text: plan.wouldText)
    }
}

struct EnterpriseFileOptions: ParsableArguments {
    @Argument(help: "The enterprise, a YAML file; - for standard input.")
    var file: String

    /// What the file is called.
    var name: String { file == "-" ? "standard input" : URL(filePath: file).lastPathComponent }

    func read() throws -> EnterpriseFile {
        let bytes: Data
        do {
            bytes =
                file == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(filePath: file))
        } catch {
            throw Complaint(
                "\(file) cannot be read: \(error.localizedDescription)", .unavailable)
        }
        return try EnterpriseFile(yaml: Array(bytes), file: file)
    }
}

extension EnterprisePlan {
    /// What was done, and what waits for somebody to do it.
    fileprivate var doneText: String {
        let waiting = waiting.map { ", \($0.count) waiting in \($0.call)" }.joined()
        return lines { change in
            waits(change).map { " (waiting in \($0))" } ?? change.how
        } + (call.map { "\($0) carries the plan for the register.\n" } ?? "")
            + counts("Done", changes.filter { waits($0) == nil }, waiting)
    }

    fileprivate var wouldText: String {
        lines(\.how) + counts("Would be done", changes, "")
    }

    private func lines(_ end: (Change) -> String) -> String {
        let new = created.map { "+ \($0.kind.name[.english]) \($0.key)\(end($0))\n" }
        let other = changed.map { change in
            let fields = change.fields.joined(separator: ", ")
            return "~ \(change.kind.name[.english]) \(change.key): \(fields)\(end(change))\n"
        }
        return (new + other).joined()
    }

    private func counts(_ heading: String, _ done: [Change], _ waiting: String) -> String {
        """
        \(heading): \(done.count(where: \.isNew)) created, \(done.count { !$0.isNew }) changed\
        \(waiting), \(unchanged) unchanged.

        """
    }
}

extension EnterprisePlan.Change {
    /// How it comes about, to stand behind the line.
    fileprivate var how: String {
        let planned = plannedBy.map { ", planned by \($0) already" } ?? ""
        return " (\(way.name[.english])\(planned))"
    }
}
