import Desk
import Markup
import USM
import Values

/// The report on a service: each place of its tree with what was promised, what came of it, and
/// the way to the calls behind it.
struct ReportPage: Component {
    let viewer: Viewer
    let found: ReportedService
    let asked: ReportQuery
    /// Whether the reader may enter the pages about services.
    let worksHere: Bool
    var problems = FormProblems.none

    private var id: String { found.service.id.rawValue }
    private var title: String { viewer.say(ReportTexts.titleOf(viewer.say(found.service.name))) }

    var page: Page {
        Page(
            title, area: worksHere ? .services : .portal,
            breadcrumbs: viewer.crumbs(crumbs, here: viewer.say(ReportTexts.title)),
            status: problems.status, self)
    }

    private var crumbs: [Link] {
        worksHere
            ? [
                Link(viewer.say(ServiceTexts.title), to: Route.services.path),
                Link(viewer.say(found.service.name), to: Route.service(id).path),
            ] : [Link(viewer.say(PortalTexts.whatDoYouNeed), to: Route.home.path)]
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"><div><h1 dir="auto">\(title)</h1>
        <p class="soft">\(whose) · \(viewer.date(found.days.lowerBound)) – \(viewer.date(found.days.upperBound)) · \(found.timeZone)</p>
        </div>\(PrintButton(viewer: viewer))</div>
        \(choice)
        \(keyMeasures)
        <div class="same-columns">\(SpecificationNode.allCases.filter { $0.parent == nil }, part)</div>
        \(Card(viewer.say(ReportTexts.how), content: "<ul class=\"plain\">\(explanations, { "<li>\(viewer.say($0))</li>" })</ul>"))
        <p class="row actions no-print">\(Link(viewer.say(ReportTexts.csv), to: address(format: "csv"))) \(Link(viewer.say(ReportTexts.json), to: address(format: "json")))</p>
        """
    }

    private var whose: String {
        if let customer = found.customer {
            return viewer.say(ReportTexts.allOf(found.customers[customer] ?? ""))
        }
        return viewer.say(found.agreement?.name ?? ReportTexts.everybody)
    }

    private func address(format: String) -> String {
        found.path(to: .report(id), format: format)
    }

    private var choice: HTML {
        let all = Choice("", viewer.say(ReportTexts.everybody))
        let choices =
            (found.seesAll ? [all] : [])
            + customers + found.agreements.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let chosen =
            found.customer.map { ReportQuery.ofCustomer + $0.rawValue }
            ?? found.agreement?.id.rawValue ?? ""
        let shown = problems.isEmpty
        let from = shown ? "\(found.days.lowerBound)" : asked.from
        let until = shown ? "\(found.days.upperBound)" : asked.until
        return """
            <form class="filters" action="\(Route.report(id).path)">
            \(Field("agreement", label: viewer.say(ReportTexts.whose), kind: .select(choices), value: chosen))
            \(Field("from", label: viewer.say(ReportTexts.from), kind: .date, value: from, error: problems.of("from", viewer)))
            \(Field("until", label: viewer.say(ReportTexts.until), kind: .date, value: until, error: problems.of("until", viewer)))
            <button>\(viewer.say(ReportTexts.show))</button></form>
            <p class="row no-print">\(periods, { Link(viewer.say($0.0), to: $0.1).body })</p>
            """
    }

    /// Those with more than one agreement, for whom one choice is not enough.
    private var customers: [Choice] {
        Dictionary(grouping: found.agreements, by: \.customer)
            .filter { found.seesAll || $0.value.count > 1 }
            .map { ($0.key, found.customers[$0.key] ?? "") }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map {
                Choice(
                    ReportQuery.ofCustomer + $0.0.rawValue, viewer.say(ReportTexts.allOf($0.1)))
            }
    }

    private var periods: [(LocalizedText, String)] {
        let start = found.days.lowerBound
        return ReportPeriod.allCases.flatMap { period -> [(LocalizedText, String)] in
            let here = period.days(around: start)
            let before = period.days(around: here.lowerBound.adding(days: -1))
            return [
                (ReportTexts.name(of: period, before.lowerBound), address(of: before)),
                (ReportTexts.name(of: period, here.lowerBound), address(of: here)),
            ]
        }
    }

    private func address(of days: ClosedRange<CivilDate>) -> String {
        found.path(to: .report(id), days)
    }

    private var keyMeasures: HTML {
        let lines = ReportResult(viewer: viewer, found: found)
        let recovery = found.report.recovery.map { lines.times($0, .incident, late: nil) }
        let right = found.report.firstTimeRight.map { share -> HTML in
            let isAll = share == Quantity(100)
            let link = isAll ? .empty : lines.link(nil, late: .confirmed, ReportTexts.notRight)
            return "\(viewer.say(ReportTexts.percent(share.words(in: viewer.language)))) \(link)"
        }
        let silent: HTML = "<span class=\"silent\">\(viewer.say(ReportTexts.nothingYet))</span>"
        var facts: [(name: String, value: HTML)] = [
            (viewer.say(ReportTexts.recovery), recovery ?? silent),
            (viewer.say(ReportTexts.firstTimeRight), right ?? silent),
        ]
        if found.waiting > 0 {
            facts.append((viewer.say(ReportTexts.waiting), "\(viewer.say(found.waiting))"))
        }
        return Card(
            viewer.say(ReportTexts.key), id: "report-key", look: .now,
            content: Facts(facts).body
        ).body
    }

    private func part(_ part: SpecificationNode) -> HTML {
        let nodes = SpecificationNode.allCases.filter {
            $0.part == part && $0.content != .branch
        }
        let title = viewer.say(part.name.heading)
        let columns: [Table.Column] = [
            .init(viewer.say(ReportTexts.place)), .init(viewer.say(ReportTexts.promise)),
            .init(viewer.say(ReportTexts.target)), .init(viewer.say(ReportTexts.result)),
        ]
        return Card(
            title, id: "report-\(part.key)",
            content: Table(caption: title, columns: columns, rows: nodes.map(row)).body
        ).body
    }

    private func row(_ node: SpecificationNode) -> [HTML] {
        [
            "\(viewer.say(node.name.heading))", promise(node), target(node),
            ReportResult(viewer: viewer, found: found).body(at: node),
        ]
    }

    private func promise(_ node: SpecificationNode) -> HTML {
        guard let tree = found.promises else {
            return "<span class=\"silent\">\(viewer.say(ServiceTexts.silent))</span>"
        }
        switch node {
        case .goods: return PromisedItems(viewer: viewer, tree: tree, kind: .good).body
        case .actions: return PromisedItems(viewer: viewer, tree: tree, kind: .action).body
        default:
            guard let promise = tree[.node(node)] else {
                return "<span class=\"silent\">\(viewer.say(ServiceTexts.silent))</span>"
            }
            return "<span dir=\"auto\">\(viewer.say(promise.text))</span>"
        }
    }

    /// What can be measured: of the tree, and the times that were agreed for each type of call.
    private func target(_ node: SpecificationNode) -> HTML {
        let promised = found.promises?[.node(node)]?.target.map { viewer.say($0.words) }
        let agreed = found.agreed.flatMap { times(in: $0, node) }
        return """
            \(if: promised, { "<p>\($0)</p>" })\
            \(if: !agreed.isEmpty, "<ul class=\"plain\">\(agreed, { "<li>\($0)</li>" })</ul>")
            """
    }

    /// The times by which calls were counted; with their first day where they changed in the period.
    private func times(
        in agreed: ReportedService.AgreedTimes, _ node: SpecificationNode
    ) -> [HTML] {
        let since =
            found.agreed.count > 1
            ? " (\(viewer.say(ReportTexts.from).lowercased()) \(viewer.date(agreed.validity.from)))"
            : ""
        return CallType.allCases.compactMap { type -> HTML? in
            let times = agreed.targets.of(node).filter { $0.type == type }
            guard !times.isEmpty else { return nil }
            let words = times.map { target in
                let priority = target.priority.map { viewer.say($0.name) }
                return
                    "\(priority ?? viewer.say(ReportTexts.unclassified)) \(viewer.say(target.time))"
            }
            return """
                <b>\(viewer.say(type.name.heading))</b>: \(words.joined(separator: ", "))\(since)
                """
        }
    }

    private var explanations: [LocalizedText] {
        [
            ReportTexts.howPeriod, ReportTexts.howTimes,
            found.calendar.map { ReportTexts.howHours(in: $0.name) }
                ?? (found.hours.isEmpty ? ReportTexts.howAllHours : ReportTexts.howOwnHours),
            ReportTexts.howOut, ReportTexts.howSilent,
        ]
    }
}

extension ReportedService {
    /// Where another page about the same is.
    ///
    /// - Parameter other: the days to show; nil for those of this report.
    func path(
        to route: Route, _ other: ClosedRange<CivilDate>? = nil, format: String = "",
        type: CallType? = nil, late: ReportTally.Measure? = nil
    ) -> String {
        let days = other ?? self.days
        return route.path([
            "agreement": agreement?.id.rawValue ?? "", "customer": customer?.rawValue ?? "",
            "from": "\(days.lowerBound)", "until": "\(days.upperBound)", "format": format,
            "type": type?.rawValue ?? "", "late": late?.rawValue ?? "",
        ])
    }
}
