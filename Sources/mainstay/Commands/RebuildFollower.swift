import ArgumentParser
import Desk

struct RebuildFollower: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Make anew what was made of the journal, while people work.",
        discussion: """
            What can be named: \(Rebuild.names.joined(separator: ", ")). It is only begun here; a \
            serving process does it, a piece at a time.
            """)

    @Argument(help: "What to make anew.")
    var follower: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await database.withDesk { try await $0.perform(Rebuild(follower), as: .machine) }
        try output.write(
            ["rebuilding": follower],
            text: "A serving process makes \(follower) anew, beginning now.\n")
    }
}
