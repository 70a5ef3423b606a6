import Desk
import Markup
import USM
import Values

/// What kind of help is this? Requests that wait to be typed, and for the chosen one the type
/// that its words and agreements suggest, with the reason.
struct IntakePage: Component {
    let viewer: Viewer
    let calls: Desk.CallPage
    let chosen: IntakeView?
    let services: [Service]

    var page: Page { Page(viewer.say(CoordinateTexts.intake), area: .coordinate, self) }

    var body: HTML {
        """
        <div class="head"\(LiveTopic(.queue, showing: calls.calls))><div><h1>\(viewer.say(CoordinateTexts.intake))</h1>
        <p class="soft">\(viewer.say(summary))</p></div>
        \(CoordinateTabs(viewer: viewer, here: .intake))</div>
        \(content)
        """
    }

    private var summary: LocalizedText {
        guard let oldest = calls.calls.map(\.registeredAt).min() else {
            return CoordinateTexts.nothingWaits
        }
        return CoordinateTexts.waitingSince(viewer.short(oldest))
    }

    private var content: HTML {
        guard !calls.calls.isEmpty else {
            return EmptyState(
                viewer.say(CoordinateTexts.nothingWaits),
                viewer.say(CoordinateTexts.nothingWaitsWhy)
            ).body
        }
        return """
            <div class="split"><section class="card" aria-label="\(viewer.say(CoordinateTexts.intake))">
            \(ItemList(calls.calls.map(item), label: viewer.say(CoordinateTexts.intake), live: "queue"))
            \(Pager(later: calls.next.map { Link(viewer.say(CoordinateTexts.more), to: Route.intake.path(["after": $0.cursor])) }, label: viewer.say(PortalTexts.pages)))
            </section><aside>\(if: chosen, { IntakeDecision(viewer: viewer, view: $0, services: services).body })</aside></div>
            """
    }

    private func item(_ call: CallSummary) -> Item {
        let isChosen = call.id == chosen?.call.id
        return Item(
            to: Route.intake.path(["call": call.reference]) + "#now", what: call.title,
            mark: ProcessMark(call.type.process, viewer).body,
            right: """
                <span class="soft\(if: isChosen, " chosen")">\(viewer.say(call.isComplaint ? CallTexts.complaint : call.type.name))?\
                \(if: isChosen, "<span class=\"unseen\"> \(viewer.say(CoordinateTexts.chosen))</span>")</span>
                """,
            below: """
                <span class="ref">\(call.reference)</span> · \(viewer.moment(call.registeredAt)) · \
                <span dir="auto">\(call.requester.name)</span>\
                \(if: call.service, { service in " · <span dir=\"auto\">\(viewer.say(service.name))</span>" })
                """)
    }
}
