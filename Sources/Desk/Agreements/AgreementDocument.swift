import Records
import Storage
import USM
import Values

/// An agreement, or the offer of one, as a document: everything that its page shows to one reader.
package struct AgreementDocument: Sendable {
    package let id: ID<Agreement>
    package let kind: Arrangement.Kind
    package let provider: ID<Party>
    package let customer: ID<Party>
    package let service: Service
    /// What is offered or agreed; without costs for who may not see them.
    package let terms: AgreementTerms
    /// What holds until these terms do, where they are offered and something was agreed before.
    package let former: AgreementTerms?
    /// Whether these terms are offered and not agreed.
    package let isOffer: Bool
    /// Nil for an offer, and for what a file entered.
    package let number: Int?
    package let promised: Specification
    /// What users may ask for under it.
    package let calls: [AgreedCall]
    package let calendar: ServiceCalendar?
    /// How far the parties came; agreed for what a file entered.
    package let state: Arrangement.State
    /// Nil when nobody talks about it, or it is not for this reader.
    package let answer: Arrangement.Round.Answer?
    package let ending: Arrangement.Ending?
    /// The call under which it ended, where this reader may see it.
    package let endedUnder: String?
    /// The rounds of talks, oldest first; none when they are not for this reader.
    package let history: [JournaledAgreement]
    /// The wish under which it was talked about last, where this reader may see it.
    package let wish: String?
    /// What this reader may do now.
    package let allowed: [Arrangement.Action]
    /// Whether it can be shown as agreed and as offered, both.
    package let hasBoth: Bool
    /// Whether the reader works here, and does not only speak for the customer.
    package let isInside: Bool
    /// Counts what happened to it; 0 for what a file entered.
    package let version: Int
    package let names: [ID<Party>: String]

    /// A call that was agreed in advance.
    package struct AgreedCall: Hashable, Sendable {
        package let name: LocalizedText
        /// Nil where the name says it.
        package let promise: LocalizedText?
        package let type: CallType
        package let leadMinutes: Int?
        package let price: Money?
        /// By which people ask for it.
        package let words: [String]
        package let restsOn: [PromisePlace]
        package let form: [EnterpriseFile.AgreedField]
        /// How it is carried out; nothing for who does not work here.
        package let routine: CallRoutine

        /// - Parameter isInside: whether the reader works here.
        init(_ call: PreAgreedCall, isInside: Bool) {
            name = call.name
            promise = call.promise
            type = call.type
            leadMinutes = call.leadMinutes
            price = call.price
            words = call.words
            restsOn = call.restsOn
            form = call.form.fields.map(EnterpriseFile.AgreedField.init)
            routine = isInside ? call.routine : CallRoutine()
        }
    }

    /// Which of its two sides is shown where there are both.
    package enum Side: String, Sendable {
        case agreed, offered
    }
}

extension ServiceDesk {
    /// - Parameter side: nil for the offer as long as it waits, and else for what was agreed.
    /// - Throws: ``DeskRefusal/notFound`` for what there is not, or not for this person.
    package func agreementDocument(
        _ id: ID<Agreement>, showing side: AgreementDocument.Side? = nil, as actor: Actor
    ) async throws -> AgreementDocument {
        let (policy, now) = (Policy(actor), world.now())
        return try await database.read { reader in
            guard id.isPlausible else { throw DeskRefusal.notFound }
            guard let stored = try reader.arrangement(id) else {
                return try reader.document(ofFiled: id, policy)
            }
            let sight = try reader.sight(of: stored, policy)
            let filed =
                stored.arrangement.versions.isEmpty ? try reader.storedAgreement(id) : nil
            return try DocumentReading(
                reader: reader, stored: stored, filed: filed, sight: sight, policy: policy,
                now: now
            ).document(showing: side)
        }
    }
}

extension Reader {
    /// What a file entered and nobody talked about.
    fileprivate func document(
        ofFiled id: ID<Agreement>, _ policy: Policy
    ) throws -> AgreementDocument {
        guard
            policy.maySeeDirectory || policy.actor.contactOf.contains(id),
            let stored = try storedAgreement(id),
            let service = try service(stored.agreement.service)
        else { throw DeskRefusal.notFound }
        let agreement = stored.agreement
        let promised = try promised(
            of: service.id, version: try specificationVersion(of: id))
        let terms = KeptTerms(stored).terms(promising: promised?.number)
            .asSeen(by: policy, of: service)
        return AgreementDocument(
            id: id, kind: agreement.kind, provider: agreement.provider,
            customer: agreement.customer, service: service, terms: terms, former: nil,
            isOffer: false,
            number: nil, promised: promised?.tree ?? Specification(),
            calls: agreement.preAgreedCalls.map {
                AgreementDocument.AgreedCall($0, isInside: policy.maySeeDirectory)
            },
            calendar: try calendar(terms.calendar), state: .agreed, answer: nil,
            ending: nil, endedUnder: nil, history: [], wish: nil, allowed: [], hasBoth: false,
            isInside: policy.maySeeDirectory, version: 0,
            names: try names(
                of: terms.parties.union([agreement.provider, agreement.customer])
                    .union(agreement.preAgreedCalls.teams)))
    }

    fileprivate func calendar(_ id: ID<ServiceCalendar>?) throws -> ServiceCalendar? {
        guard let id else { return nil }
        return try storedCalendars().map(\.calendar).first { $0.id == id }
    }
}

extension [PreAgreedCall] {
    /// Those that do a step of one.
    fileprivate var teams: Set<ID<Party>> {
        Set(flatMap(\.routine.lines).compactMap(\.team))
    }
}

extension AgreementTerms {
    fileprivate var parties: Set<ID<Party>> {
        coverage.included.union(coverage.excluded).union(contacts)
    }

    /// The same without what the provider spends, for who does not answer for the service.
    fileprivate func asSeen(by policy: Policy, of service: Service) -> AgreementTerms {
        guard !policy.mayReadReport(of: service) else { return self }
        var next = self
        next.charges = charges.filter { $0.side == .price }
        return next
    }
}

extension JournaledAgreement {
    fileprivate func asSeen(by policy: Policy, of service: Service) -> JournaledAgreement {
        var next = self
        next.event = event.showing { $0.asSeen(by: policy, of: service) }
        return next
    }
}

/// Puts a document together for one reader.
private struct DocumentReading {
    let reader: any Reader
    let stored: StoredArrangement
    /// What a file entered, as long as no version was agreed.
    let filed: StoredAgreement?
    let sight: ArrangementSight
    let policy: Policy
    let now: Instant

    private var arrangement: Arrangement { stored.arrangement }

    func document(showing side: AgreementDocument.Side?) throws -> AgreementDocument {
        let offered = sight.seesTalks ? arrangement.round : nil
        let version = shownVersion
        let isAgreed =
            sight.seesAgreement || (filed != nil && (policy.maySeeDirectory || sight.isContact))
        let agreed = isAgreed ? try version?.terms ?? filedTerms() : nil
        let wanted = side ?? (arrangement.isUnderTalks ? .offered : .agreed)
        let isOffer = offered != nil && (wanted == .offered || agreed == nil)
        guard let terms = isOffer ? offered?.terms : agreed else { throw DeskRefusal.notFound }
        let history = sight.seesTalks ? try reader.journal(ofAgreement: arrangement.id) : []
        let seesWish = policy.maySeeInternal(sight.call)
        let promised = try terms.specificationVersion.flatMap {
            try reader.promised(of: terms.service, version: $0)
        }
        let calls = !isOffer && version == nil ? filedCalls : terms.items.map(\.preAgreedCall)
        return AgreementDocument(
            id: arrangement.id, kind: arrangement.kind, provider: arrangement.provider,
            customer: arrangement.customer, service: sight.service,
            terms: terms.asSeen(by: policy, of: sight.service),
            former: isOffer ? agreed?.asSeen(by: policy, of: sight.service) : nil,
            isOffer: isOffer,
            number: isOffer ? nil : version?.number,
            promised: promised?.tree ?? Specification(),
            calls: calls.map {
                AgreementDocument.AgreedCall($0, isInside: policy.maySeeDirectory)
            },
            calendar: try reader.calendar(terms.calendar),
            state: isOffer
                ? arrangement.talkState : filed == nil ? arrangement.state : .agreed,
            answer: offered?.answer, ending: arrangement.ending,
            endedUnder: try endedUnder,
            history: history.map { $0.asSeen(by: policy, of: sight.service) },
            wish: seesWish ? sight.call.reference : nil,
            allowed: sight.allowed(arrangement, policy), hasBoth: offered != nil && agreed != nil,
            isInside: policy.maySeeDirectory, version: arrangement.eventCount,
            names: try reader.names(
                of: parties(terms, history).union(calls.teams).union(agreed?.parties ?? [])))
    }

    private var endedUnder: String? {
        get throws {
            let call = try arrangement.ending?.call.flatMap { try reader.call($0) }
            return call.flatMap { policy.maySee($0) ? $0.reference : nil }
        }
    }

    /// The version that runs, or else begins next, or else ran last.
    private var shownVersion: Arrangement.Version? {
        switch arrangement.standing(at: now) {
        case .running(let version), .upcoming(let version): version
        case .over: arrangement.versions.last
        case .notAgreed: nil
        }
    }

    private func filedTerms() throws -> AgreementTerms? {
        guard let filed else { return nil }
        let promised = try reader.promised(
            of: filed.agreement.service,
            version: try reader.specificationVersion(of: filed.agreement.id))
        return KeptTerms(filed).terms(promising: promised?.number)
    }

    private var filedCalls: [PreAgreedCall] { filed?.agreement.preAgreedCalls ?? [] }

    private func parties(
        _ terms: AgreementTerms, _ history: [JournaledAgreement]
    ) -> Set<ID<Party>> {
        terms.parties.union([arrangement.provider, arrangement.customer])
            .union(history.compactMap(\.by))
            .union(arrangement.versions.map(\.acceptedBy))
    }
}
