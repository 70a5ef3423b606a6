import Desk
import Markup
import USM
import Values

/// A queue by due time: one's own with what nobody has taken beside it, or a team's.
struct WorkPage: Component {
    let viewer: Viewer
    let teams: [Party]
    /// nil for one's own work.
    let team: Party?
    let mine: Desk.CallPage
    let unassigned: [CallSummary]
    let isFirst: Bool

    private var title: String { team?.name ?? viewer.say(WorkTexts.myWork) }

    var page: Page { Page(title, area: .work, self) }

    var body: HTML {
        """
        <div class="head"\(LiveTopic(.queue, showing: mine.calls + unassigned))><div><h1 dir="auto">\(title)</h1></div>
        <nav class="tabs row" aria-label="\(viewer.say(WorkTexts.queues))">\
        <a href="\(Route.work.path)"\(attribute: "aria-current", team == nil ? "page" : nil)>\(viewer.say(WorkTexts.myWork))</a>\
        \(teams, tab)</nav></div>
        \(if: team == nil, own, else: queue)
        """
    }

    private func tab(_ other: Party) -> HTML {
        """
        <a href="\(Route.teamWork(team: other.id.rawValue).path)" dir="auto"\(attribute: "aria-current", team?.id == other.id ? "page" : nil)>\(other.name)</a>
        """
    }

    private var own: HTML {
        """
        <div class="split even"><div>\(Card(viewer.say(WorkTexts.assignedToMe), content: queue))</div>
        <div>\(Card(viewer.say(WorkTexts.notTaken), content: open))</div></div>
        """
    }

    private var queue: HTML {
        guard !mine.calls.isEmpty else {
            let (title, why) =
                team == nil
                ? (WorkTexts.nothingMine, WorkTexts.nothingMineWhy)
                : (WorkTexts.nothingHere, WorkTexts.nothingHereWhy)
            return EmptyState(viewer.say(title), viewer.say(why)).body
        }
        let route = team.map { Route.teamWork(team: $0.id.rawValue) } ?? .work
        return """
            \(ItemList(mine.calls.map { CallItem(viewer: viewer, call: $0, isOwn: team == nil).item }, label: title))
            \(Pager(earlier: isFirst ? nil : Link(viewer.say(WorkTexts.first), to: route.path), later: mine.next.map { Link(viewer.say(WorkTexts.later), to: route.path(["after": $0.cursor])) }, label: viewer.say(PortalTexts.pages)))
            """
    }

    private var open: HTML {
        guard !unassigned.isEmpty else {
            return EmptyState(
                viewer.say(WorkTexts.allTaken), viewer.say(WorkTexts.allTakenWhy)
            ).body
        }
        return ItemList(
            unassigned.map { CallItem(viewer: viewer, call: $0).item },
            label: viewer.say(WorkTexts.notTaken)
        ).body
    }
}
