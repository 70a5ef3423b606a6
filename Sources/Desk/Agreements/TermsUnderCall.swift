import Records
import Storage
import USM
import Values

/// The call under which something that is agreed or promised changes.
package enum TermsCall: Hashable, Sendable {
    /// An open wish or request for change, by its reference, its number or its id.
    case open(String)
    /// One that begins with it: a wish or a request for change, in these words.
    case begun(CallType, String)
}

/// What is agreed or promised changes under a wish or a request for change, and the journal of
/// that call says so.
struct TermsUnderCall {
    let transaction: any Transaction
    let policy: Policy
    let by: Authorship
    let world: World
    let firstStart: FirstStart

    /// - Returns: nil when none is named and the enterprise is still being set up.
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `under` and `under_words`.
    func call(_ named: TermsCall?, about service: Service) throws -> Call? {
        switch named {
        case nil:
            guard try transaction.firstStartEndForChange() == nil else {
                throw Self.refusal(TermsTexts.callNeeded)
            }
            return nil
        case .open(let reference):
            return try transaction.callForTerms(reference, policy)
        case .begun(let type, let words):
            return try begin(type, words, about: service)
        }
    }

    static func refusal(_ sentence: LocalizedText) -> DeskRefusal {
        .invalid([FieldProblem("under", sentence)])
    }

    private func begin(_ type: CallType, _ words: String, about service: Service) throws -> Call {
        guard type.process == .agree || type.process == .change else {
            throw Self.refusal(TermsTexts.callNeeded)
        }
        var check = FieldCheck()
        let title = check.text("under_words", words, .title)
        try check.finish()
        let call = try transaction.register(
            Registration(
                id: world.freshID(), number: try transaction.nextCallNumber(), type: type,
                title: title, requester: policy.actor.person, channel: .desk,
                service: service.id, team: service.team),
            by)
        try firstStart.end(with: call, in: transaction, by)
        return call
    }
}

extension Transaction {
    /// The open wish or request for change that somebody works on and names.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the field `under`.
    func callForTerms(_ reference: String, _ policy: Policy) throws -> Call {
        let found: Call
        do {
            found = try call(reference: reference, policy: policy)
        } catch DeskRefusal.notFound {
            throw TermsUnderCall.refusal(TermsTexts.unknownCall(String(reference.prefix(40))))
        }
        guard policy.may(.work, found) else {
            throw TermsUnderCall.refusal(TermsTexts.notYours(found.reference))
        }
        return try lockedForTerms(found)
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` for the field `under`.
    func lockedForTerms(_ found: Call) throws -> Call {
        guard let call = try callForChange(found.id), call.takesTerms else {
            throw DeskRefusal.invalid([
                FieldProblem(
                    "under", TermsTexts.notOpen(found.reference), because: .call(found.reference))
            ])
        }
        return call
    }

    /// Writes into the journal of a call what became of something under it.
    ///
    /// - Returns: the call as it is then.
    @discardableResult
    func record(
        _ changes: [Call.TermsChange], under call: Call, _ by: Authorship
    ) throws -> Call {
        let changed = try record(changes.map(Call.Event.termsChanged), of: call, by)
        announce(.call(changed))
        return changed
    }
}

extension ServiceDesk {
    /// How many open calls a form offers; any other is named by its reference.
    package static let termsCallLimit = 200

    /// The open wishes and requests for change under which somebody can change what is agreed or
    /// promised of a service, the newest first; nil as long as none is needed.
    package func termsCalls(
        about service: ID<Service>, as actor: Actor
    ) async throws -> [CallSummary]? {
        if try await isInFirstStart() { return nil }
        var filter = CallFilter()
        filter.isOpen = true
        filter.types = [.wish, .requestForChange]
        filter.service = service
        return try await calls(
            filter, order: .newest(below: nil), limit: Self.termsCallLimit, as: actor
        ).calls
    }
}
