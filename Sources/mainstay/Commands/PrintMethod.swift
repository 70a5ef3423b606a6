import ArgumentParser
import USM
import Values

struct PrintMethod: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "method",
        abstract: "Print the USM method: processes, steps, forks, workflows, typing, priority.")

    @Option(help: ArgumentHelp("Print the steps of one workflow, 1 to 8.", valueName: "number"))
    var workflow: Int?

    @Option(help: "The language: en or nl.")
    var language = Language.english

    @OptionGroup var output: OutputOptions

    func run() throws {
        guard let number = workflow else {
            let document = MethodDocument(in: language)
            return try output.write(document, text: document.text)
        }
        guard let document = WorkflowDocument(number: number, in: language) else {
            throw Complaint("There is no workflow \(number); the method has 1 to 8.", .usage)
        }
        try output.write(document, text: document.text)
    }
}

extension Language: ExpressibleByArgument {}
