import Desk
import Markup
import USM
import Values

/// What happened to a call in the order in which it happened: words stand out, steps without words
/// fold into one line, and of a long history the earlier part is folded as a whole.
extension CallJournal {
    /// So many lines at the end of a long history are shown at once.
    private static let shown = 30
    /// Fewer lines than these are not worth folding.
    private static let foldedAtLeast = 3

    var body: HTML {
        guard !view.journal.isEmpty else { return .empty }
        let lines = folded(view.journal)
        let cut = CutNote(viewer, view.journal.count, of: ServiceDesk.shownJournal)
        guard lines.count > Self.shown + Self.foldedAtLeast else {
            return "\(cut)\(Journal(lines))"
        }
        let earlier = lines.dropLast(Self.shown)
        let summary = JournalTexts.earlier(viewer.say(earlier.count))
        return """
            \(cut)<details class="more"><summary>\(viewer.say(summary))</summary>\(Journal(Array(earlier)))</details>
            \(Journal(Array(lines.suffix(Self.shown))))
            """
    }

    private func folded(_ entries: [USM.JournalEntry]) -> [Markup.JournalEntry] {
        var lines: [Markup.JournalEntry] = []
        var quiet: [Markup.JournalEntry] = []
        for entry in entries {
            let line = line(entry)
            if entry.event.isQuiet, line.isWordless {
                quiet.append(line)
            } else {
                lines += fold(quiet) + [line]
                quiet = []
            }
        }
        return lines + fold(quiet)
    }

    private func fold(_ quiet: [Markup.JournalEntry]) -> [Markup.JournalEntry] {
        guard quiet.count >= Self.foldedAtLeast, let last = quiet.last else { return quiet }
        let summary = JournalTexts.stepsBefore(viewer.say(quiet.count - 1))
        return [
            .folded(summary: viewer.say(summary), earlier: Array(quiet.dropLast()), last: last)
        ]
    }
}

extension Markup.JournalEntry {
    fileprivate var isWordless: Bool {
        switch self {
        case .event, .followed: true
        case .noted, .said, .folded: false
        }
    }
}

extension Call.Event {
    /// Whether it may be folded away: how a call began and how it ended stay in sight.
    fileprivate var isQuiet: Bool {
        switch self {
        case .registered, .closed, .aborted, .attached: false
        default: true
        }
    }

    /// What followed from something else; nil for what somebody did.
    var followed: LocalizedText? {
        switch self {
        case .timed(let due): due == nil ? JournalTexts.clockStood : JournalTexts.dueMoved
        case .reckoned(let reckoning): JournalTexts.reckoned(reckoning.because)
        case .coveredBeside: JournalTexts.coveredBeside
        case .childEnded(_, let outcome): JournalTexts.childCame(to: outcome)
        case .resumed: JournalTexts.cameToReview
        case .confirmedThrough: JournalTexts.confirmedWithMain
        case .closedThrough: JournalTexts.closedWithMain
        default: nil
        }
    }
}
