import Desk
import Markup
import USM
import Values

/// How many open calls stand at each step of the five processes.
struct OverviewPage: Component {
    let viewer: Viewer
    let counts: [OpenCallCount]

    var page: Page { Page(viewer.say(CoordinateTexts.title), area: .coordinate, self) }

    var body: HTML {
        """
        <div class="head"\(LiveTopic(.queue, standing: standing))><div><h1>\(viewer.say(CoordinateTexts.title))</h1>
        <p class="soft">\(viewer.say(CoordinateTexts.openInAll(viewer.say(counts.reduce(0) { $0 + $1.count }))))</p></div>
        \(CoordinateTabs(viewer: viewer, here: .coordinate))</div>
        <div class="counts">\(ProcessKind.allCases, process)</div>
        """
    }

    private var standing: String {
        counts.map { "\($0.step.code):\($0.status.rawValue):\($0.count)" }.sorted()
            .joined(separator: " ")
    }

    private func process(_ process: ProcessKind) -> HTML {
        let own = counts.filter { $0.step.process == process }
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
