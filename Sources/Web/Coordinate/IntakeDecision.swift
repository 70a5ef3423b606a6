import Desk
import Markup
import USM
import Values

/// The suggested type of one request, the questions behind it, and the decision.
struct IntakeDecision: Component {
    let viewer: Viewer
    let view: IntakeView
    let services: [Service]
    /// Where accepting leads.
    let destination: String

    private var call: Call { view.call }

    var body: HTML {
        """
        \(if: call.isTypeKnown, Card(viewer.say(CoordinateTexts.why(call.isComplaint ? CallTexts.complaint : call.type.name)), id: "now", mark: ProcessMark(call.process, viewer).body, look: .now, content: decision).body, else: open)
        \(Card(viewer.say(CallTexts.whatWasAgreed), content: agreed))
        \(view.promised.map(promises))
        """
    }

    /// The words leave it open: somebody says what it is.
    private var open: HTML {
        let guess: HTML =
            view.suggestion.grounds.isEmpty
            ? .empty
            : """
            <p class="soft">\(viewer.say(CoordinateTexts.perhaps(view.suggestion.isComplaint ? CallTexts.complaint : view.suggestion.type.name))): \
            \(viewer.say(view.suggestion.because)).</p>
            """
        return Card(
            viewer.say(FlowTexts.whichHelp), id: "now", mark: call.mark(viewer), look: .now,
            content: """
                <p><a href="\(Route.call(call.reference).path)" dir="auto">\(call.title)</a></p>
                \(if: !call.description.isEmpty, "<div class=\"prose\" dir=\"auto\">\(Markdown.render(call.description))</div>")
                <p>\(viewer.say(FlowTexts.whichHelpWhy))</p>\(guess)
                \(ScopeAnswers(viewer: viewer, components: view.components, scope: view.scope))
                \(TypingForm(viewer: viewer, call: call, services: services, destination: destination, problems: .none))
                """
        ).body
    }

    private var decision: HTML {
        """
        <p><a href="\(Route.call(call.reference).path)" dir="auto">\(call.title)</a></p>
        <ol class="questions">\(view.suggestion.result.reasons, { reason in
            "<li>\(viewer.say(reason.question.text)) <b>\(viewer.say(reason.answer.name))</b></li>"
        })</ol>
        <p class="soft">\(viewer.say(CoordinateTexts.questionsAreOurs))</p>
        \(ScopeAnswers(viewer: viewer, components: view.components, scope: view.scope))
        <p class="soft">\(viewer.say(view.suggestion.confidence.name)): \(viewer.say(view.suggestion.because)).</p>
        \(view.cover.map { CoverLines(viewer: viewer, call: call).body($0) })
        \(accepting)
        \(others)
        """
    }

    private var accepting: HTML {
        let choices =
            [Choice("", viewer.say(CallTexts.noService))]
            + services.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        return CallForm(
            viewer: viewer, call: call, action: .accept,
            button: CoordinateTexts.acceptAs(
                call.isComplaint ? CallTexts.complaint : call.type.name),
            key: "e",
            fields: """
                \(HiddenField("return", destination))
                \(Field("service", label: viewer.say(CallTexts.service), kind: .select(choices), value: call.service?.rawValue ?? ""))
                """
        ).body
    }

    private var others: HTML {
        let types = CallType.allCases.filter { $0 != call.type || call.isComplaint }
        let buttons = CallType.allCases.enumerated().map { index, type -> HTML in
            guard types.contains(type) else { return .empty }
            return """
                <button name="type" value="\(type.rawValue)" data-key="\(index + 1)">\(viewer.say(type.name))</button>
                """
        }
        let fields: HTML = """
            \(HiddenField("version", String(call.version)))
            \(HiddenField("return", Route.intake.path(["call": call.reference])))
            \(Field("reason", label: viewer.say(CallTexts.reason), value: viewer.say(CoordinateTexts.judgedAtIntake), id: "intake-reason"))
            <div class="row actions">\(buttons)</div>
            """
        let form = PostForm(
            to: Route.action(.retype, call: call.reference).path, token: viewer.csrf,
            content: fields)
        return
            "<details class=\"more\"><summary>\(viewer.say(CoordinateTexts.anotherType))</summary>\(form)</details>"
    }

    /// The part of the specification that the questions are about: what the facility is, and how
    /// each kind of call about it is taken.
    private func promises(_ promised: IntakeView.PromisedService) -> HTML {
        let tree = promised.tree
        let items = PromisePlace.ItemKind.allCases.flatMap { kind in
            tree.items(kind).map { viewer.say($0.promise.text) }
        }
        let calls = SpecificationNode.calls.children.compactMap { node in
            tree[.node(node)].map {
                (viewer.say(node.name.heading), "\(viewer.say($0.text))" as HTML)
            }
        }
        return Card(
            viewer.say(ServiceTexts.promisedOf(viewer.say(promised.service.name))),
            aside: Link(
                viewer.say(ServiceTexts.allPromises),
                to: Route.service(promised.service.id.rawValue).path
            ).body,
            content: """
                <ul class="promised">\(items, { "<li dir=\"auto\">\($0)</li>" })</ul>
                \(if: !calls.isEmpty, Facts(calls).body)
                """
        ).body
    }

    private var agreed: HTML {
        guard !view.agreements.isEmpty else {
            return "<p class=\"soft\">\(viewer.say(CoordinateTexts.noAgreement))</p>"
        }
        return Facts(
            view.agreements.map { agreement in
                let calls = agreement.preAgreedCalls.map { viewer.say($0.name) }
                return (
                    viewer.say(agreement.name),
                    calls.isEmpty
                        ? "<span class=\"soft\">\(viewer.say(CoordinateTexts.nothingPreAgreed))</span>"
                        : "\(calls.joined(separator: ", "))"
                )
            }
        ).body
    }
}
