import Desk
import Markup
import USM
import Values

/// A call for who asked for it: their own sentence, where it stands, what happens next and what is
/// asked of them.
///
/// No word of the method.
struct AskedCallPage: Component {
    let viewer: Viewer
    let view: CallView
    /// The offers that came of this wish and wait for this reader's answer.
    let offers: Excerpt<WaitingOffer>
    let form: Form
    let problems: FormProblems
    let drafts: [String: String]

    private var call: Call { view.call }
    private var number: String { viewer.say(AskedTexts.number(call.number)) }

    var page: Page {
        Page(
            "\(number) \(call.title)", area: .portal, width: .narrow,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(AskedTexts.yourQuestions), to: Route.home.path)],
                here: number),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <div class="head"\(LiveTopic(.call(call.id), showing: [view.summary]))><div>
        <h1 dir="auto">\(call.title)</h1>
        <p class="facts-line"><span>\(number)</span> \
        \(Tag(viewer.say(AskedTexts.state(of: view.summary)), call.status.tone))\
        <span>\(viewer.say(AskedTexts.askedAt)) \(viewer.moment(call.registeredAt))</span></p>
        </div></div>
        \(WaitingOffers(viewer: viewer, offers: offers))
        \(waiting)
        \(next)
        \(call.order.map { OrderAnswers(viewer: viewer, order: $0).card })
        \(words)
        \(Card(viewer.say(AskedTexts.conversation), content: conversation))
        \(FollowUpForms(viewer: viewer, view: view, form: form, problems: problems))
        \(if: !view.files.isEmpty, FileList(viewer: viewer, call: call, files: view.files).body)
        """
    }

    /// What is asked of the requester, if anything.
    private var waiting: HTML {
        if view.allowed.contains(.confirm) { return confirming }
        if view.allowed.contains(.answer) { return answering }
        return .empty
    }

    private var confirming: HTML {
        let message =
            view.journal.reversed().lazy.compactMap { entry -> String? in
                guard case .confirmationAsked(let message) = entry.event, !message.isEmpty else {
                    return nil
                }
                return message
            }.first
        let confirm = CallForm(
            viewer: viewer, call: call, action: .confirm, button: AskedTexts.yes, key: "e",
            fields: .empty)
        let refuse = CallForm(
            viewer: viewer, call: call, action: .refuse, button: AskedTexts.no, look: "plain",
            fields: Field(
                "reason", label: viewer.say(AskedTexts.whatIsWrong), kind: .text(rows: 3),
                value: form["reason"], error: problems.of("reason", viewer)
            ).body)
        return Card(
            viewer.say(AskedTexts.isItRight), id: "now", look: .now,
            content: """
                \(if: message ?? lastWords, { "<p class=\"soft\">\(viewer.say(AskedTexts.whatWasDone))</p><div class=\"prose\" dir=\"auto\">\(Markdown.render($0))</div>" })
                \(confirm)
                <details class="more"\(attribute: "open", if: !problems.isEmpty)><summary>\(viewer.say(AskedTexts.notYet))</summary>\(refuse)</details>
                """
        ).body
    }

    /// The last that the team said, where nothing was said with the question itself.
    private var lastWords: String? {
        view.journal.reversed().lazy.compactMap { entry -> String? in
            guard case .commented(.requester, let text) = entry.event,
                entry.actor?.id != call.requester
            else { return nil }
            return text
        }.first
    }

    private var answering: HTML {
        let question =
            view.journal.reversed().lazy.compactMap { entry -> String? in
                guard case .asked(let text) = entry.event else { return nil }
                return text
            }.first ?? ""
        return Card(
            viewer.say(AskedTexts.weNeedToKnow), id: "now", look: .now,
            content: """
                <div class="prose" dir="auto">\(Markdown.render(question))</div>
                \(CallForm(
                    viewer: viewer, call: call, action: .answer, button: AskedTexts.sendAnswer,
                    key: "e",
                    fields: Field(
                        "text", label: viewer.say(AskedTexts.yourAnswer), kind: .text(rows: 3),
                        value: form["text"], error: problems.of("text", viewer), id: "answer-text"
                    ).body))
                """
        ).body
    }

    private var next: HTML {
        let due: HTML =
            call.isOpen
            ? call.dueAt.map { due in
                " \(viewer.say(due < viewer.now ? AskedTexts.late : AskedTexts.expected)) \(viewer.moment(due)).\(newAim(after: due))"
            } ?? .empty : .empty
        let why: HTML? = call.acceptedAt.map { _ in
            "<p class=\"soft\">\(viewer.say(AskedTexts.why(call)))</p>"
        }
        return "<p>\(viewer.say(AskedTexts.next(for: view.summary)))\(due)</p>\(why)"
    }

    /// Once the promised time is over, until when it is planned.
    private func newAim(after due: Instant) -> HTML {
        guard due < viewer.now, let until = view.plannedUntil, until > viewer.now else {
            return .empty
        }
        return " \(viewer.say(AskedTexts.newAim)) \(viewer.moment(until))."
    }

    private var words: HTML {
        guard !call.description.isEmpty else { return .empty }
        return Card(
            viewer.say(AskedTexts.yourWords),
            content: "<div class=\"prose\" dir=\"auto\">\(Markdown.render(call.description))</div>"
        ).body
    }

    private var conversation: HTML {
        guard view.allowed.contains(.comment) else {
            return CallJournal(viewer: viewer, view: view).body
        }
        guard call.isOpen else {
            let back = ReturnForm(viewer: viewer, view: view, form: form, problems: problems)
            return "\(back)\(CallJournal(viewer: viewer, view: view))"
        }
        let fields: HTML = """
            \(HiddenField("audience", Call.Visibility.requester.rawValue))
            \(Field("text", label: viewer.say(AskedTexts.addWords), kind: .text(rows: 2), value: view.allowed.contains(.answer) ? "" : form["text"], error: problems.of("text", viewer), key: "c"))
            \(Field("files", label: viewer.say(CallTexts.files), kind: .file(accept: nil, isMultiple: true), error: problems.of("files", viewer)))
            <div class="row actions"><button>\(viewer.say(AskedTexts.send))</button></div>
            """
        let composer = PostForm(
            to: Route.action(.comment, call: call.reference).path, token: viewer.csrf,
            draft: "call:\(call.id.rawValue):comment", isMultipart: true, content: fields)
        return "\(CallJournal(viewer: viewer, view: view))\(composer)"
    }
}
