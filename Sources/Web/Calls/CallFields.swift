import Desk
import Markup
import USM
import Values

/// Category, impact and urgency; for a risk effect and likelihood.
struct ClassificationFields: Component {
    let viewer: Viewer
    let call: Call
    let form: Form
    let problems: FormProblems

    var body: HTML {
        let isRisk = call.type == .risk
        let before = call.classification
        let impacts = Impact.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
        let urgencies = Urgency.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
        return """
            \(Field("category", label: viewer.say(CallTexts.category), value: form.has("category") ? form["category"] : before?.category ?? "", hint: viewer.say(CallTexts.categoryHint), error: problems.of("category", viewer), note: viewer.say(CallTexts.optional)))
            \(Field("impact", label: viewer.say(isRisk ? CallTexts.effect : CallTexts.impact), kind: .cards(impacts), value: form.has("impact") ? form["impact"] : before?.impact.rawValue ?? "", hint: viewer.say(isRisk ? CallTexts.effectHint : CallTexts.impactHint), error: problems.of("impact", viewer)))
            \(Field("urgency", label: viewer.say(isRisk ? CallTexts.likelihood : CallTexts.urgency), kind: .cards(urgencies), value: form.has("urgency") ? form["urgency"] : before?.urgency.rawValue ?? "", hint: viewer.say(isRisk ? CallTexts.likelihoodHint : CallTexts.urgencyHint), error: problems.of("urgency", viewer)))
            """
    }
}

/// The five questions of every evaluation (usm.md 1.4).
struct EvaluationFields: Component {
    let viewer: Viewer
    let form: Form
    let problems: FormProblems

    var body: HTML {
        """
        \(Field("handledProperly", label: viewer.say(CallTexts.handledProperly), kind: .check, value: isFirst ? "yes" : form["handledProperly"]))
        \(Field("recordedWell", label: viewer.say(CallTexts.recordedWell), kind: .check, value: isFirst ? "yes" : form["recordedWell"]))
        \(Field("lessons", label: viewer.say(CallTexts.lessons), kind: .text(rows: 2), value: form["lessons"], error: problems.of("lessons", viewer), note: viewer.say(CallTexts.optional)))
        \(Field("couldBecomeStandard", label: viewer.say(CallTexts.couldBecomeStandard), kind: .check, value: form["couldBecomeStandard"]))
        \(Field("improvements", label: viewer.say(CallTexts.improvements), kind: .text(rows: 2), value: form["improvements"], hint: viewer.say(CallTexts.improvementsHint), error: problems.of("improvements", viewer), note: viewer.say(CallTexts.optional)))
        """
    }

    private var isFirst: Bool { !form.has("lessons") }
}

/// The review step: ask the requester, confirm on behalf of the call above, or go on without.
struct ReviewForms: Component {
    let viewer: Viewer
    let view: CallView
    let form: Form
    let problems: FormProblems

    private var call: Call { view.call }

    var body: HTML {
        """
        \(state)
        \(if: call.parent == nil, asking, else: confirming)
        \(if: view.allowed.contains(.waive) && (view.otherReviewers ?? []).isEmpty, waiving)
        """
    }

    private var state: HTML {
        switch call.confirmation {
        case .asked:
            Notice(viewer.say(CallTexts.asked(view.summary.requester.name)), .warn).body
        case .refused:
            Notice(viewer.say(CallTexts.refusedNotice), .bad).body
        case .notAsked, .given, .waived, .givenForMain:
            .empty
        }
    }

    private var asking: HTML {
        guard view.allowed.contains(.askConfirmation) else { return .empty }
        return CallForm(
            viewer: viewer, call: call, action: .askConfirmation,
            button: CallTexts.askButton(view.summary.requester.name), key: "e",
            fields: Field(
                "message", label: viewer.say(CallTexts.message), kind: .text(rows: 3),
                value: form["message"], hint: viewer.say(CallTexts.messageHint),
                error: problems.of("message", viewer)
            ).body
        ).body
    }

    /// Who carried a child out does not review it where somebody else who works on its parent can.
    private var confirming: HTML {
        guard view.allowed.contains(.confirm) else { return .empty }
        if let others = view.otherReviewers, !others.isEmpty {
            return Notice(viewer.say(FlowTexts.reviewOffered(others.map(\.name)))).body
        }
        let confirm = CallForm(
            viewer: viewer, call: call, action: .confirm, button: FlowTexts.forParent,
            key: "e", fields: .empty)
        let refuse = CallForm(
            viewer: viewer, call: call, action: .refuse, button: FlowTexts.sendBackButton,
            look: "plain",
            fields: Field(
                "reason", label: viewer.say(FlowTexts.whatIsWrong), kind: .text(rows: 2),
                error: problems.of("reason", viewer), id: "refuse-reason"
            ).body)
        return """
            \(if: view.otherReviewers != nil, "<p class=\"soft\">\(viewer.say(FlowTexts.nobodyElse))</p>")\
            \(confirm)
            <details class="more"><summary>\(viewer.say(FlowTexts.sendBack))</summary>\(refuse)</details>
            """
    }

    private var waiving: HTML {
        let fields = Field(
            "reason", label: viewer.say(CallTexts.waiveReason), value: form["reason"],
            hint: viewer.say(CallTexts.waiveHint), error: problems.of("reason", viewer))
        let waive = CallForm(
            viewer: viewer, call: call, action: .waive, button: CallTexts.waiveButton,
            look: "plain", fields: fields.body)
        return """
            <details class="more"><summary>\(viewer.say(CallTexts.waiveTitle))</summary>\(waive)</details>
            """
    }
}
