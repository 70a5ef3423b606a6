import Desk
import Markup
import USM
import Values

/// Everything that somebody ever asked, newest first.
struct OwnCallsPage: Component {
    let viewer: Viewer
    let calls: Desk.CallPage
    let isFirst: Bool

    var page: Page {
        Page(viewer.say(PortalTexts.whatYouAsked), area: .portal, width: .narrow, self)
    }

    var body: HTML {
        """
        <h1>\(viewer.say(PortalTexts.whatYouAsked))</h1>
        \(list)
        \(Pager(earlier: isFirst ? nil : Link(viewer.say(PortalTexts.newest), to: Route.calls.path), later: calls.next.map { Link(viewer.say(PortalTexts.older), to: Route.calls.path(["after": $0.cursor])) }, label: viewer.say(PortalTexts.pages)))
        """
    }

    private var list: HTML {
        guard !calls.calls.isEmpty else {
            return EmptyState(
                viewer.say(PortalTexts.nothingAsked), viewer.say(PortalTexts.nothingAskedWhy),
                action: Link(
                    viewer.say(PortalTexts.whatDoYouNeed), to: Route.home.path, look: .main
                )
                .body
            ).body
        }
        return ItemList(
            calls.calls.map { AskedItem(viewer: viewer, call: $0).item },
            label: viewer.say(PortalTexts.whatYouAsked)
        ).body
    }
}
