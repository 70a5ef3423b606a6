import Records
import Storage
import USM
import Values

extension CallChange {
    /// The method's command for a person's request, with the rights and ids that it needs.
    func command(_ request: CallRequest, _ call: Call) throws -> Call.Command {
        switch request {
        case .retype(let type, let complaint, let reason):
            return .retype(type, isComplaint: complaint, reason: reason)
        case .describe(let title, let description):
            return .describe(title: title, description: description)
        case .concern(let service, let components):
            return try concern(call, service: service, components: components)
        case .withdrawAcceptance: return .withdrawAcceptance
        case .accept(let exception):
            return .accept(try entitlement(of: call, exception: exception))
        case .classify(let category, let impact, let urgency):
            let classification = Classification(
                category: category, impact: impact, urgency: urgency)
            let event = Call.Event.classified(classification, dueAt: nil)
            let due = call.parent == nil ? try dueTime(of: call, after: [event]).at : call.dueAt
            return .classify(classification, dueAt: due)
        case .changeAgreement(let agreement, let reason):
            return .changeAgreement(try change(of: call, to: agreement, reason))
        case .work(let note):
            return .work(note: note, update: try registerUpdate(of: call))
        case .fork(let targets, let reason):
            return .fork(
                targets.map { Call.Fork(child: world.freshID(), process: $0) },
                scope: try scopeVerdict(of: call), reason: reason)
        case .redo(let code, let reason):
            guard let step = Step(code) else {
                throw DeskRefusal.invalid([FieldProblem("step", CallTexts.unknownStep)])
            }
            return .redo(from: step, reason: reason)
        case .link(let kind, let other):
            return .link(Call.Link(kind, try find(other, seenFrom: call)))
        case .unlink(let kind, let other):
            return .unlink(Call.Link(kind, try find(other, seenFrom: call)))
        case .assign(let team, let person, _):
            return try assign(call, team: team, person: person)
        case .comment(let visibility, let text):
            // Whoever may not read internal words may not write them either.
            let visible = policy.maySeeInternal(call) ? visibility : .requester
            return isAnswer(to: call, visible) ? .answer(text: text) : .comment(visible, text: text)
        case .askConfirmation(let message):
            try requireWords(message, for: call)
            return .askConfirmation(message: message)
        case .confirm, .refuse, .waive, .evaluate, .close, .abort, .ask, .answer, .escalate,
            .checkReview, .attach, .watch, .unwatch:
            return plainCommand(request)
        }
    }

    private func plainCommand(_ request: CallRequest) -> Call.Command {
        switch request {
        case .checkReview(let isRight, let comment):
            .checkReview(by: actor.person, isRight: isRight, comment: comment)
        case .confirm(let comment): .confirm(by: actor.person, comment: comment)
        case .refuse(let reason): .refuse(by: actor.person, reason: reason)
        case .waive(let reason): .waive(reason: reason)
        case .evaluate(let evaluation): .evaluate(evaluation)
        case .abort(let reason): .abort(reason: reason)
        case .ask(let text): .ask(text: text)
        case .answer(let text): .answer(text: text)
        case .escalate(let text): .escalate(text: text)
        case .watch: .watch(by: actor.person)
        case .unwatch: .unwatch(by: actor.person)
        default: .close
        }
    }

    /// By what right the requester may ask this (usm.md 1.3, A1 and its like).
    private func entitlement(of call: Call, exception: String) throws -> Call.Entitlement {
        if call.parent != nil { return .parent }
        if let service = call.service {
            let cover = try transaction.cover(of: call, about: service, nil, at: by.at)
            if let chosen = cover.chosen { return .agreement(chosen.agreement.id) }
        }
        if call.type == .wish || call.type == .risk { return .notNeeded }
        guard call.service != nil else { throw DeskRefusal.refused(.serviceMissing) }
        guard !exception.isEmpty else { throw DeskRefusal.refused(.notUnderAgreement) }
        guard policy.mayMakeExceptions(for: call) else { throw DeskRefusal.notAllowed }
        return .exception(reason: exception)
    }

    /// To an agreement that covers it too.
    private func change(
        of call: Call, to agreement: ID<Agreement>, _ reason: String
    ) throws -> Call.AgreementChange {
        let wanted = Call.AgreementChange(
            to: agreement, countsFrom: call.registeredAt, reason: reason)
        // What its state does not allow is said before what it would be moved to.
        _ = try method { () throws(Refusal) in try call.deciding(.changeAgreement(wanted)) }
        let clock = try transaction.clock(transaction.events(of: call.id), in: clocks)
        let cover = try call.service.map {
            try transaction.cover(of: call, about: $0, clock, at: by.at)
        }
        guard let choice = cover?.others.first(where: { $0.agreement.id == agreement }) else {
            let isSame = cover?.chosen?.agreement.id == agreement
            throw DeskRefusal.invalid([
                FieldProblem(
                    "agreement", isSame ? CallTexts.sameAgreement : CallTexts.coversNot)
            ])
        }
        return Call.AgreementChange(
            to: agreement, countsFrom: choice.countsFrom, reason: reason)
    }

    private func concern(
        _ call: Call, service: ID<Service>?, components: [ID<ManagedComponent>]
    ) throws -> Call.Command {
        var check = FieldCheck()
        if let service, try !service.isPlausible || transaction.service(service) == nil {
            check.refuse("service", CallTexts.unknownService)
        }
        try check.components(components, transaction, besides: call.components)
        try check.finish()
        return .concern(service: service, components: components)
    }

    /// A call by its reference, if this person may see it.
    private func find(_ reference: String, seenFrom call: Call) throws -> ID<Call> {
        guard
            let number = CallReference.number(reference),
            let other = try transaction.call(number: number), policy.maySee(other)
        else { throw DeskRefusal.invalid([FieldProblem("other", CallTexts.unknownCall)]) }
        return other.id
    }
}
