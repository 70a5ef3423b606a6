import Desk
import Markup
import USM
import Values

/// Sends a table of components, and shows what of it differs from the register.
struct ComponentTablePage: Component {
    /// What came of a table.
    struct Found {
        let file: String
        let counts: ComponentReconciliation
        let isDryRun: Bool
    }

    let viewer: Viewer
    let services: [Service]
    let form: Form
    let found: Found?
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(ComponentTableTexts.title), area: .services,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(InfrastructureTexts.title), to: Route.infrastructure.path)],
                here: viewer.say(ComponentTableTexts.title)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(wrong)
        <h1>\(viewer.say(ComponentTableTexts.title))</h1>
        <p class="soft">\(viewer.say(ComponentTableTexts.why))</p>
        \(if: found, result)
        \(PostForm(to: Route.componentTable.path, token: viewer.csrf, isMultipart: true, style: "card", content: fields))
        \(Card(viewer.say(ComponentTableTexts.form), content: explanation))
        """
    }

    /// What concerns a line of the table is a line of the summary; all lead to the one field.
    private var wrong: HTML {
        let lines = problems.problems.map { problem in
            ErrorSummary.Line(
                field: problem.field == "service" ? "service" : "table",
                text: ComponentTableTexts.place(of: problem.field).map { place in
                    "\(viewer.say(place)): \(viewer.say(problem.sentence))"
                } ?? viewer.say(problem.sentence))
        }
        let notice = problems.notice.map { Notice(viewer.say($0), .bad) }
        let summary = ErrorSummary(heading: viewer.say(ComponentTableTexts.wrong), lines: lines)
        return "\(summary)\(problems.obstacles(viewer))\(notice)"
    }

    private var fields: HTML {
        let any = [Choice("", viewer.say(ComponentTableTexts.noService))]
        let choices = any + services.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let languages = Language.allCases.map { Choice($0.rawValue, $0.ownName) }
        let language = form.has("language") ? form["language"] : viewer.language.rawValue
        return """
            \(Field("table", label: viewer.say(ComponentTableTexts.table), kind: .file(accept: ".csv,text/csv", isMultiple: false), hint: viewer.say(ComponentTableTexts.tableHint(viewer.say(ComponentTables.rowsMax))), error: problems.of("table", viewer), isRequired: true))
            \(Field("service", label: viewer.say(ComponentTableTexts.service), kind: .select(choices), value: form["service"], hint: viewer.say(ComponentTableTexts.serviceHint), error: problems.of("service", viewer)))
            \(Field("language", label: viewer.say(ComponentTableTexts.language), kind: .select(languages), value: language, hint: viewer.say(ComponentTableTexts.languageHint)))
            <p class="row actions"><button class="main" name="deed" value="compare">\(viewer.say(ComponentTableTexts.compare))</button>
            <button name="deed" value="plan">\(viewer.say(ComponentTableTexts.plan))</button></p>
            """
    }

    private func result(_ found: Found) -> HTML {
        Card(
            viewer.say(ComponentTableTexts.found(found.file)),
            content: """
                \(facts(found.counts))
                \(Notice(viewer.say(sentence(found))))
                \(if: !found.counts.calls.isEmpty, changes(found.counts.calls))
                \(if: !found.counts.differences.isEmpty, differences(found.counts))
                """
        ).body
    }

    private func facts(_ counts: ComponentReconciliation) -> HTML {
        Facts([
            (viewer.say(ComponentTableTexts.added), "\(viewer.say(counts.added))"),
            (viewer.say(ComponentTableTexts.altered), "\(viewer.say(counts.altered))"),
            (viewer.say(ComponentTableTexts.unchanged), "\(viewer.say(counts.unchanged))"),
            (viewer.say(ComponentTableTexts.waiting), "\(viewer.say(counts.planned))"),
        ]).body
    }

    private func sentence(_ found: Found) -> LocalizedText {
        let counts = found.counts
        guard counts.changes > 0 else {
            return counts.planned > 0
                ? ComponentTableTexts.allPlanned : ComponentTableTexts.nothingDiffers
        }
        return found.isDryRun
            ? ComponentTableTexts.wouldPlan(counts.changes)
            : ComponentTableTexts.planned(counts.calls.count)
    }

    private func changes(_ calls: [String]) -> HTML {
        ItemList(
            calls.map { Item(to: Route.registerPlan($0).path, what: $0) },
            label: viewer.say(ComponentTableTexts.changes)
        ).body
    }

    private func differences(_ counts: ComponentReconciliation) -> HTML {
        let rows = counts.differences.map { difference -> [HTML] in
            let what =
                difference.isNew
                ? viewer.say(ComponentTableTexts.isNew) : difference.columns.joined(separator: ", ")
            return [
                "\(viewer.say(difference.line))", "<span dir=\"auto\">\(difference.key)</span>",
                "<span dir=\"auto\">\(difference.name)</span>",
                "\(what)\(if: difference.plannedBy, { ", \(Link($0, to: Route.registerPlan($0).path))" })",
            ]
        }
        let columns = [
            Table.Column(viewer.say(ComponentTableTexts.line)),
            Table.Column(viewer.say(ComponentTableTexts.key)),
            Table.Column(viewer.say(InfrastructureTexts.name)),
            Table.Column(viewer.say(ComponentTableTexts.differs)),
        ]
        let hidden = counts.added + counts.altered + counts.planned - rows.count
        return """
            \(Table(caption: viewer.say(ComponentTableTexts.differences), columns: columns, rows: rows, isCaptionSeen: true))
            \(if: hidden > 0, "<p class=\"soft\">\(viewer.say(ComponentTableTexts.more(hidden)))</p>")
            """
    }

    private var explanation: HTML {
        """
        <ul class="plain">\(ComponentTableTexts.rules, { "<li>\(viewer.say($0))</li>" })</ul>
        <div class="prose"><pre>key,name,class,owner,service,serial
        srv-12,srv-12,asset/hardware/server,it-workplace,workplace,4711</pre></div>
        """
    }
}
