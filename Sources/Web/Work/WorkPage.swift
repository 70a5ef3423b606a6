import Desk
import Markup
import USM
import Values

/// One's own work in the order in which it presses, and beside it what one could take up.
struct WorkPage: Component {
    let viewer: Viewer
    let teams: [Party]
    let work: WorkView
    let isFirst: Bool

    var page: Page { Page(viewer.say(WorkTexts.myWork), area: .work, self) }

    var body: HTML {
        """
        <div class="head"\(LiveTopic(.queue, showing: work.mine + work.untaken + work.incoming))>\
        <div><h1>\(viewer.say(WorkTexts.myWork))</h1></div>
        \(WorkTabs(viewer: viewer, teams: teams, here: nil))</div>
        <p><a class="button" href="\(Route.registerFor.path)">\(viewer.say(WorkTexts.registerFor))</a></p>
        <div class="split even"><div>\(part(.escalated, WorkTexts.escalated, work.escalated))\(own)</div>
        <div>\(incoming)\(part(.reviews, WorkTexts.reviews, work.reviews))\
        \(part(.secondLooks, WorkTexts.secondLooks, work.secondLooks))\(untaken)</div></div>
        """
    }

    private var own: HTML {
        guard !work.mine.isEmpty else {
            return Card(
                viewer.say(WorkTexts.assignedToMe),
                content: EmptyState(
                    viewer.say(WorkTexts.nothingMine), viewer.say(WorkTexts.nothingMineWhy)
                ).body
            ).body
        }
        let openedCut = work.cut.contains(.opened) ? ServiceDesk.openedLimit : nil
        return """
            \(WorkGroups(viewer: viewer, calls: work.mine, isOwn: true))\
            \(openedCut.map { "<p class=\"soft\">\(viewer.say(WorkTexts.openedFirst(viewer.say($0))))</p>" as HTML })
            \(Pager(earlier: isFirst ? nil : Link(viewer.say(WorkTexts.first), to: Route.work.path), later: work.next.map { Link(viewer.say(WorkTexts.later), to: Route.work.path(["after": $0.cursor])) }, label: viewer.say(PortalTexts.pages)))
            """
    }

    /// What nobody has accepted yet, for who answers the phone as for who coordinates.
    private var incoming: HTML {
        guard !work.incoming.isEmpty else { return .empty }
        let items = work.incoming.map { call in
            Item(
                to: Route.intake.path(["call": call.reference]) + "#now", what: call.title,
                mark: call.mark(viewer),
                right:
                    "<span class=\"soft\">\(viewer.say(WorkTexts.asked)) \(viewer.moment(call.registeredAt))</span>",
                below: """
                    <span class="ref">\(call.reference)</span> · \
                    \(viewer.say(call.isTypeKnown ? call.type.name : FlowTexts.notKnownYet)) · \
                    <span dir="auto">\(call.requester.name)</span>
                    """)
        }
        return Card(
            viewer.say(WorkTexts.new), id: "new",
            aside: "<a href=\"\(Route.intake.path)\">\(viewer.say(WorkTexts.toIntake))</a>",
            content: "\(ItemList(items, label: viewer.say(WorkTexts.new)))\(cut(.incoming))"
        ).body
    }

    private var untaken: HTML {
        let content: HTML =
            work.untaken.isEmpty
            ? EmptyState(viewer.say(WorkTexts.allTaken), viewer.say(WorkTexts.allTakenWhy)).body
            : "\(list(work.untaken, WorkTexts.notTaken))\(cut(.untaken))"
        return Card(viewer.say(WorkTexts.notTaken), content: content).body
    }

    private func part(
        _ part: WorkView.Part, _ title: LocalizedText, _ calls: [CallSummary]
    ) -> HTML {
        guard !calls.isEmpty else { return .empty }
        return Card(
            viewer.say(title), look: part == .escalated ? .warn : .plain,
            content: "\(list(calls, title))\(cut(part))"
        ).body
    }

    private func list(_ calls: [CallSummary], _ label: LocalizedText) -> HTML {
        ItemList(
            calls.map { CallItem(viewer: viewer, call: $0).item }, label: viewer.say(label)
        ).body
    }

    private func cut(_ part: WorkView.Part) -> CutNote {
        CutNote(viewer, first: work.cut.contains(part) ? ServiceDesk.workListLimit : nil)
    }
}

/// All that a team has open, in the order in which it presses.
struct TeamWorkPage: Component {
    let viewer: Viewer
    let teams: [Party]
    let team: Party
    let calls: Desk.CallPage
    let isFirst: Bool

    var page: Page { Page(team.name, area: .work, self) }

    var body: HTML {
        """
        <div class="head"\(LiveTopic(.queue, showing: calls.calls))><div><h1 dir="auto">\(team.name)</h1></div>
        \(WorkTabs(viewer: viewer, teams: teams, here: team.id))</div>
        \(queue)
        """
    }

    private var queue: HTML {
        guard !calls.calls.isEmpty else {
            return EmptyState(
                viewer.say(WorkTexts.nothingHere), viewer.say(WorkTexts.nothingHereWhy)
            ).body
        }
        let route = Route.teamWork(team: team.id.rawValue)
        return """
            \(WorkGroups(viewer: viewer, calls: calls.calls, isOwn: false))
            \(Pager(earlier: isFirst ? nil : Link(viewer.say(WorkTexts.first), to: route.path), later: calls.next.map { Link(viewer.say(WorkTexts.later), to: route.path(["after": $0.cursor])) }, label: viewer.say(PortalTexts.pages)))
            """
    }
}

/// One's own work and that of one's teams.
private struct WorkTabs: Component {
    let viewer: Viewer
    let teams: [Party]
    /// nil for one's own.
    let here: ID<Party>?

    var body: HTML {
        """
        <nav class="tabs row" aria-label="\(viewer.say(WorkTexts.queues))">\
        <a href="\(Route.work.path)"\(attribute: "aria-current", here == nil ? "page" : nil)>\(viewer.say(WorkTexts.myWork))</a>\
        \(teams, { team in
            """
            <a href="\(Route.teamWork(team: team.id.rawValue).path)" dir="auto"\(attribute: "aria-current", here == team.id ? "page" : nil)>\(team.name)</a>
            """
        })</nav>
        """
    }
}

/// Calls as cards by how they press, each child under its parent.
private struct WorkGroups: Component {
    let viewer: Viewer
    let calls: [CallSummary]
    let isOwn: Bool

    var body: HTML {
        let list = WorkList(calls, at: viewer.now, before: viewer.tomorrow)
        return "\(list.groups, { group, entries in card(group, entries) })"
    }

    private func card(_ group: WorkGroup, _ entries: [WorkList.Entry]) -> HTML {
        let items = entries.flatMap { entry in
            [CallItem(viewer: viewer, call: entry.call, isOwn: isOwn).item]
                + entry.children.map {
                    CallItem(viewer: viewer, call: $0, isOwn: isOwn, isChild: true).item
                }
        }
        let title = viewer.say(WorkTexts.group(group))
        return Card(title, content: ItemList(items, label: title).body).body
    }
}
