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
            return .work(note: note)
        case .fork(let targets):
            return .fork(targets.map { Call.Fork(child: world.freshID(), process: $0) })
        case .redo(let code, let reason):
            guard let step = Step(code) else {
                throw DeskRefusal.invalid([FieldProblem("step", CallTexts.unknownStep)])
            }
            return .redo(from: step, reason: reason)
        case .link(let kind, let other):
            return .link(Call.Link(kind, try find(other, seenFrom: call)))
        case .unlink(let kind, let other):
            return .unlink(Call.Link(kind, try find(other, seenFrom: call)))
        case .assign(let team, let person):
            return try assign(team: team, person: person)
        case .comment(let visibility, let text):
            // Whoever may not read internal words may not write them either.
            return .comment(policy.maySeeInternal(call) ? visibility : .requester, text: text)
        case .askConfirmation, .confirm, .refuse, .waive, .evaluate, .close, .abort, .ask,
            .answer, .attach, .watch, .unwatch:
            return plainCommand(request)
        }
    }

    private func plainCommand(_ request: CallRequest) -> Call.Command {
        switch request {
        case .askConfirmation(let message): .askConfirmation(message: message)
        case .confirm(let comment): .confirm(by: actor.person, comment: comment)
        case .refuse(let reason): .refuse(by: actor.person, reason: reason)
        case .waive(let reason): .waive(reason: reason)
        case .evaluate(let evaluation): .evaluate(evaluation)
        case .abort(let reason): .abort(reason: reason)
        case .ask(let text): .ask(text: text)
        case .answer(let text): .answer(text: text)
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

    private func assign(team: ID<Party>?, person: ID<Party>?) throws -> Call.Command {
        var check = FieldCheck()
        if let team, try !team.isPlausible || transaction.party(team)?.kind != .team {
            check.refuse("team", CallTexts.unknownTeam)
        }
        if let person, try !person.isPlausible || transaction.party(person)?.kind != .person {
            check.refuse("person", CallTexts.unknownPerson)
        }
        try check.finish()
        return .assign(team: team, person: person)
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

/// References as people write them.
package enum CallReference {
    /// The number in `INC-1042`, `inc1042`, `1042` or `#1042`; nil for anything else.
    ///
    /// The letters may be those of a former type.
    package static func number(_ text: String) -> Int64? {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "#") { rest = rest.dropFirst() }
        if let prefix = prefixes.first(where: { rest.begins(with: $0) }) {
            rest = rest.dropFirst(prefix.count)
            if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard (1...15).contains(rest.count), rest.allSatisfy(digits.contains) else { return nil }
        return rest.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    private static let prefixes = CallType.allCases.map { Array($0.prefix.utf8) }
}

extension Substring.UTF8View {
    /// Whether it begins with these capital letters, whatever case it is written in.
    fileprivate func begins(with capitals: [UInt8]) -> Bool {
        guard count >= capitals.count else { return false }
        return zip(self, capitals).allSatisfy { written, capital in
            written == capital || written == capital + 32
        }
    }
}
