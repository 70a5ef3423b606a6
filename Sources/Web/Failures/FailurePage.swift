import HTTPTypes
import Markup

/// Says what went wrong and what to do now.
struct FailurePage: Component {
    let viewer: Viewer
    let status: HTTPResponse.Status
    let text: FailureText
    let details: [String]
    /// By which somebody with the log finds what happened.
    let reference: String?
    let isSignedIn: Bool
    /// What was sent, where sending it again may help.
    var kept: KeptWords?

    var page: Page { Page(viewer.say(text.title), width: .narrow, status: status, self) }

    var body: HTML {
        """
        <h1>\(viewer.say(text.title))</h1>
        <p>\(viewer.say(text.advice))</p>
        \(if: !details.isEmpty, "<ul>\(details, { "<li>\($0)</li>" })</ul>")
        \(reference.map { "<p class=\"soft\">\(viewer.say(FailureTexts.reference)) <span class=\"ref\">\($0)</span></p>" as HTML })
        \(kept.map(\.words))
        <div class="row actions">\(ways)\(again)</div>
        """
    }

    private var again: HTML {
        guard let kept, kept.canBeSent else { return "" }
        return kept.again(viewer.say(KeptWordsTexts.again))
    }

    private var ways: [Link] {
        if status == .unauthorized {
            return [Link(viewer.say(FrameTexts.signIn), to: Route.signIn.path, look: .main)]
        }
        return [Link(viewer.say(FailureTexts.toStart), to: Route.home.path, look: .button)]
    }
}
