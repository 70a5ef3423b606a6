import ArgumentParser
import Desk
import Server
import Values

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Hold the register against its journal, and the journal against its seals.",
        discussion: """
            Replays the journal of everything and compares what comes out with what \
            is stored, looks for gaps, and holds the journal against the seals that the server \
            made. Ends with 1 when something differs. It may run while people work.
            """)

    @Option(
        help: ArgumentHelp(
            "A file with a key that signed the seals (default: where serve keeps it).",
            discussion: "Name it several times after the key was replaced.", valueName: "file"))
    var sealKey: [String] = []

    @Option(
        help: ArgumentHelp(
            "Hold it against the seals that serve wrote there with --seal-to.",
            valueName: "file"))
    var against: String?

    @Flag(help: "Read the bytes of every attachment too.")
    var verifyFiles = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let progress = ProgressLine()
        var found: [JournalDifference] = []
        let part = try SealFiles(try database.configuration()).part(
            keys: sealKey, against: against, readsFiles: verifyFiles)
        let tally = try await database.withDesk { desk in
            try await desk.verifyJournal(part, as: .machine) { tally in
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
        if part.keys.isEmpty, tally.seals > 0 {
            Terminal.complain("No key was found, so who signed the seals was not looked at.")
        }
        try output.write(
            Outcome(tally: tally, differences: found),
            text: """
                \(tally.calls) calls, \(tally.things) other things, \(tally.events) events and \
                \(tally.seals) seals: \
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
        if let span { return "\(subject), \(span.words): \(finding)\n" }
        if field == "journal" {
            return "\(subject)\(sinceWords): its journal cannot be replayed: \(replayed)\n"
        }
        return "\(subject): \(field) is \(stored); by the journal it is \(replayed)\(sinceWords)\n"
    }

    private var sinceWords: String {
        since.map { " (since \(Instant(milliseconds: $0).rfc3339) or later)" } ?? ""
    }

    private var finding: String {
        switch field {
        case "events": "there are \(stored) events, and \(replayed) were sealed"
        case "digest": "it does not say what was sealed"
        case "key": "it was sealed with the key \(stored), and not with \(replayed)"
        case "signature": "the seal was not made with its key"
        case "seal" where stored.isEmpty: "the seal that was kept elsewhere is gone"
        case "seal": "the seal is another than the one that was kept elsewhere"
        default: "\(field) are \(stored)"
        }
    }
}

extension JournalSpan {
    fileprivate var words: String {
        let end = "position \(through) (\(Instant(milliseconds: until).rfc3339))"
        guard let after, let from else { return "up to \(end)" }
        return "from position \(after) (\(Instant(milliseconds: from).rfc3339)) to \(end)"
    }
}
