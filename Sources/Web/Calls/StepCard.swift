import Desk
import Markup
import USM
import Values

/// The thing to do now: the present step, what it asks, and the form that does it.
struct StepCard: Component {
    let viewer: Viewer
    let view: CallView
    let choices: CallChoices
    /// What a change plans for the register; nil for other calls.
    var register: RegisterPlan?
    let form: Form
    let problems: FormProblems

    private var call: Call { view.call }
    private var step: Step { call.step }

    var body: HTML {
        guard call.isOpen else { return ended }
        guard call.isTypeKnown else { return typing }
        return Card(
            viewer.say(CallTexts.now(step)), id: "now",
            mark: ProcessMark(call.process, viewer).body, look: .now,
            content:
                "\(if: !isWaiting && !asksAtFork, "<p>\(viewer.say(step.definition.task))</p>")\(instruction)\(designing)\(doing)\(atOnce)"
        ).body
    }

    /// Nothing is done with it before somebody says what it is.
    private var typing: HTML {
        let content: HTML =
            view.allowed.contains(.retype)
            ? TypingForm(
                viewer: viewer, call: call, services: choices.services,
                destination: Route.call(call.reference).path, problems: problems
            ).body
            : "<p class=\"soft\">\(viewer.say(CallTexts.notYours(step.definition.profile)))</p>"
        return Card(
            viewer.say(FlowTexts.whichHelp), id: "now", mark: call.mark(viewer), look: .now,
            content: "<p>\(viewer.say(FlowTexts.whichHelpWhy))</p>\(content)"
        ).body
    }

    private var atOnce: HTML {
        guard let offer = view.atOnce else { return .empty }
        return AtOnceForm(
            viewer: viewer, view: view, offer: offer, services: choices.services, form: form,
            problems: problems
        ).body
    }

    /// A wish is worded at its first step, divided among teams where the service is specified, and
    /// offered where it is drafted and negotiated; a change is planned at C3 and C4, and C8 carries
    /// that out.
    private var designing: HTML {
        if ["C3", "C4", "C8"].contains(step.code) {
            let path = Route.registerPlan(call.reference).path
            return "<p>\(Link(viewer.say(RegisterPlanTexts.title), to: path))</p>"
        }
        guard call.process == .agree else { return .empty }
        if call.takesOffers && view.allowed.contains(.work) {
            let path = Route.offer(call: call.reference).path
            return "<p>\(Link(viewer.say(OfferTexts.open), to: path, look: .button))</p>"
        }
        guard ["A1", "A3"].contains(step.code) else { return .empty }
        let path = Route.design(call: call.reference).path
        return "<p>\(Link(viewer.say(DesignPageTexts.open), to: path))</p>"
    }

    /// Who does it here and how, where that was agreed in advance.
    private var instruction: HTML {
        guard let line = view.routine[step] else { return .empty }
        let words = RoutineWords(viewer: viewer, line: line, names: view.names, namesStep: false)
        let title = viewer.say(AgreementPageTexts.routine)
        return "<div class=\"notice\"><p><b>\(title).</b> \(words)</p></div>"
    }

    /// At a fork that was taken there is nothing to do but wait.
    private var isWaiting: Bool { call.status == .waitingForChildren }

    /// Where the fork asks which way to go, its question says already what there is to do.
    private var asksAtFork: Bool {
        step.kind == .fork && call.process.forkTargets.count > 1 && view.allowed.contains(.fork)
    }

    private var doing: HTML {
        switch step.kind {
        case .accept: accepting
        case .classify: classifying
        case .work, .updateRegister: conflict ?? working
        case .fork: forking
        case .review: ReviewForms(viewer: viewer, view: view, form: form, problems: problems).body
        case .evaluate: evaluating
        }
    }

    private var ended: HTML {
        guard let ending = call.ending, let moment = call.endedAt else { return .empty }
        let words = ending == .closed ? CallTexts.closedAt : CallTexts.abortedAt
        return Notice(viewer.say(words(viewer.exact(moment))), ending == .closed ? .good : .plain)
            .body
    }

    // MARK: The forms

    private var accepting: HTML {
        let services =
            [Choice("", viewer.say(CallTexts.noService))]
            + choices.services.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let exception: HTML =
            view.mayMakeExceptions && call.parent == nil
            ? Field(
                "exception", label: viewer.say(CallTexts.exception),
                hint: viewer.say(CallTexts.exceptionHint),
                error: problems.of("exception", viewer), note: viewer.say(CallTexts.optional)
            ).body : .empty
        let service: HTML =
            call.parent == nil
            ? Field(
                "service", label: viewer.say(CallTexts.service), kind: .select(services),
                value: form.has("service") ? form["service"] : call.service?.rawValue ?? "",
                error: problems.of("service", viewer)
            ).body : .empty
        let cover = view.cover.map { CoverLines(viewer: viewer, call: call).body($0) }
        return (cover ?? .empty) + stepForm(.accept, CallTexts.acceptButton, service + exception)
    }

    private var classifying: HTML {
        stepForm(
            .classify, CallTexts.classifyButton,
            ClassificationFields(
                viewer: viewer, call: call, form: form, problems: problems
            ).body)
    }

    private var working: HTML {
        let isUnplanned = step.kind == .updateRegister && register?.plan.isEmpty != false
        let label =
            isUnplanned
            ? CallTexts.whyNothing : step == Call.causeStep ? CallTexts.cause : CallTexts.note
        let hint =
            isUnplanned
            ? CallTexts.whyNothingHint
            : step == Call.causeStep ? CallTexts.causeHint : CallTexts.noteHint
        let note = Field(
            "note", label: viewer.say(label), kind: .text(rows: 3), value: form["note"],
            hint: viewer.say(hint), error: problems.of("note", viewer), isRequired: isUnplanned,
            note: isUnplanned ? nil : viewer.say(CallTexts.optional))
        return stepForm(.work, CallTexts.workButton(next: step.next), note.body)
    }

    /// At C8, what is in the way of the plan comes before anything else: it would be refused.
    private var conflict: HTML? {
        guard step.code == "C8", let register, !register.conflicts.isEmpty else { return nil }
        return RegisterPlanConflicts(viewer: viewer, plan: register).body
    }

    private var forking: HTML {
        let running = view.call.presentChildren.filter { $0.outcome == .running }
        let waiting: HTML =
            running.isEmpty
            ? .empty
            : "<p>\(viewer.say(CallTexts.waitsForChildren))</p>\(childList)"
        guard view.allowed.contains(.fork) else { return waiting }
        let scope = ScopeAnswers(
            viewer: viewer, components: view.components, scope: view.scope)
        return waiting + (call.process.forkTargets.contains(.change) ? scope.body : .empty)
            + stepForm(
                .fork, CallTexts.forkButton(call.process), forkChoice + otherwise,
                key: running.isEmpty)
    }

    /// Who answers otherwise than the register does says why.
    private var otherwise: HTML {
        guard call.process.forkTargets.count > 1, !view.components.isEmpty else { return .empty }
        return Field(
            "reason", label: viewer.say(CallTexts.otherwise), kind: .text(rows: 2),
            value: form["reason"], error: problems.of("reason", viewer),
            note: viewer.say(CallTexts.optional)
        ).body
    }

    private var forkChoice: HTML {
        let targets = call.openForkTargets
        // With nothing to choose the button says it all; the second arm of RECOVER is a choice.
        guard call.process.forkTargets.count > 1 else {
            return HiddenField("processes", targets.first?.rawValue ?? "").body
        }
        let cards = targets.map { target in
            Choice(
                target.rawValue, viewer.say(CallTexts.forkChoice(target)),
                detail: viewer.say(CallTexts.forkDetail(target, from: call.process)),
                mark: ProcessMark(target, viewer).body)
        }
        return Field(
            "processes", label: viewer.say(CallTexts.forkQuestion(call.process)),
            kind: call.process.forksSideBySide ? .checks(cards) : .cards(cards),
            value: form["processes"], error: problems.of("processes", viewer)
        ).body
    }

    private var childList: HTML {
        let children = view.tree.filter { $0.parent == call.id && $0.endedAt == nil }
        return ItemList(
            children.map { CallItem(viewer: viewer, call: $0).item },
            label: viewer.say(CallTexts.children)
        ).body
    }

    private var evaluating: HTML {
        stepForm(
            call.evaluation == nil ? .evaluate : .close, CallTexts.evaluateButton,
            call.evaluation == nil
                ? EvaluationFields(viewer: viewer, form: form, problems: problems).body : .empty)
    }

    private func stepForm(
        _ action: Call.Action, _ button: LocalizedText, _ fields: HTML, key: Bool = true
    ) -> HTML {
        guard view.allowed.contains(action) else {
            return
                "<p class=\"soft\">\(viewer.say(CallTexts.notYours(step.definition.profile)))</p>"
        }
        return CallForm(
            viewer: viewer, call: call, action: action, button: button,
            key: key ? "e" : nil, fields: fields
        ).body
    }
}

/// A form that does one thing with a call, on the version that the page shows.
struct CallForm: Component {
    let viewer: Viewer
    let call: Call
    let action: Call.Action
    let button: LocalizedText
    var look = "main"
    var key: String?
    let fields: HTML

    var body: HTML {
        PostForm(
            to: Route.action(action, call: call.reference).path, token: viewer.csrf,
            draft: "call:\(call.id.rawValue):\(action.rawValue)",
            content: """
                \(HiddenField("version", String(call.version)))\(fields)
                <div class="row actions"><button class="\(look)"\(attribute: "data-key", key)>\(viewer.say(button))</button></div>
                """
        ).body
    }
}
