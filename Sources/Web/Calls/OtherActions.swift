import Desk
import Markup
import USM
import Values

/// What is seldom done with a call: folded away, so that the step stays in sight.
struct OtherActions: Component {
    let viewer: Viewer
    let view: CallView
    let form: Form
    let problems: FormProblems

    private var call: Call { view.call }

    var body: HTML {
        let parts: [HTML] = [
            folded(.ask, CallTexts.askTitle, asking, CallTexts.askQuestionButton),
            folded(.answer, FlowTexts.byTelephone, answering, FlowTexts.noteAnswer),
            folded(.escalate, FlowTexts.escalateFor, escalating, FlowTexts.escalateButton),
            reclassifying, changingAgreement,
            folded(.redo, CallTexts.redoTitle, redoing, CallTexts.redoButton),
            folded(.retype, CallTexts.retypeTitle, retyping, CallTexts.retypeButton),
            folded(.describe, CallTexts.describeTitle, describing, CallTexts.describeButton),
            folded(.link, CallTexts.linkTitle, linking, CallTexts.linkButton),
            folded(.abort, CallTexts.abortTitle, aborting, CallTexts.abortButton, "danger"),
        ].filter { !$0.isEmpty }
        guard !parts.isEmpty else { return .empty }
        return Card(viewer.say(CallTexts.otherActions), content: "\(parts)").body
    }

    private func folded(
        _ action: Call.Action, _ title: LocalizedText, _ fields: HTML, _ button: LocalizedText,
        _ look: String = "plain"
    ) -> HTML {
        guard view.allowed.contains(action) else { return .empty }
        let content = CallForm(
            viewer: viewer, call: call, action: action, button: button, look: look,
            fields: fields)
        return """
            <details class="more" id="\(action.rawValue)"><summary>\(viewer.say(title))</summary>\(content)</details>
            """
    }

    private var reclassifying: HTML {
        guard call.step.kind != .classify else { return .empty }
        return folded(
            .classify, CallTexts.reclassifyTitle,
            ClassificationFields(
                viewer: viewer, call: call, form: Form(), problems: .none
            ).body,
            CallTexts.classifyButton)
    }

    /// Only where another agreement covers it too.
    private var changingAgreement: HTML {
        let others = view.cover?.others ?? []
        guard !others.isEmpty else { return .empty }
        let lines = CoverLines(viewer: viewer, call: call)
        let choices = others.map { Choice($0.agreement.id.rawValue, lines.words($0)) }
        return folded(
            .changeAgreement, CoverTexts.changeTitle,
            """
            <p class="soft">\(viewer.say(CoverTexts.changeHint))</p>
            \(Field("agreement", label: viewer.say(CallTexts.agreement), kind: .select(choices), error: problems.of("agreement", viewer)))
            \(reason("agreement-reason"))
            """, CoverTexts.changeButton)
    }

    private var asking: HTML {
        Field(
            "text", label: viewer.say(CallTexts.question), kind: .text(rows: 2),
            hint: viewer.say(CallTexts.questionHint), id: "question-text"
        ).body
    }

    private var answering: HTML {
        Field(
            "text", label: viewer.say(AskedTexts.theAnswer), kind: .text(rows: 2),
            id: "telephone-text"
        ).body
    }

    private var escalating: HTML {
        Field(
            "text", label: viewer.say(AskedTexts.inWords), kind: .text(rows: 2),
            id: "escalation-text"
        ).body
    }

    private var redoing: HTML {
        let steps = call.redoableSteps.map {
            Choice($0.code, "\($0.code) \(viewer.say($0.name))")
        }
        return """
            \(Field("step", label: viewer.say(CallTexts.redoFrom), kind: .select(steps), error: problems.of("step", viewer)))
            \(reason("redo-reason"))
            """
    }

    private var retyping: HTML {
        let types =
            CallType.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
            + [Choice("complaint", viewer.say(CallTexts.complaint))]
        return """
            \(Field("type", label: viewer.say(CallTexts.type), kind: .select(types), value: call.isComplaint ? "complaint" : call.type.rawValue))
            \(reason("retype-reason"))
            """
    }

    private var describing: HTML {
        """
        \(Field("title", label: viewer.say(CallTexts.titleField), value: call.title, lengthMax: 300))
        \(Field("description", label: viewer.say(CallTexts.words), kind: .text(rows: 5), value: call.description))
        """
    }

    private var linking: HTML {
        let kinds: [Call.Link.Kind] = [.related, .duplicateOf, .partOf, .hasPart]
        let options = kinds.map { Choice($0.rawValue, viewer.say($0.name)) }
        return """
            \(Field("kind", label: viewer.say(CallTexts.linkKind), kind: .select(options)))
            \(Field("other", label: viewer.say(CallTexts.otherCall), error: problems.of("other", viewer), placeholder: "INC-1042"))
            """
    }

    private var aborting: HTML {
        "<p class=\"soft\">\(viewer.say(CallTexts.abortHint))</p>\(reason("abort-reason"))"
    }

    private func reason(_ id: String) -> HTML {
        Field("reason", label: viewer.say(CallTexts.reason), id: id).body
    }
}
