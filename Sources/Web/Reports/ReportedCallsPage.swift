import Desk
import Markup
import USM
import Values

/// The calls behind a number of a report: those that this reader may see.
struct ReportedCallsPage: Component {
    let viewer: Viewer
    let report: ReportedService
    let asked: ReportQuery
    let type: CallType?
    let late: ReportTally.Measure?
    let calls: Excerpt<CallSummary>
    let worksHere: Bool

    private var id: String { report.service.id.rawValue }

    private var title: String {
        let kind = viewer.say(ReportTexts.kind(type, late))
        return "\(viewer.say(report.service.name)): \(kind)"
    }

    var page: Page {
        let path = report.path(to: .report(id))
        let link = Link(
            viewer.say(ReportTexts.titleOf(viewer.say(report.service.name))), to: path)
        return Page(
            title, area: worksHere ? .services : .portal,
            breadcrumbs: viewer.crumbs([link], here: viewer.say(ReportTexts.kind(type, late))),
            self)
    }

    var body: HTML {
        """
        <h1 dir="auto">\(title)</h1>
        <p class="soft">\(viewer.date(report.days.lowerBound)) – \(viewer.date(report.days.upperBound)) · \(viewer.say(ReportTexts.onlySeen))</p>
        \(if: calls.isEmpty, EmptyState(viewer.say(ReportTexts.noCalls), viewer.say(ReportTexts.onlySeen)).body, else: list)
        """
    }

    private var list: HTML {
        let items = calls.map { CallItem(viewer: viewer, call: $0).item }
        return """
            <div class="card">\(ItemList(items, label: title))</div>
            \(if: calls.isCut, "<p>\(viewer.say(ReportTexts.newestOnly(viewer.say(calls.count))))</p>")
            """
    }
}
