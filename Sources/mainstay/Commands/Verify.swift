import ArgumentParser
import Desk

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Replay the journal of everything and compare it with what is stored.",
        discussion: """
            Holds files against their digests too. Ends with 1 when something differs. It may run \
            while people work.
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let progress = ProgressLine()
        var found: [JournalDifference] = []
        let tally = try await database.withDesk { desk in
            try await desk.verifyJournal(as: .machine) { tally in
                progress.show {
                    "\(tally.calls) calls, \(tally.things) other things, \(tally.events) events"
                }
            } onDifference: { difference in
                if output.format == .text {
                    progress.clear()
                    Terminal.write(difference.line)
                } else if found.count < Self.listedMax {
                    found.append(difference)
                }
            }
        }
        progress.clear()
        try output.write(
            Outcome(tally: tally, differences: found),
            text: """
                \(tally.calls) calls, \(tally.things) other things and \(tally.events) events: \
                \(tally.differences == 0 ? "no difference" : "\(tally.differences) differences").

                """)
        if tally.differences > 0 { throw ExitStatus.refused }
    }

    /// How many differences are listed as JSON; all of them are counted.
    private static let listedMax = 10_000

    private struct Outcome: Encodable {
        let tally: JournalTally
        let differences: [JournalDifference]
    }
}

extension JournalDifference {
    fileprivate var line: String {
        field == "journal"
            ? "\(subject): its journal cannot be replayed: \(replayed)\n"
            : "\(subject): \(field) is \(stored); by the journal it is \(replayed)\n"
    }
}
