import Desk
import Markup
import USM
import Values

/// For who answers a telephone: who calls, what is known of them, and what they need.
struct RegisterForPage: Component {
    let viewer: Viewer
    /// What was looked for.
    let words: String
    let found: Excerpt<Party>
    let caller: CallerView?
    let form: Form
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(WorkTexts.registerFor), area: .work,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(CallTexts.work), to: Route.work.path)],
                here: viewer.say(WorkTexts.registerFor)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1>\(viewer.say(WorkTexts.registerFor))</h1>
        \(search)
        \(caller.map(known) ?? people)
        """
    }

    private var search: HTML {
        """
        <form class="card" role="search" action="\(Route.registerFor.path)">
        \(Field("q", label: viewer.say(WorkTexts.callerName), kind: .search, value: words, hint: viewer.say(WorkTexts.callerNameHint), error: problems.of("requester", viewer), id: "caller", isFocused: caller == nil))
        <div class="row actions"><button>\(viewer.say(WorkTexts.findCaller))</button></div></form>
        """
    }

    private var people: HTML {
        guard !words.isEmpty else { return .empty }
        guard !found.isEmpty else {
            return EmptyState(
                viewer.say(WorkTexts.noCaller), viewer.say(WorkTexts.noCallerWhy)
            ).body
        }
        let items = found.map {
            Item(
                to: Route.registerFor.path(["for": $0.id.rawValue]), what: $0.name,
                below: $0.email.map { "\($0)" })
        }
        let more: HTML =
            found.isCut
            ? "<p class=\"soft\">\(viewer.say(WorkTexts.moreCallers(viewer.say(found.count))))</p>"
            : .empty
        return Card(
            viewer.say(WorkTexts.whoIsIt),
            content: "\(ItemList(items, label: viewer.say(WorkTexts.whoIsIt)))\(more)"
        ).body
    }

    private func known(_ caller: CallerView) -> HTML {
        """
        <div class="split"><div>\(asking(caller))</div>
        <aside>\(agreements(caller))\(calls(caller))</aside></div>
        """
    }

    private func asking(_ caller: CallerView) -> HTML {
        let services =
            [Choice("", viewer.say(PortalTexts.notSure))]
            + caller.services.map { Choice($0.service.id.rawValue, viewer.say($0.service.name)) }
        let components = caller.components.map {
            Choice(
                $0.id.rawValue, $0.name, detail: $0.componentClass,
                isChosen: form.values("components").contains($0.id.rawValue))
        }
        let fields: HTML = """
            \(HiddenField("requester", caller.person.id.rawValue))
            \(Field("description", label: viewer.say(WorkTexts.theirWords), kind: .text(rows: 4), value: form["description"], error: problems.of("description", viewer), isFocused: true))
            \(Field("service", label: viewer.say(PortalTexts.about), kind: .select(services), value: form["service"], error: problems.of("service", viewer), note: viewer.say(CallTexts.optional)))
            \(if: !components.isEmpty, Field("components", label: viewer.say(WorkTexts.theirComponents), kind: .checks(components), error: problems.of("components", viewer), note: viewer.say(CallTexts.optional)).body)\(CutNote(viewer, caller.components))
            \(Field("files", label: viewer.say(CallTexts.files), kind: .file(accept: nil, isMultiple: true), error: problems.of("files", viewer), note: viewer.say(CallTexts.optional)))
            <div class="row actions"><button class="main">\(viewer.say(WorkTexts.registerButton(caller.person.name)))</button></div>
            """
        return Card(
            caller.person.name, look: .now,
            content: PostForm(
                to: Route.registerFor.path, token: viewer.csrf,
                draft: "register:\(caller.person.id.rawValue)", isMultipart: true,
                content: fields
            ).body
        ).body
    }

    private func agreements(_ caller: CallerView) -> HTML {
        guard !caller.services.isEmpty else {
            return Card(
                viewer.say(CallTexts.whatWasAgreed),
                content: "<p class=\"soft\">\(viewer.say(CoordinateTexts.noAgreement))</p>"
            ).body
        }
        return Card(
            viewer.say(CallTexts.whatWasAgreed),
            content: Facts(
                caller.services.map {
                    (
                        viewer.say($0.service.name),
                        "<span dir=\"auto\">\(viewer.say($0.agreementName))</span>"
                    )
                }
            ).body
        ).body
    }

    private func calls(_ caller: CallerView) -> HTML {
        guard !caller.calls.isEmpty else { return .empty }
        let title = viewer.say(WorkTexts.lastCalls)
        return Card(
            title,
            content: """
                \(ItemList(caller.calls.map { CallItem(viewer: viewer, call: $0).item }, label: title))\
                \(CutNote(viewer, caller.calls))
                """
        ).body
    }
}
