import Desk
import Markup
import USM
import Values

/// How much each team has before it, by process.
struct WorkloadPage: Component {
    let viewer: Viewer
    let counts: [OpenCallCount]
    let teams: [Party]
    let ownReviews: [OwnReviewCount]

    var page: Page { Page(viewer.say(CoordinateTexts.workload), area: .coordinate, self) }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(CoordinateTexts.workload))</h1></div>
        \(CoordinateTabs(viewer: viewer, here: .workload))</div>
        <div class="grid-of-counts">\(table)\(reviews)</div>
        """
    }

    /// How often whoever carried a call out reviewed it too: what nobody else has seen.
    private var reviews: HTML {
        guard !ownReviews.isEmpty else { return .empty }
        let byTeam = Dictionary(grouping: ownReviews, by: \.team)
        let known = teams.filter { byTeam[$0.id] != nil }
        let rows =
            known.map { review($0.name, byTeam[$0.id] ?? []) }
            + (byTeam[nil].map { [review(viewer.say(CoordinateTexts.noTeam), $0)] } ?? [])
        let columns = [
            CoordinateTexts.doneAtOnce, CoordinateTexts.otherwise, CoordinateTexts.secondLooks,
            CoordinateTexts.foundWrong,
        ].map { Table.Column(viewer.say($0), isNumber: true) }
        return Card(
            viewer.say(CoordinateTexts.ownReviews),
            content: """
                <p class="soft">\(viewer.say(CoordinateTexts.ownReviewsWhy))</p>
                \(Table(caption: viewer.say(CoordinateTexts.ownReviews), columns: [.init(viewer.say(CallTexts.team))] + columns, rows: rows))
                """
        ).body
    }

    private func review(_ name: String, _ counts: [OwnReviewCount]) -> [HTML] {
        let atOnce = counts.filter { $0.reason == .doneAtOnce }.map(\.count).reduce(0, +)
        let all = counts.map(\.count).reduce(0, +)
        let offered = counts.map(\.offered).reduce(0, +)
        let wrong = counts.map(\.wrong).reduce(0, +)
        let label: HTML = "<span dir=\"auto\">\(name)</span>"
        return [label] + [atOnce, all - atOnce, offered, wrong].map { "\(viewer.say($0))" }
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
            + [CoordinateTexts.notKnownYet, CoordinateTexts.open].map {
                .init(viewer.say($0), isNumber: true)
            }
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
            counts.filter { $0.isTypeKnown && $0.step.process == process }.map(\.count).reduce(0, +)
        }
        let untyped = counts.filter { !$0.isTypeKnown }.map(\.count).reduce(0, +)
        return [label]
            + (amounts + [untyped, amounts.reduce(untyped, +)]).map { "\(viewer.say($0))" }
    }
}
