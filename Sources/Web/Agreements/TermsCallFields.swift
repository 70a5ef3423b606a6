import Desk
import Markup
import USM
import Values

/// Asks under which call what is agreed or promised changes: an open wish or request for change, or
/// one that begins with it.
struct TermsCallFields: Component {
    let viewer: Viewer
    /// Those that can be chosen, the newest first.
    let calls: [CallSummary]
    let form: Form
    let problems: FormProblems

    var body: HTML {
        let begun = [CallType.wish, .requestForChange].map {
            Choice(Self.beginning($0), viewer.say(TermsCallTexts.begin($0)))
        }
        let open = calls.map { Choice($0.reference, "\($0.reference) \($0.title)") }
        let choices = [Choice("", viewer.say(TermsCallTexts.choose))] + open + begun
        return """
            \(Field("under", label: viewer.say(TermsCallTexts.under), kind: .select(choices), value: form["under"], hint: viewer.say(TermsCallTexts.underWhy), error: problems.of("under", viewer), isRequired: true))
            \(if: calls.count == ServiceDesk.termsCallLimit, "<p class=\"soft\">\(viewer.say(TermsCallTexts.newestOnly(calls.count)))</p>")
            \(Field("under_words", label: viewer.say(TermsCallTexts.words), value: form["under_words"], hint: viewer.say(TermsCallTexts.wordsWhy), error: problems.of("under_words", viewer), note: viewer.say(CallTexts.optional)))
            """
    }

    static func beginning(_ type: CallType) -> String { "begin-\(type.rawValue)" }
}

extension Form {
    /// The call that ``TermsCallFields`` asked for; nil when none was chosen.
    var termsCall: TermsCall? {
        let chosen = self["under"]
        guard !chosen.isEmpty else { return nil }
        let begun = [CallType.wish, .requestForChange].first {
            TermsCallFields.beginning($0) == chosen
        }
        return begun.map { .begun($0, self["under_words"]) } ?? .open(chosen)
    }
}
