import Desk
import Markup
import USM
import Values

/// When nothing is to be changed, and which releases there are.
struct FreezesPage: Component {
    let viewer: Viewer
    let freezes: Excerpt<FreezeWindow>
    let mayFreeze: Bool
    let mayChange: Set<ID<FreezeWindow>>
    let mayMakeReleases: Bool
    let releases: Excerpt<Release>
    let services: [Service]
    let classes: [ClassChoice]
    let form: Form
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(CalendarPageTexts.freezes), area: .calendars, status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        \(list)
        \(if: mayFreeze, entry)
        \(Card(viewer.say(CalendarFormTexts.releases), content: releaseList))
        """
    }

    private var entry: HTML {
        let fields = FreezeFields(
            viewer: viewer, freeze: nil, services: services, classes: classes, form: form,
            problems: problems)
        return EntryCard(
            viewer: viewer, title: CalendarFormTexts.enterFreeze, route: .freezes,
            fields: fields.body
        ).body
    }

    private var list: CalendarList {
        let words = FreezeWords(
            viewer: viewer,
            services: Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0) }),
            classes: classes)
        let columns = [
            CalendarPageTexts.when, CalendarFormTexts.reason, CalendarPageTexts.concerns,
        ]
        return CalendarList(
            viewer: viewer, here: .freezes, title: CalendarPageTexts.freezes,
            terms: ["freeze-window", "release"],
            columns: columns + (mayChange.isEmpty ? [] : [CalendarFormTexts.change]),
            rows: freezes.map { freeze in
                let row: [HTML] = [
                    viewer.span(freeze.window, freeze.days),
                    "<span dir=\"auto\">\(freeze.reason)</span>",
                    "<span dir=\"auto\">\(words.scope(of: freeze))</span>",
                ]
                return mayChange.isEmpty ? row : row + [changing(freeze)]
            }, isCut: freezes.isCut, none: CalendarFormTexts.noFreezes,
            why: CalendarFormTexts.noFreezesWhy)
    }

    private func changing(_ freeze: FreezeWindow) -> HTML {
        guard mayChange.contains(freeze.id) else { return .empty }
        return Link(
            viewer.say(CalendarFormTexts.changeFreeze), to: Route.freeze(freeze.id.rawValue).path
        ).body
    }

    private var releaseList: HTML {
        let fields = CalendarFields(viewer: viewer, form: form, problems: problems)
        let form: HTML = """
            \(fields.field("name", CalendarFormTexts.name, .line, isRequired: true))
            \(fields.button(CalendarFormTexts.makeRelease, look: "plain"))
            """
        return """
            <p class="soft">\(viewer.say(CalendarFormTexts.releasesWhy))</p>
            \(if: !releases.isEmpty, "<ul class=\"plain\">\(releases, { "<li dir=\"auto\">\($0.name)</li>" })</ul>")
            \(if: mayMakeReleases, PostForm(to: Route.releases.path, token: viewer.csrf, content: form).body)
            """
    }
}

/// One freeze window, for who may change it or take it back.
struct FreezePage: Component {
    let viewer: Viewer
    let freeze: FreezeWindow
    let services: [Service]
    let classes: [ClassChoice]
    let form: Form
    let problems: FormProblems

    private var title: String { viewer.say(CalendarFormTexts.changeFreeze) }
    private var id: String { freeze.id.rawValue }

    var page: Page {
        Page(
            title, area: .calendars,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(CalendarPageTexts.freezes), to: Route.freezes.path)],
                here: title),
            status: problems.status, self)
    }

    var body: HTML {
        let fields = FreezeFields(
            viewer: viewer, freeze: freeze, services: services, classes: classes, form: form,
            problems: problems)
        let words = FreezeWords(
            viewer: viewer,
            services: Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0) }),
            classes: classes)
        let form = PostForm(
            to: Route.freeze(id).path, token: viewer.csrf, draft: "freeze:\(id)",
            content: fields.body)
        return """
            \(problems.summary(viewer))
            <h1>\(title)</h1>
            <p>\(viewer.span(freeze.window, freeze.days)): <span dir="auto">\(freeze.reason)</span> \
            <small dir="auto">\(words.scope(of: freeze))</small></p>
            \(Card(viewer.say(CalendarPageTexts.freezes), content: form.body))
            \(removal)
            """
    }

    private var removal: ActionButton {
        ActionButton(
            viewer.say(CalendarFormTexts.removeFreeze), to: Route.thaw(freeze: id).path,
            token: viewer.csrf, values: ["version": String(freeze.version)], look: .danger,
            confirm: Confirmation(
                question: viewer.say(CalendarFormTexts.removeFreezeQuestion),
                yes: viewer.say(CalendarFormTexts.removeFreeze), no: viewer.say(ScriptTexts.keep)))
    }
}

/// What a freeze window says, as fields.
struct FreezeFields: Component {
    let viewer: Viewer
    /// nil for a new one.
    let freeze: FreezeWindow?
    let services: [Service]
    let classes: [ClassChoice]
    let form: Form
    let problems: FormProblems

    var body: HTML {
        let fields = CalendarFields(viewer: viewer, form: form, problems: problems)
        let sorted = services.sorted { viewer.say($0.name) < viewer.say($1.name) }
        let any = Choice("", viewer.say(CalendarFormTexts.anyService))
        let choices = [any] + sorted.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let button = freeze == nil ? CalendarFormTexts.enterFreeze : CalendarFormTexts.keepFreeze
        return """
            \(if: freeze, { HiddenField("version", String($0.version)).body })
            \(fields.span(freeze?.window, freeze?.days, takesDays: true))
            \(fields.field("reason", CalendarFormTexts.reason, .line, or: freeze?.reason ?? "", isRequired: true))
            \(fields.field("service", CalendarPageTexts.service, .select(choices), or: freeze?.service?.rawValue ?? ""))
            \(fields.field("component_class", CalendarFormTexts.componentClass, .select(classChoices), or: freeze?.componentClass ?? "", hint: CalendarFormTexts.classHint))
            \(exceptions(sorted, fields))
            \(fields.button(button))
            """
    }

    private var classChoices: [Choice] {
        [Choice("", viewer.say(CalendarFormTexts.anyClass))]
            + classes.map { choice in
                let indent = String(repeating: "\u{2003}", count: choice.depth)
                return Choice(choice.path, "\(indent)\(viewer.say(choice.name))")
            }
    }

    private func exceptions(_ services: [Service], _ fields: CalendarFields) -> HTML {
        let chosen =
            form.has("reason")
            ? Set(form.values("exceptions")) : Set((freeze?.exceptions ?? []).map(\.rawValue))
        let choices = services.map {
            Choice(
                $0.id.rawValue, viewer.say($0.name), isChosen: chosen.contains($0.id.rawValue))
        }
        return """
            <details class="more"\(attribute: "open", if: !chosen.isEmpty)><summary>\(viewer.say(CalendarFormTexts.exceptions))</summary>
            \(fields.field("exceptions", CalendarFormTexts.exceptions, .checks(choices)))</details>
            """
    }
}
