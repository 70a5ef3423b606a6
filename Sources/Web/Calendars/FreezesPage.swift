import Desk
import Markup
import USM
import Values

/// When nothing is to be changed, and which releases there are.
struct FreezesPage: Component {
    let viewer: Viewer
    let freezes: [FreezeWindow]
    let mayFreeze: Bool
    let mayMakeReleases: Bool
    let releases: [Release]
    let services: [Service]
    let form: Form
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(CalendarPageTexts.freezes), area: .calendars, status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"><div><h1>\(viewer.say(CalendarPageTexts.freezes))</h1></div>
        \(CalendarTabs(viewer: viewer, here: .freezes))</div>
        \(list)
        \(if: mayFreeze, Card(viewer.say(CalendarFormTexts.enterFreeze), content: PostForm(to: Route.freezes.path, token: viewer.csrf, content: fields).body).body)
        \(Card(viewer.say(CalendarFormTexts.releases), content: releaseList))
        """
    }

    private var list: HTML {
        guard !freezes.isEmpty else {
            return EmptyState(
                viewer.say(CalendarFormTexts.noFreezes), viewer.say(CalendarFormTexts.noFreezesWhy)
            ).body
        }
        let words = FreezeWords(
            viewer: viewer,
            services: Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0) }))
        let columns = [
            CalendarPageTexts.when, CalendarFormTexts.reason, CalendarPageTexts.concerns,
        ]
        return Table(
            caption: viewer.say(CalendarPageTexts.freezes),
            columns: columns.map { .init(viewer.say($0)) }
                + (mayFreeze ? [.init(viewer.say(CalendarFormTexts.remove))] : []),
            rows: freezes.map { freeze in
                let row: [HTML] = [
                    viewer.span(freeze.window), "<span dir=\"auto\">\(freeze.reason)</span>",
                    "<span dir=\"auto\">\(words.scope(of: freeze))</span>",
                ]
                return mayFreeze ? row + [removal(freeze)] : row
            }
        ).body
    }

    private func removal(_ freeze: FreezeWindow) -> HTML {
        ActionButton(
            viewer.say(CalendarFormTexts.remove), to: Route.freeze(freeze.id.rawValue).path,
            token: viewer.csrf, look: .quiet
        ).body
    }

    private var fields: HTML {
        let sorted = services.sorted { viewer.say($0.name) < viewer.say($1.name) }
        let chosen = Set(form.values("exceptions"))
        let choices = sorted.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let exceptions = sorted.map {
            Choice(
                $0.id.rawValue, viewer.say($0.name), isChosen: chosen.contains($0.id.rawValue))
        }
        return """
            \(field("from", CalendarFormTexts.from, .dateTime, isRequired: true))
            \(field("until", CalendarFormTexts.until, .dateTime, isRequired: true))
            \(field("reason", CalendarFormTexts.reason, .line, isRequired: true))
            \(field("service", CalendarPageTexts.service, .select([Choice("", viewer.say(CalendarFormTexts.anyService))] + choices)))
            \(Field("component_class", label: viewer.say(CalendarFormTexts.componentClass), value: form["component_class"], hint: viewer.say(CalendarFormTexts.classHint), error: problems.of("component_class", viewer)))
            <details class="more"><summary>\(viewer.say(CalendarFormTexts.exceptions))</summary>
            \(field("exceptions", CalendarFormTexts.exceptions, .checks(exceptions)))</details>
            <div class="row actions"><button class="main">\(viewer.say(CalendarFormTexts.enterFreeze))</button></div>
            """
    }

    private func field(
        _ name: String, _ label: LocalizedText, _ kind: Field.Kind, isRequired: Bool = false
    ) -> HTML {
        Field(
            name, label: viewer.say(label), kind: kind, value: form[name],
            error: problems.of(name, viewer), isRequired: isRequired
        ).body
    }

    private var releaseList: HTML {
        """
        <p class="soft">\(viewer.say(CalendarFormTexts.releasesWhy))</p>
        \(if: !releases.isEmpty, "<ul class=\"plain\">\(releases, { "<li dir=\"auto\">\($0.name)</li>" })</ul>")
        \(if: mayMakeReleases, PostForm(to: Route.releases.path, token: viewer.csrf, content: releaseFields).body)
        """
    }

    private var releaseFields: HTML {
        """
        \(field("name", CalendarFormTexts.name, .line, isRequired: true))
        <div class="row actions"><button class="plain">\(viewer.say(CalendarFormTexts.makeRelease))</button></div>
        """
    }
}
