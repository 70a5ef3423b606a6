import Desk
import Markup
import USM
import Values

/// A call for who works on it: the whole workflow, what there is to do now, and what happened.
struct CallPage: Component {
    let viewer: Viewer
    let view: CallView
    let choices: CallChoices
    let plan: CallPlan
    let risk: RiskCount?
    /// Of a change; nil for other calls.
    let register: RegisterPlan?
    let form: Form
    let problems: FormProblems
    let drafts: [String: String]

    private var call: Call { view.call }

    var page: Page {
        Page(
            "\(call.reference) \(call.title)", area: .work,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(CallTexts.work), to: Route.work.path)], here: call.reference),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"\(LiveTopic(.call(call.id), showing: view.tree))><div>
        <h1 dir="auto">\(call.title)</h1>
        <p class="facts-line">\(CallFacts(viewer: viewer, view: view))</p>
        <p class="presence" data-presence="\(Route.presence(call: call.reference).path)" hidden></p>
        </div>\(PrintButton(viewer: viewer))</div>
        \(CallReach(viewer: viewer, view: view))
        \(if: call.isTypeKnown, workflow)
        <div class="split"><div>
        \(if: view.allowed.contains(.checkReview), SecondLookCard(viewer: viewer, call: call, problems: problems).body)
        \(StepCard(viewer: viewer, view: view, choices: choices, register: register, form: form, problems: problems))
        \(register.map { RegisterPlanCard(viewer: viewer, plan: $0) })
        \(call.order.map { OrderAnswers(viewer: viewer, order: $0).card })
        \(words)
        \(Card(viewer.say(CallTexts.journal), content: conversation))
        </div><aside>
        \(CallAside(viewer: viewer, view: view, choices: choices, plan: plan, risk: risk, form: form, problems: problems))
        </aside></div>
        """
    }

    private var workflow: HTML {
        let model = RiverModel(
            tree: view.treeCalls, focus: call.id, journal: view.journal, viewer: viewer)
        return Card(
            viewer.say(CallTexts.workflow((view.treeCalls.first ?? call).workflowLabel)),
            content: River(model, viewer).body
        ).body
    }

    private var words: HTML {
        guard !call.description.isEmpty else { return .empty }
        return Card(
            viewer.say(CallTexts.words),
            content: """
                <div class="prose" dir="auto">\(Markdown.render(call.description))</div>
                """
        ).body
    }

    private var conversation: HTML {
        """
        \(CallJournal(viewer: viewer, view: view))
        \(if: view.allowed.contains(.comment), "<div id=\"say\">\(composer)</div>")
        """
    }

    private var composer: HTML {
        let audiences = [
            Choice(
                Call.Visibility.internal.rawValue, viewer.say(CallTexts.internalOnly),
                detail: viewer.say(CallTexts.internalDetail)),
            Choice(
                Call.Visibility.requester.rawValue, viewer.say(CallTexts.toRequester),
                detail: viewer.say(CallTexts.toRequesterDetail(view.summary.requester.name))),
        ]
        let content: HTML = """
            \(Field("audience", label: viewer.say(CallTexts.whoReads), kind: .cards(audiences), value: form.has("audience") ? form["audience"] : Call.Visibility.internal.rawValue))
            \(Field("text", label: viewer.say(CallTexts.comment), kind: .text(rows: 3), value: form["text"], error: problems.of("text", viewer), key: "c"))
            \(Field("files", label: viewer.say(CallTexts.files), kind: .file(accept: nil, isMultiple: true), error: problems.of("files", viewer)))
            <div class="row actions"><button>\(viewer.say(CallTexts.addComment))</button></div>
            """
        return PostForm(
            to: Route.action(.comment, call: call.reference).path, token: viewer.csrf,
            draft: "call:\(call.id.rawValue):comment", isMultipart: true, style: "composer",
            content: content
        ).body
    }
}
