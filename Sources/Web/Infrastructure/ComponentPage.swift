import Desk
import Markup
import USM
import Values

/// One component, now or as it was on a day, with all that hangs on it.
struct ComponentPage: Component {
    let viewer: Viewer
    let view: ComponentView
    /// As `2026-11-22`; empty for now.
    let day: String

    private var component: ManagedComponent { view.shown.component }
    private var route: Route { .component(component.id.rawValue) }

    private var words: RegisterWords {
        RegisterWords(
            viewer: viewer, scope: view.scope, names: view.names, services: view.services)
    }

    var page: Page {
        Page(
            component.name, area: .services,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(InfrastructureTexts.title), to: Route.infrastructure.path)],
                here: component.name),
            self)
    }

    var body: HTML {
        """
        \(standing)
        <div class="head"><div><h1 dir="auto">\(component.name)</h1>
        <p class="facts-line"><span>\(words.className(component.componentClass))</span>\
        \(if: view.shown.isRetired, Tag(viewer.say(InfrastructureTexts.isRetired), .warn).body)</p></div>
        <div>\(Link(viewer.say(ImpactTexts.link), to: Route.componentImpact(component.id.rawValue).path, look: .button))</div></div>
        <div class="split"><div>
        \(Card(viewer.say(InfrastructureTexts.recorded), content: recorded))
        \(Card(viewer.say(InfrastructureTexts.relations), content: "\(relations)\(CutNote(viewer, view.relations))"))
        \(Card(viewer.say(InfrastructureTexts.versions), id: "versions", content: versions))
        </div><aside>
        \(Card(viewer.say(InfrastructureTexts.earlierDay), content: choosingDay))
        \(if: !view.planned.isEmpty, Card(viewer.say(InfrastructureTexts.planned), content: "\(list(view.planned.shown))\(CutNote(viewer, view.planned))").body)
        \(Card(viewer.say(InfrastructureTexts.calls), content: calls))
        </aside></div>
        """
    }

    private var standing: HTML {
        guard view.at != nil else { return .empty }
        return Notice(
            viewer.say(InfrastructureTexts.asOf(shownDay, version: view.shown.version)), .warn,
            content: Link(viewer.say(InfrastructureTexts.seeNow), to: route.path).body
        ).body
    }

    private var shownDay: String { CivilDate(day).map(viewer.day) ?? day }

    private var recorded: HTML {
        var lines: [(name: String, value: HTML)] = [
            (
                viewer.say(InfrastructureTexts.owner),
                "<span dir=\"auto\">\(words.owner(component.owner))</span>"
            )
        ]
        if let service = component.service {
            lines.append(
                (
                    viewer.say(InfrastructureTexts.service),
                    Link(words.service(service), to: Route.service(service.rawValue).path).body
                ))
        }
        lines += words.values(of: view.shown).map {
            ($0.name, "<span dir=\"auto\">\($0.value)</span>")
        }
        lines.append((viewer.say(InfrastructureTexts.version), "\(viewer.say(view.shown.version))"))
        return Facts(lines).body
    }

    private var relations: HTML {
        RelationLines(
            viewer: viewer, center: component.id, relations: view.relations.shown,
            name: { view.components[$0]?.name ?? viewer.say(InfrastructureTexts.unknown) },
            service: { words.service($0) }, button: { _ in .empty }
        ).body
    }

    private var choosingDay: HTML {
        """
        <form method="get" action="\(route.path)">
        \(Field("on", label: viewer.say(InfrastructureTexts.onDay), kind: .date, value: day))
        <div class="row actions"><button>\(viewer.say(InfrastructureTexts.seeDay))</button></div>
        </form>
        """
    }

    private var calls: HTML {
        guard !view.calls.isEmpty else {
            return "<p class=\"soft\">\(viewer.say(InfrastructureTexts.noCalls))</p>"
        }
        let cut = CutNote(viewer, view.calls)
        return "\(list(view.calls.shown))\(cut)"
    }

    private func list(_ calls: [CallSummary]) -> HTML {
        """
        <ul class="plain">\(calls, { call in
            """
            <li><a href="\(Route.call(call.reference).path)"><span class="ref">\(call.reference)</span> \
            <span dir="auto">\(call.title)</span></a></li>
            """
        })</ul>
        """
    }

    private var versions: HTML {
        """
        <ul class="plain">\(view.versions.indices, version)</ul>\
        \(CutNote(viewer, view.versions))
        """
    }

    private func version(_ index: Int) -> HTML {
        let version = view.versions[index]
        let earlier = view.versions.dropFirst(index + 1).first
        let changes =
            earlier.map { words.changes(from: $0.registered, to: version.registered) }
            ?? [viewer.say(InfrastructureTexts.entered)]
        let moment: HTML =
            version.validFrom == Instant(milliseconds: 0)
            ? "\(viewer.say(InfrastructureTexts.since))" : "\(viewer.moment(version.validFrom))"
        return """
            <li><b>\(viewer.say(InfrastructureTexts.version(version.registered.version)))</b>, \
            <span class="soft">\(moment)\(by(version))</span>
            <ul class="changes">\(changes, { "<li dir=\"auto\">\($0)</li>" })</ul></li>
            """
    }

    private func by(_ version: ComponentVersion) -> HTML {
        let name = version.writtenBy.flatMap { view.names[$0] }
        guard let call = version.call else {
            return ", \(name ?? viewer.say(InfrastructureTexts.byFile))"
        }
        guard let change = view.changes[call] else { return "\(if: name, { ", \($0)" })" }
        return """
            , <a href="\(Route.call(change.reference).path)">\(change.reference)</a>\
            \(if: name, { ", <span dir=\"auto\">\($0)</span>" })
            """
    }
}
