import Desk
import Markup
import USM
import Values

/// Open calls of one kind, a page at a time.
struct QueuePage: Component {
    let viewer: Viewer
    let title: LocalizedText
    /// What the list holds, in a sentence.
    var lead: LocalizedText?
    let route: Route
    let calls: Desk.CallPage
    let isFirst: Bool

    var page: Page { Page(viewer.say(title), area: .coordinate, breadcrumbs: breadcrumbs, self) }

    /// A step stands below the queues; the other lists have a tab of their own.
    private var breadcrumbs: Breadcrumbs? {
        guard case .step = route else { return nil }
        return viewer.crumbs(
            [Link(viewer.say(CoordinateTexts.title), to: Route.coordinate.path)],
            here: viewer.say(title))
    }

    var body: HTML {
        """
        <div class="head"\(LiveTopic(.queue, showing: calls.calls))><div><h1>\(viewer.say(title))</h1>\(lead.map { "<p class=\"soft\">\(viewer.say($0))</p>" as HTML })</div>
        \(CoordinateTabs(viewer: viewer, here: route))</div>
        \(list)
        \(Pager(earlier: isFirst ? nil : Link(viewer.say(WorkTexts.first), to: route.path), later: calls.next.map { Link(viewer.say(CoordinateTexts.more), to: route.path(["after": $0.cursor])) }, label: viewer.say(PortalTexts.pages)))
        """
    }

    private var list: HTML {
        guard !calls.calls.isEmpty else {
            return EmptyState(
                viewer.say(CoordinateTexts.noneOpen), viewer.say(CoordinateTexts.noneOpenWhy)
            ).body
        }
        let items = calls.calls.map { CallItem(viewer: viewer, call: $0).item }
        return "<div class=\"card\">\(ItemList(items, label: viewer.say(title)))</div>"
    }
}
