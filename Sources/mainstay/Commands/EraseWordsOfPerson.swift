import ArgumentParser
import Desk

struct EraseWordsOfPerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase-words",
        abstract: "Erase what a person asked for and said, for ever.",
        discussion: """
            Takes the words of the person out of the journal, the calls and the search. What was \
            done and when stays, and the seals of the journal stay whole. It cannot be undone, and \
            older backups still have the words.
            """)

    @Option(help: "The name that the person signs in with.")
    var person: String

    @Option(help: "Why; it is kept in the journal.")
    var reason: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let receipt = try await database.withDesk { desk in
            try await desk.perform(
                EraseWords(of: try await desk.person(named: person), reason: reason), as: .machine)
        }
        try output.write(
            receipt,
            text: """
                The words of \(person) are erased from \(receipt.events) events of \
                \(receipt.calls) calls.

                """)
    }
}
