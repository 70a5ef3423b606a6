import ArgumentParser
import Desk
import Values

struct GoLive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that the enterprise has been set up and works from now on.",
        discussion: """
            From then on managed components change by requests for change only, and agreements \
            and specifications under a wish or a request for change. The first call that a person \
            registers says the same. It is written in the journal and cannot be taken back; said \
            again, it changes nothing and ends with 0.
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let receipt = try await database.withDesk {
            try await $0.perform(EndFirstStart(), as: .machine)
        }
        let moment = receipt.endedAt.rfc3339
        try output.write(
            receipt,
            text: receipt.isEndedNow
                ? "The enterprise works from now on, \(moment).\n"
                : "The enterprise has worked since \(moment).\n")
    }
}
