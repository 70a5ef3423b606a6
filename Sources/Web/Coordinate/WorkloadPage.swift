import Desk
import Markup
import USM
import Values

/// How much each team has before it, by process.
struct WorkloadPage: Component {
    let viewer: Viewer
    let counts: [OpenCallCount]
    let teams: [Party]

    var page: Page { Page(viewer.say(CoordinateTexts.workload), area: .coordinate, self) }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(CoordinateTexts.workload))</h1></div>
        \(CoordinateTabs(viewer: viewer, here: .workload))</div>
        <div class="grid-of-counts">\(table)</div>
        """
    }

    private var table: HTML {
        let byTeam = Dictionary(grouping: counts, by: \.team)
        let known = teams.filter { byTeam[$0.id] != nil }
        let rows =
            known.map { row($0.name, Route.teamWork(team: $0.id.rawValue), byTeam[$0.id] ?? []) }
            + (byTeam[nil].map { [row(viewer.say(CoordinateTexts.noTeam), nil, $0)] } ?? [])
        guard !rows.isEmpty else {
            return EmptyState(
                viewer.say(CoordinateTexts.noneOpen), viewer.say(CoordinateTexts.noneOpenWhy)
            ).body
        }
        let columns: [Table.Column] =
            [.init(viewer.say(CallTexts.team))]
            + ProcessKind.allCases.map { .init(viewer.say($0.name), isNumber: true) }
            + [.init(viewer.say(CoordinateTexts.open), isNumber: true)]
        return Card(
            viewer.say(CoordinateTexts.openByTeam),
            content: Table(
                caption: viewer.say(CoordinateTexts.openByTeam), columns: columns, rows: rows
            ).body
        ).body
    }

    private func row(_ name: String, _ route: Route?, _ counts: [OpenCallCount]) -> [HTML] {
        let label: HTML =
            route.map { "<a href=\"\($0.path)\" dir=\"auto\">\(name)</a>" } ?? "\(name)"
        let amounts = ProcessKind.allCases.map { process in
            counts.filter { $0.step.process == process }.reduce(0) { $0 + $1.count }
        }
        return [label] + (amounts + [amounts.reduce(0, +)]).map { "\(viewer.say($0))" }
    }
}
