import Desk
import Markup
import USM
import Values

/// Who missed which promise when a hand-over ended, and the cause that both agree on.
struct HandOverVerdict {
    let viewer: Viewer
    let supplier: String

    /// As the journal says it.
    func lines(of note: HandOver.Note) -> HTML? {
        let cause = note.cause.map {
            """
            <div class="soft">\(viewer.say(HandOverWords.causeWith)): \(viewer.say(HandOverWords.name($0, supplier)))</div>
            """ as HTML
        }
        let missed = (note.missed ?? []).isEmpty ? nil : list(note.missed ?? [])
        return cause == nil && missed == nil ? nil : "\(cause)\(missed)"
    }

    func list(_ missed: [HandOver.MissedPromise]) -> HTML {
        """
        <ul class="plain">\(missed, { "<li>\(viewer.say(HandOverWords.missed($0, supplier)))</li>" })</ul>
        """
    }

    /// On the page of the hand-over; nothing before it has ended.
    func part(_ handOver: HandOver, form: HTML) -> HTML {
        guard !handOver.state.isOpen else { return .empty }
        let missed: HTML =
            switch handOver.missed {
            case nil: .empty
            case let missed? where missed.isEmpty:
                "<p>\(viewer.say(HandOverWords.nothingMissed))</p>"
            case let missed?: list(missed)
            }
        let agreed = handOver.review.map { review -> HTML in
            """
            <p><b>\(viewer.say(HandOverWords.cause))</b> (\(viewer.say(HandOverWords.causeWith).lowercased()) \(viewer.say(HandOverWords.name(review.cause, supplier)))): \
            <span dir="auto">\(review.words)</span></p>
            """
        }
        let lacking: HTML? =
            handOver.lacksReview
            ? Notice(viewer.say(HandOverWords.lacksCause), .warn).body : nil
        return """
            <h3>\(viewer.say(HandOverWords.kept))</h3>\(missed)\(agreed)\(lacking)\(form)
            """
    }
}
