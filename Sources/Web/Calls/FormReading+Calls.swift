import Desk
import USM
import Values

extension FormReading {
    /// What the form of an action asks of a call.
    ///
    /// Some forms ask two things at once, one after the other: which service it is about and to
    /// accept it, to evaluate it and to close it.
    mutating func requests(for action: Call.Action, of call: Call) throws -> [CallRequest] {
        switch action {
        case .accept:
            return try acceptance(of: call)
        case .evaluate:
            return [.evaluate(evaluation), .close]
        case .assign:
            return [assignment(of: call)]
        case .comment:
            return try comment()
        case .retype, .classify, .fork, .redo, .link, .unlink:
            return [try choosing(action)]
        case .describe:
            return [.describe(title: form["title"], description: form["description"])]
        case .concern:
            return [.concern(service: id("service"), components: ids("components"))]
        case .changeAgreement:
            return [.changeAgreement(to: id("agreement") ?? ID(""), reason: form["reason"])]
        case .withdrawAcceptance: return [.withdrawAcceptance]
        case .work: return [.work(note: form["note"])]
        case .askConfirmation: return [.askConfirmation(message: form["message"])]
        case .confirm: return [.confirm(comment: form["comment"])]
        case .checkReview:
            return [
                .checkReview(isRight: form["verdict"] == "right", comment: form["comment"])
            ]
        case .escalate: return [.escalate(text: form["text"])]
        case .refuse: return [.refuse(reason: form["reason"])]
        case .waive: return [.waive(reason: form["reason"])]
        case .close: return [.close]
        case .abort: return [.abort(reason: form["reason"])]
        case .ask: return [.ask(text: form["text"])]
        case .answer: return [.answer(text: form["text"])]
        case .attach: return [.attach(try files(), audience)]
        case .watch: return [.watch]
        case .unwatch: return [.unwatch]
        }
    }

    private mutating func choosing(_ action: Call.Action) throws -> CallRequest {
        switch action {
        case .retype:
            // A complaint is a wish about the past, and stands beside the types in the form.
            let isComplaint = form["type"] == "complaint"
            let type = isComplaint ? CallType.wish : choice("type") ?? .incident
            try finish()
            return .retype(type, isComplaint: isComplaint, reason: form["reason"])
        case .classify:
            let impact: Impact =
                choice("impact", otherwise: CallTexts.chooseImpact) ?? .low
            let urgency: Urgency =
                choice("urgency", otherwise: CallTexts.chooseUrgency) ?? .low
            try finish()
            return .classify(category: form["category"], impact: impact, urgency: urgency)
        case .fork:
            let processes: [ProcessKind] = choices("processes")
            try finish()
            return .fork(processes, reason: form["reason"])
        case .redo:
            return .redo(from: form["step"], reason: form["reason"])
        default:
            let kind: Call.Link.Kind = choice("kind") ?? .related
            try finish()
            return action == .link
                ? .link(kind, other: form["other"]) : .unlink(kind, other: form["other"])
        }
    }

    /// What nobody has typed yet is typed by the button that accepts it.
    private mutating func acceptance(of call: Call) throws -> [CallRequest] {
        let service: ID<Service>? = id("service")
        var requests: [CallRequest] = []
        if !call.isTypeKnown, form.has("type") {
            requests.append(try choosing(.retype))
        }
        if form.has("service"), service != call.service {
            requests.append(.concern(service: service, components: call.components.sorted()))
        }
        return requests + [.accept(exception: form["exception"])]
    }

    /// Without script the person of the former team comes along with another one: that says
    /// nothing.
    private func assignment(of call: Call) -> CallRequest {
        let isOtherTeam = form.has("team") && id("team", of: Party.self) != call.team
        let isLeft = isOtherTeam && id("person", of: Party.self) == call.assignee
        return .assign(
            team: part("team"), person: isLeft ? .unchanged : part("person"), note: form["note"])
    }

    private func part(_ field: String) -> AssignedPart {
        guard form.has(field) else { return .unchanged }
        return id(field, of: Party.self).map(AssignedPart.chosen) ?? .nobody
    }

    private var evaluation: Evaluation {
        Evaluation(
            handledProperly: form.isChecked("handledProperly"),
            recordedWell: form.isChecked("recordedWell"),
            lessons: form["lessons"],
            couldBecomeStandard: form.isChecked("couldBecomeStandard"),
            improvements: form["improvements"].split(whereSeparator: \.isNewline)
                .map(String.init))
    }

    /// A comment and the files that came with it, for the same readers.
    private func comment() throws -> [CallRequest] {
        let files = try files()
        let words = form["text"]
        let hasWords = words.contains { !$0.isWhitespace }
        let attach: [CallRequest] = files.isEmpty ? [] : [.attach(files, audience)]
        return hasWords || files.isEmpty ? [.comment(audience, text: words)] + attach : attach
    }

    /// Internal unless the requester was chosen: a slip must not tell too much.
    private var audience: Call.Visibility {
        form["audience"] == Call.Visibility.requester.rawValue ? .requester : .internal
    }
}
