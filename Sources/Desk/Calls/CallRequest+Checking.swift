import USM
import Values

extension [CallRequest] {
    /// The same requests with their texts cleaned.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` naming the fields, of all of them at once.
    func checked() throws -> [CallRequest] {
        var check = FieldCheck()
        let checked = map { $0.cleaned(&check) }
        try check.finish()
        return checked
    }
}

extension CallRequest {
    fileprivate func cleaned(_ check: inout FieldCheck) -> CallRequest {
        switch self {
        case .retype(let type, let complaint, let reason):
            return .retype(
                type, isComplaint: complaint, reason: check.text("reason", reason, .reason))
        case .describe(let title, let description):
            return .describe(
                title: check.text("title", title, .title),
                description: check.text("description", description, TextRule.text.optional))
        case .accept(let exception):
            return .accept(
                exception: check.text("exception", exception, TextRule.reason.optional))
        case .changeAgreement(let agreement, let reason):
            if !agreement.isPlausible { check.refuse("agreement", CallTexts.coversNot) }
            return .changeAgreement(
                to: agreement, reason: check.text("reason", reason, .reason))
        case .classify(let category, let impact, let urgency):
            return .classify(
                category: check.text("category", category, TextRule.name.optional),
                impact: impact, urgency: urgency)
        case .work(let note):
            return .work(note: check.text("note", note, TextRule.text.optional))
        case .fork(let targets, let reason):
            if targets.isEmpty { check.refuse("processes", CallTexts.noForkChosen) }
            return .fork(
                targets, reason: check.text("reason", reason, TextRule.reason.optional))
        case .evaluate(let evaluation):
            return .evaluate(cleaned(evaluation, &check))
        case .redo(let step, let reason):
            if Step(step) == nil { check.refuse("step", CallTexts.unknownStep) }
            return .redo(from: step, reason: check.text("reason", reason, .reason))
        case .assign(let team, let person, let note):
            return .assign(
                team: team, person: person, note: check.text("note", note, TextRule.text.optional))
        case .askConfirmation, .confirm, .refuse, .waive, .abort, .comment, .ask, .answer,
            .escalate, .checkReview:
            return cleanedWords(&check)
        case .attach(let files, _):
            if files.isEmpty { check.refuse("files", CallTexts.noFile) }
            if files.count > NewFile.mostAtOnce { check.refuse("files", CallTexts.tooManyFiles) }
            return self
        case .concern, .close, .link, .unlink, .watch, .unwatch, .withdrawAcceptance:
            return self
        }
    }

    private func cleanedWords(_ check: inout FieldCheck) -> CallRequest {
        switch self {
        case .askConfirmation(let message):
            .askConfirmation(message: check.text("message", message, TextRule.text.optional))
        case .confirm(let comment):
            .confirm(comment: check.text("comment", comment, TextRule.text.optional))
        case .refuse(let reason):
            .refuse(reason: check.text("reason", reason, .text))
        case .waive(let reason):
            .waive(reason: check.text("reason", reason, .reason))
        case .abort(let reason):
            .abort(reason: check.text("reason", reason, .reason))
        case .comment(let visibility, let text):
            .comment(visibility, text: check.text("text", text, .text))
        case .ask(let text):
            .ask(text: check.text("text", text, .text))
        case .answer(let text):
            .answer(text: check.text("text", text, .text))
        case .escalate(let text):
            .escalate(text: check.text("text", text, .text))
        case .checkReview(let isRight, let comment):
            .checkReview(
                isRight: isRight,
                comment: check.text(
                    "comment", comment, isRight ? TextRule.text.optional : .text))
        default:
            self
        }
    }

    /// Each becomes a risk of its own.
    private static let improvementsMax = 10

    private func cleaned(_ evaluation: Evaluation, _ check: inout FieldCheck) -> Evaluation {
        var clean = evaluation
        if evaluation.improvements.count > Self.improvementsMax {
            check.refuse("improvements", CallTexts.tooManyImprovements)
        }
        clean.lessons = check.text("lessons", evaluation.lessons, TextRule.text.optional)
        clean.improvements = evaluation.improvements
            .map { check.text("improvements", $0, TextRule.reason.optional) }
            .filter { !$0.isEmpty }
        return clean
    }
}
