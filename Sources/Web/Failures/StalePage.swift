import Desk
import HTTPTypes
import Markup
import USM
import Values

/// Somebody changed the call while this person was writing: what changed, and what they wrote,
/// to send after all or to leave.
struct StalePage: Component {
    let viewer: Viewer
    /// Where the form was sent.
    let address: String
    let form: Form
    let current: Int
    let changes: [Change]

    /// One change that the person had not seen.
    struct Change: Sendable {
        let who: String?
        let did: LocalizedText
        let at: Instant
    }

    var page: Page {
        Page(viewer.say(StaleTexts.title), width: .narrow, status: .conflict, self)
    }

    var body: HTML {
        """
        <h1>\(viewer.say(StaleTexts.title))</h1>
        <p>\(viewer.say(StaleTexts.advice))</p>
        \(Card(viewer.say(StaleTexts.changes), content: "\(Journal(changes.map(entry)))"))
        \(kept.words)
        <div class="row actions">\(Link(viewer.say(StaleTexts.look), to: callAddress, look: .main))
        \(kept.again(viewer.say(StaleTexts.send), setting: [("version", String(current))]))</div>
        """
    }

    private func entry(_ change: Change) -> Markup.JournalEntry {
        .event(
            who: change.who ?? FrameTexts.product,
            did: HTML(text: viewer.say(change.did)), when: viewer.moment(change.at))
    }

    private var kept: KeptWords { KeptWords(viewer: viewer, address: address, form: form) }

    /// The call's page: the address without its last part.
    private var callAddress: String {
        let parts = address.split(separator: "/")
        return "/" + parts.prefix(max(1, parts.count - 1)).joined(separator: "/")
    }
}
