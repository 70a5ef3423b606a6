import Desk
import Markup
import USM
import Values

/// How many open calls stand at each step of the five processes.
struct OverviewPage: Component {
    let viewer: Viewer
    let counts: [OpenCallCount]
    /// Calls of which it is said that they take too long.
    let escalated: Excerpt<CallSummary>

    var page: Page { Page(viewer.say(CoordinateTexts.queues), area: .coordinate, self) }

    var body: HTML {
        """
        <div class="head"\(LiveTopic(.queue, standing: standing))><div><h1>\(viewer.say(CoordinateTexts.queues))</h1>
        <p class="soft">\(viewer.say(CoordinateTexts.openInAll(viewer.say(counts.reduce(0) { $0 + $1.count }))))</p></div>
        \(CoordinateTabs(viewer: viewer, here: .coordinate))</div>
        \(pressing)\(untyped)
        <div class="counts">\(ProcessKind.allCases, process)</div>
        """
    }

    private var pressing: HTML {
        guard !escalated.isEmpty else { return .empty }
        return Card(
            viewer.say(CoordinateTexts.escalated), id: "escalated", look: .warn,
            content: """
                \(ItemList(escalated.map { CallItem(viewer: viewer, call: $0).item }, label: viewer.say(CoordinateTexts.escalated)))\
                \(CutNote(viewer, escalated))
                """
        ).body
    }

    private var untyped: HTML {
        let count = counts.filter { !$0.isTypeKnown }.reduce(0) { $0 + $1.count }
        guard count > 0 else { return .empty }
        return """
            <p><a href="\(Route.intake.path)">\(viewer.say(CoordinateTexts.notKnownYetWhy)): \
            <b>\(viewer.say(count))</b></a></p>
            """
    }

    private var standing: String {
        counts.map { "\($0.step.code):\($0.status.rawValue):\($0.count)" }.sorted()
            .joined(separator: " ")
    }

    private func process(_ process: ProcessKind) -> HTML {
        let own = counts.filter { $0.isTypeKnown && $0.step.process == process }
        let rows: [[HTML]] = process.definition.allSteps.compactMap { step in
            let there = own.filter { $0.step == step }
            let total = there.reduce(0) { $0 + $1.count }
            guard total > 0 else { return nil }
            let waiting = there.filter { $0.status.isWaiting }.reduce(0) { $0 + $1.count }
            return [
                "<a href=\"\(Route.step(code: step.code).path)\">\(step.code) \(viewer.say(step.name))</a>",
                "\(viewer.say(total))",
                "\(viewer.say(waiting))",
            ]
        }
        let content: HTML =
            rows.isEmpty
            ? "<p class=\"soft\">\(viewer.say(CoordinateTexts.noneOpen))</p>"
            : Table(
                caption: viewer.say(process.name),
                columns: [
                    .init(viewer.say(CoordinateTexts.step)),
                    .init(viewer.say(CoordinateTexts.open), isNumber: true),
                    .init(viewer.say(CoordinateTexts.waiting), isNumber: true),
                ],
                rows: rows
            ).body
        return Card(
            viewer.say(process.name), mark: ProcessMark(process, viewer).body, content: content
        ).body
    }
}

extension Call.Status {
    /// Whether somebody else must move first.
    fileprivate var isWaiting: Bool {
        switch self {
        case .waitingForChildren, .waitingForRequester: true
        case .registered, .inProgress, .refused, .processFulfilled, .workflowFulfilled, .closed,
            .aborted:
            false
        }
    }
}
