import Records
import Storage
import USM
import Values

/// Something that is done with an offer or an agreement.
package struct ChangeArrangement: Sendable {
    package let agreement: ID<Agreement>
    /// The version that the person saw; nil when they do not care what others did since, which
    /// nobody can say who accepts or concludes.
    package let seen: Int?
    package let deed: Deed
    /// The call under which it ends; the other deeds stand under the wish of the talks.
    package let under: TermsCall?

    package enum Deed: Hashable, Sendable {
        /// The customer's contact accepts what is offered.
        case accept
        case reject(reason: String)
        /// The provider takes the offer back.
        case withdraw(reason: String)
        /// The service manager makes what was accepted the agreement.
        case conclude
        /// The last day on which it holds, as `2026-12-31`; empty to end it now.
        case end(lastDay: String, reason: String)
    }

    package init(
        _ agreement: ID<Agreement>, seen: Int? = nil, _ deed: Deed, under: TermsCall? = nil
    ) {
        self.agreement = agreement
        self.seen = seen
        self.deed = deed
        self.under = under
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notFound`` for what this person may not see;
    ///   ``DeskRefusal/notAllowed`` for what is not theirs to do;
    ///   ``DeskRefusal/notNow(_:allowed:)`` when its state does not allow it.
    @discardableResult
    package func perform(
        _ command: ChangeArrangement, as actor: Actor
    ) async throws -> ArrangementReceipt {
        let (policy, world, firstStart) = (Policy(actor), world, firstStart)
        let by = Authorship(actor: actor.person, at: world.now())
        let receipt = try await write(at: by.at) { transaction in
            guard
                command.agreement.isPlausible,
                let stored = try transaction.arrangementForChange(command.agreement)
            else { throw try transaction.whyNot(command.agreement, policy) }
            let sight = try transaction.sight(of: stored, policy)
            guard sight.seesTalks || (sight.seesAgreement && command.deed.isEnding) else {
                throw DeskRefusal.notFound
            }
            let deed = ArrangementDeed(
                sight: sight, stored: stored, transaction: transaction, policy: policy, by: by,
                terms: TermsUnderCall(
                    transaction: transaction, policy: policy, by: by, world: world,
                    firstStart: firstStart))
            let next = try deed.perform(command)
            transaction.announce(.call(sight.call))
            return ArrangementReceipt(next)
        }
        forgetAgreements()
        return receipt
    }
}

extension ChangeArrangement.Deed {
    fileprivate var isEnding: Bool {
        if case .end = self { true } else { false }
    }

    /// Whether somebody is bound by it, and so must say which text they read.
    fileprivate var binds: Bool {
        switch self {
        case .accept, .conclude: true
        case .reject, .withdraw, .end: false
        }
    }
}

/// One deed at work inside its transaction.
private struct ArrangementDeed {
    let sight: ArrangementSight
    let stored: StoredArrangement
    let transaction: any Transaction
    let policy: Policy
    let by: Authorship
    let terms: TermsUnderCall

    func perform(_ command: ChangeArrangement) throws -> StoredArrangement {
        guard sight.allows(command.deed, policy) else { throw DeskRefusal.notAllowed }
        let current = stored.arrangement.eventCount
        guard command.seen == current || (command.seen == nil && !command.deed.binds) else {
            throw DeskRefusal.outdated(current: current, AgreementTexts.outdated)
        }
        let call =
            command.deed.isEnding
            ? try terms.call(command.under, about: sight.service) : nil
        let next = try ArrangementChange(transaction: transaction, by: by).perform(
            try method(for: command.deed, under: call), on: stored, opening: nil)
        // The journal of the call says what ended under it.
        if let call, let name = stored.arrangement.lastTerms?.name {
            let ended = Call.TermsChange(.agreement(next.arrangement.id), .ended, name: name)
            try transaction.record([ended], under: call, by)
        }
        return next
    }

    private func method(
        for deed: ChangeArrangement.Deed, under call: Call?
    ) throws -> Arrangement.Command {
        switch deed {
        case .accept:
            try requireAnswerable()
            return .accept(by: policy.actor.person)
        case .reject(let reason):
            try requireAnswerable()
            return .reject(by: policy.actor.person, reason: try checked(reason))
        case .withdraw(let reason):
            return .withdraw(reason: try checked(reason))
        case .conclude:
            try requireConcludable()
            return .agree
        case .end(let lastDay, let reason):
            return .end(try ending(lastDay, reason, under: call))
        }
    }

    private func checked(_ reason: String) throws -> String {
        var check = FieldCheck()
        let clean = check.text("reason", reason, .reason)
        try check.finish()
        return clean
    }

    /// Whoever was named may have gone elsewhere since.
    private func requireAnswerable() throws {
        guard sight.call.takesOffers else {
            throw DeskRefusal.notNow(AgreementTexts.answerNotNow, allowed: [])
        }
        let opening = try stored.arrangement.opening()
        guard try transaction.speaks(policy.actor.person, in: opening) else {
            throw DeskRefusal.notAllowed
        }
    }

    private func requireConcludable() throws {
        guard let terms = stored.arrangement.round?.terms else { return }
        guard sight.call.concludesOffers else {
            throw DeskRefusal.notNow(AgreementTexts.concludeNotNow, allowed: [])
        }
        do {
            try transaction.requireFreeTime(
                for: terms, try stored.arrangement.opening(),
                isAgreed: !stored.arrangement.versions.isEmpty, at: by.at)
        } catch DeskRefusal.invalid(let problems) {
            // There is no form with that field here: another offer has to be made.
            guard let problem = problems.first else { throw DeskRefusal.notAllowed }
            throw DeskRefusal.notNow(
                problem.sentence, allowed: stored.arrangement.allowedActions.map(\.rawValue))
        }
    }

    private func ending(
        _ lastDay: String, _ reason: String, under call: Call?
    ) throws -> Arrangement.Ending {
        var check = FieldCheck()
        let reason = check.text("reason", reason, .reason)
        var moment = by.at
        if !lastDay.isEmpty {
            let zone = try transaction.zone(of: stored.arrangement.lastTerms?.calendar)
            if let day = CivilDate(lastDay), (2000...2199).contains(day.year) {
                moment = zone.start(of: day.adding(days: 1))
                if moment <= by.at { check.refuse("last_day", AgreementTexts.endsInThePast) }
            } else {
                check.refuse("last_day", AgreementTexts.day)
            }
        }
        try check.finish()
        return Arrangement.Ending(
            from: moment, lastDay: lastDay.isEmpty ? nil : CivilDate(lastDay), reason: reason,
            under: call?.id)
    }
}

extension Arrangement {
    /// Who is with whom.
    ///
    /// - Throws: ``DeskRefusal`` never for what was opened once.
    func opening() throws -> Opening {
        do throws(AgreementRefusal) {
            return try Opening(id, kind, provider: provider, customer: customer)
        } catch {
            throw error.refusal
        }
    }
}
