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
            """)

    @OptionGroup var file: EnterpriseFileOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let enterprise = try file.read()
        let plan = try await database.withDesk {
            try await $0.perform(ApplyEnterprise(enterprise), as: .machine)
        }
        try output.write(plan, text: plan.text(heading: "Done"))
    }
}

struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what applying a file would change, and change nothing.")

    @OptionGroup var file: EnterpriseFileOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let enterprise = try file.read()
        let plan = try await database.withDesk {
            try await $0.ask(PlanEnterprise(enterprise), as: .machine)
        }
        try output.write(plan, text: plan.text(heading: "Would be done"))
    }
}

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
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

struct EnterpriseFileOptions: ParsableArguments {
    @Argument(help: "The enterprise, a YAML file; - for standard input.")
    var file: String

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
    fileprivate func text(heading: String) -> String {
        var text = created.map { "+ \($0.kind.name[.english]) \($0.key)\n" }.joined()
        for change in changed {
            let fields = change.fields.joined(separator: ", ")
            text += "~ \(change.kind.name[.english]) \(change.key): \(fields)\n"
        }
        return text + """
            \(heading): \(created.count) created, \(changed.count) changed, \
            \(unchanged) unchanged.

            """
    }
}
