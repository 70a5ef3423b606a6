import Desk
import Markup
import USM
import Values

/// After the end of a call: it is back, with one click, or a word to the team.
struct ReturnForm: Component {
    let viewer: Viewer
    let view: CallView
    let form: Form
    let problems: FormProblems

    var body: HTML {
        let fields: HTML = """
            <p class="soft">\(viewer.say(AskedTexts.itIsBackWhy))</p>
            \(Field("text", label: viewer.say(AskedTexts.addWords), kind: .text(rows: 2), value: form["text"], error: problems.of("text", viewer), note: viewer.say(CallTexts.optional), key: "c"))
            \(Field("files", label: viewer.say(CallTexts.files), kind: .file(accept: nil, isMultiple: true), error: problems.of("files", viewer), note: viewer.say(CallTexts.optional)))
            <div class="row actions"><button class="main" name="follow_up" value="is_back">\(viewer.say(AskedTexts.itIsBack))</button>
            <button name="audience" value="requester" formaction="\(Route.action(.comment, call: view.call.reference).path)">\(viewer.say(AskedTexts.onlyAWord))</button></div>
            """
        return PostForm(
            to: Route.followUps(call: view.call.reference).path, token: viewer.csrf,
            draft: "call:\(view.call.id.rawValue):comment", isMultipart: true, content: fields
        ).body
    }
}

/// It takes too long, or somebody is not content: two different things, each with its own button.
struct FollowUpForms: Component {
    let viewer: Viewer
    let view: CallView
    let form: Form
    let problems: FormProblems

    private var call: Call { view.call }

    var body: HTML {
        guard view.allowed.contains(.comment), call.parent == nil else { return .empty }
        return """
            \(if: call.isEscalated, Notice(viewer.say(AskedTexts.heard)).body)
            <details class="more" id="not-content"><summary>\(viewer.say(AskedTexts.notContent))</summary>
            \(if: view.allowed.contains(.escalate), escalating)
            \(complaining)
            </details>
            """
    }

    private var escalating: HTML {
        let content: HTML = """
            <p><b>\(viewer.say(AskedTexts.tooLong))</b> <span class="soft">\(viewer.say(AskedTexts.tooLongWhy))</span></p>
            \(Field("text", label: viewer.say(AskedTexts.inWords), kind: .text(rows: 2), error: problems.of("text", viewer), id: "escalation-text"))
            <div class="row actions"><button>\(viewer.say(AskedTexts.tellCoordinator))</button></div>
            """
        return PostForm(
            to: Route.action(.escalate, call: call.reference).path, token: viewer.csrf,
            content: content
        ).body
    }

    private var complaining: HTML {
        let content: HTML = """
            <p><b>\(viewer.say(AskedTexts.complain))</b> <span class="soft">\(viewer.say(AskedTexts.complainWhy))</span></p>
            \(HiddenField("follow_up", FollowUp.Reason.complaint.rawValue))
            \(Field("text", label: viewer.say(AskedTexts.inWords), kind: .text(rows: 2), error: problems.of("text", viewer), id: "complaint-text"))
            <div class="row actions"><button>\(viewer.say(AskedTexts.complainButton))</button></div>
            """
        return PostForm(
            to: Route.followUps(call: call.reference).path, token: viewer.csrf, content: content
        ).body
    }
}
