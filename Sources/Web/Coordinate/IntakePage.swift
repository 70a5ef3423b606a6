import Desk
import Markup
import USM
import Values

/// What kind of help is this? Requests that wait to be accepted, those on top that nobody has typed
/// yet, each list by age; and beside them, for the chosen one, what its words and agreements say.
struct IntakePage: Component {
    let viewer: Viewer
    let incoming: IncomingCalls
    let chosen: IntakeView?
    let accepted: Accepted?
    let services: [Service]
    /// Whether the other pages of coordination are for this reader too.
    let coordinates: Bool
    let isFirst: Bool

    /// What this reader accepted a moment ago.
    struct Accepted {
        let call: CallSummary
        let mayUndo: Bool
    }

    private var calls: [CallSummary] { incoming.calls }

    var page: Page {
        Page(
            viewer.say(CoordinateTexts.intake), area: coordinates ? .coordinate : .work, self)
    }

    var body: HTML {
        """
        <div class="head"\(LiveTopic(.queue, showing: calls))><div><h1>\(viewer.say(CoordinateTexts.intake))</h1>
        <p class="soft">\(viewer.say(summary))</p></div>
        \(if: coordinates, CoordinateTabs(viewer: viewer, here: .intake).body)</div>
        \(if: accepted, { notice($0) })
        \(content)
        """
    }

    private var summary: LocalizedText {
        guard let oldest = calls.map(\.registeredAt).min() else {
            return CoordinateTexts.nothingWaits
        }
        return CoordinateTexts.waitingSince(viewer.short(oldest))
    }

    private func notice(_ accepted: Accepted) -> HTML {
        let call = accepted.call
        let undo: HTML? =
            accepted.mayUndo
            ? ActionButton(
                viewer.say(CoordinateTexts.undo),
                to: Route.action(.withdrawAcceptance, call: call.reference).path,
                token: viewer.csrf,
                values: [
                    "version": String(call.version),
                    "return": Route.intake.path(["call": call.reference]),
                ], look: .quiet
            ).body : nil
        return Notice(
            viewer.say(CoordinateTexts.accepted(call.reference, call.team?.name)), .good,
            content:
                "<div class=\"row\"><a href=\"\(Route.call(call.reference).path)\" dir=\"auto\">\(call.title)</a>\(undo)</div>"
        ).body
    }

    private var content: HTML {
        guard !calls.isEmpty else {
            return EmptyState(
                viewer.say(CoordinateTexts.nothingWaits),
                viewer.say(CoordinateTexts.nothingWaitsWhy)
            ).body
        }
        return """
            <div class="split"><div>\(groups)
            \(Pager(earlier: isFirst ? nil : Link(viewer.say(WorkTexts.first), to: Route.intake.path), later: incoming.next.map { Link(viewer.say(CoordinateTexts.more), to: Route.intake.path(["after": String($0)])) }, label: viewer.say(PortalTexts.pages)))
            </div><aside>\(beside)</aside></div>
            """
    }

    private var groups: HTML {
        let parts: [(LocalizedText, [CallSummary])] = [
            (CoordinateTexts.notKnownYet, calls.filter { !$0.isTypeKnown }),
            (CoordinateTexts.toAccept, calls.filter(\.isTypeKnown)),
        ]
        return "\(parts.filter { !$0.1.isEmpty }, { title, some in group(title, some) })"
    }

    private func group(_ title: LocalizedText, _ calls: [CallSummary]) -> HTML {
        Card(
            viewer.say(title),
            content: ItemList(calls.map(item), label: viewer.say(title), live: "queue").body
        ).body
    }

    private var beside: HTML {
        guard let chosen else {
            return EmptyState(
                viewer.say(CoordinateTexts.chooseOne), viewer.say(CoordinateTexts.chooseOneWhy)
            ).body
        }
        return IntakeDecision(
            viewer: viewer, view: chosen, services: services, destination: destination
        ).body
    }

    /// Back here after accepting, with the next one chosen.
    private var destination: String {
        guard let chosen else { return Route.intake.path }
        let position = calls.firstIndex { $0.id == chosen.call.id }
        let next = position.flatMap { calls.indices.contains($0 + 1) ? calls[$0 + 1] : nil }
        let other = next ?? calls.first { $0.id != chosen.call.id }
        return Route.intake.path([
            "call": other?.reference ?? "", "done": chosen.call.reference,
        ])
    }

    private func item(_ call: CallSummary) -> Item {
        let isChosen = call.id == chosen?.call.id
        let kind = call.isComplaint ? CallTexts.complaint : call.type.name
        return Item(
            to: Route.intake.path(["call": call.reference]) + "#now", what: call.title,
            mark: call.mark(viewer),
            right: """
                <span class="soft\(if: isChosen, " chosen")">\(if: call.isTypeKnown, "\(viewer.say(kind))?")\
                \(if: isChosen, "<span class=\"unseen\"> \(viewer.say(CoordinateTexts.chosen))</span>")</span>\(promise(call))
                """,
            below: """
                <span class="ref">\(call.reference)</span> · \(viewer.say(WorkTexts.asked)) \(viewer.moment(call.registeredAt)) · \
                <span dir="auto">\(call.requester.name)</span>\
                \(if: call.service, { service in " · <span dir=\"auto\">\(viewer.say(service.name))</span>" })
                """)
    }

    /// By when somebody should react.
    private func promise(_ call: CallSummary) -> HTML {
        guard let due = incoming.promised[call.id] else { return .empty }
        let time = Moment(
            datetime: due.rfc3339, words: viewer.left(until: due), exact: viewer.exact(due),
            relative: .due)
        let tone = due < viewer.now ? "tag bad" : "soft"
        return " <span class=\"\(tone)\">\(viewer.say(CoordinateTexts.react)) \(time)</span>"
    }
}
