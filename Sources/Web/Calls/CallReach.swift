import Desk
import Markup
import USM
import Values

/// On a narrow screen, at the foot of the window: what one does most with a call, within reach from
/// everywhere on its page.
struct CallReach: Component {
    let viewer: Viewer
    let view: CallView

    private var call: Call { view.call }

    var body: HTML {
        guard call.isOpen else { return .empty }
        return """
            <nav class="reach no-print" aria-label="\(viewer.say(CallTexts.reach))">\
            \(Link(viewer.say(CallTexts.reachNow), to: "#now"))\
            \(taking)\
            \(Link(viewer.say(CallTexts.who), to: "#who"))\
            \(if: view.allowed.contains(.ask), Link(viewer.say(CallTexts.askQuestionButton), to: "#question-text").body)\
            \(if: view.allowed.contains(.comment), Link(viewer.say(CallTexts.comment), to: "#say").body)</nav>
            """
    }

    private var taking: HTML {
        guard view.allowed.contains(.assign), call.assignee != view.reader else { return .empty }
        return TakeButton(viewer: viewer, view: view).body
    }
}

/// Gives a call to the reader.
struct TakeButton: Component {
    let viewer: Viewer
    let view: CallView

    var body: HTML {
        ActionButton(
            viewer.say(CallTexts.take),
            to: Route.action(.assign, call: view.call.reference).path, token: viewer.csrf,
            values: [
                "version": String(view.call.version), "person": view.reader.rawValue,
            ],
            look: .plain
        ).body
    }
}
