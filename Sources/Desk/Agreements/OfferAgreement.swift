import Records
import Storage
import USM
import Values

/// Somebody drafts what is offered under a wish (step A4), or offers it anew after talks (A5).
package struct OfferAgreement: Sendable {
    /// `WSH-1042`, a number or an id.
    package let call: String
    /// The agreement that is to be changed; nil for one that is not there yet.
    package let agreement: ID<Agreement>?
    /// The version of the talks that the person saw, 0 when there were none; nil when they do not
    /// care what others did since.
    package let seen: Int?
    package let draft: AgreementDraft

    package init(
        _ call: String, changing agreement: ID<Agreement>? = nil, seen: Int? = nil,
        _ draft: AgreementDraft
    ) {
        self.call = call
        self.agreement = agreement
        self.seen = seen
        self.draft = draft
    }
}

/// How an arrangement stands after something was done with it.
package struct ArrangementReceipt: Hashable, Codable, Sendable {
    package let id: ID<Agreement>
    package let state: Arrangement.State
    /// Counts what happened to it.
    package let version: Int

    init(_ stored: StoredArrangement) {
        id = stored.arrangement.id
        state = stored.arrangement.state
        version = stored.arrangement.eventCount
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for fields of the draft;
    ///   ``DeskRefusal/outdated(current:_:)`` when somebody did something with it meanwhile;
    ///   ``DeskRefusal/notNow(_:allowed:)`` when the wish is not drafted or negotiated.
    package func perform(
        _ command: OfferAgreement, as actor: Actor
    ) async throws -> ArrangementReceipt {
        let (policy, world) = (Policy(actor), world)
        let by = Authorship(actor: actor.person, at: world.now())
        let receipt = try await write(at: by.at) { transaction in
            let found = try transaction.wish(command.call, policy)
            guard policy.may(.work, found) else { throw DeskRefusal.notAllowed }
            guard let call = try transaction.callForChange(found.id), call.takesOffers else {
                throw DeskRefusal.notNow(AgreementTexts.offerNotNow, allowed: [])
            }
            let offer = Offer(
                command: command, call: call, transaction: transaction, world: world,
                by: by)
            return ArrangementReceipt(try offer.make())
        }
        forgetAgreements()
        return receipt
    }

    /// What this node remembers of who may ask for what.
    func forgetAgreements() {
        identities.forgetAll()
        agreements.forgetAll()
    }
}

/// An offer at work inside its transaction.
private struct Offer {
    let command: OfferAgreement
    let call: Call
    let transaction: any Transaction
    let world: World
    let by: Authorship

    private var draft: AgreementDraft { command.draft }

    func make() throws -> StoredArrangement {
        let (stored, opening, service) = try subject()
        let forms = try forms(stored, opening.id)
        let current = stored?.arrangement.eventCount ?? 0
        guard current == command.seen ?? current else {
            throw DeskRefusal.outdated(current: current, AgreementTexts.outdated)
        }
        let (terms, promised) = try checked(opening, service, forms)
        try transaction.requireFreeTime(
            for: terms, opening, isAgreed: stored?.arrangement.versions.isEmpty == false,
            at: by.at)
        var next = stored ?? StoredArrangement(Arrangement(opening), call: call.id)
        next.call = call.id
        next = try ArrangementChange(transaction: transaction, by: by).perform(
            .offer(terms, promising: promised), on: next, opening: stored == nil ? opening : nil)
        transaction.announce(.call(call))
        return next
    }

    /// The questions of items go on with them, by their English names.
    private func forms(
        _ stored: StoredArrangement?, _ id: ID<Agreement>
    ) throws -> [String: RequestForm] {
        let calls =
            try stored?.arrangement.lastTerms?.items.map(\.preAgreedCall)
            ?? transaction.agreement(id)?.preAgreedCalls ?? []
        return Dictionary(calls.map { ($0.name.english, $0.form) }) { first, _ in first }
    }

    private func checked(
        _ opening: Arrangement.Opening, _ service: ID<Service>, _ forms: [String: RequestForm]
    ) throws -> (AgreementTerms, Specification) {
        var offer = OfferCheck(
            draft: draft, opening: opening, service: service, reader: transaction,
            zone: try transaction.zone(of: draft.calendar), now: by.at, forms: forms)
        return try offer.terms()
    }

    /// What it is about: an arrangement, an agreement of a file, or something new.
    private func subject() throws -> (StoredArrangement?, Arrangement.Opening, ID<Service>) {
        guard let id = command.agreement else {
            let opening = try newOpening()
            return (nil, opening, try service(for: opening.kind))
        }
        guard id.isPlausible else { throw unknownAgreement }
        if let stored = try transaction.arrangementForChange(id) {
            let arrangement = stored.arrangement
            try requireNoOtherTalks(stored)
            guard let service = arrangement.lastTerms?.service else { throw unknownAgreement }
            return (stored, try arrangement.opening(), try own(service, arrangement.kind))
        }
        guard let row = try transaction.agreement(id) else { throw unknownAgreement }
        let opening = try refusing { () throws(AgreementRefusal) in
            try Arrangement.Opening(
                row.id, row.kind, provider: row.provider, customer: row.customer)
        }
        return (nil, opening, try own(row.service, row.kind))
    }

    private var unknownAgreement: DeskRefusal {
        .invalid([FieldProblem("agreement", AgreementTexts.unknownAgreement)])
    }

    /// One agreement is talked about under one wish at a time.
    private func requireNoOtherTalks(_ stored: StoredArrangement) throws {
        guard stored.call != call.id, stored.arrangement.isUnderTalks else { return }
        guard let other = try transaction.call(stored.call), other.isOpen else { return }
        throw DeskRefusal.notNow(AgreementTexts.otherWish(other.reference), allowed: [])
    }

    private func newOpening() throws -> Arrangement.Opening {
        var check = FieldCheck()
        let provider = try party("provider", draft.provider, &check)
        let customer = try party("customer", draft.customer, &check)
        try check.finish()
        return try refusing { () throws(AgreementRefusal) in
            try Arrangement.Opening(
                world.freshID(), draft.kind, provider: provider, customer: customer)
        }
    }

    /// Agreements are between organizations and teams.
    private func party(
        _ field: String, _ id: ID<Party>?, _ check: inout FieldCheck
    ) throws -> ID<Party> {
        if let id, id.isPlausible, let party = try transaction.party(id), party.kind != .person {
            return id
        }
        check.refuse(field, DesignTexts.unknownTeam)
        return ID("")
    }

    /// The service of the wish; what teams and suppliers add to it may be another one.
    private func service(for kind: Arrangement.Kind) throws -> ID<Service> {
        let problem = { (sentence: LocalizedText) in
            DeskRefusal.invalid([FieldProblem("service", sentence)])
        }
        if let asked = draft.service {
            guard asked.isPlausible, try transaction.service(asked) != nil else {
                throw problem(CallTexts.unknownService)
            }
            return try own(asked, kind)
        }
        guard let service = call.service else { throw problem(AgreementTexts.noService) }
        return service
    }

    private func own(_ service: ID<Service>, _ kind: Arrangement.Kind) throws -> ID<Service> {
        let isAsked = draft.service.map { $0 == service } ?? true
        guard isAsked, kind != .service || service == call.service else {
            let sentence =
                call.service == nil ? AgreementTexts.noService : AgreementTexts.otherService
            throw DeskRefusal.invalid([FieldProblem("service", sentence)])
        }
        return service
    }

    private func refusing<Result>(
        _ body: () throws(AgreementRefusal) -> Result
    ) throws(DeskRefusal) -> Result {
        do {
            return try body()
        } catch {
            throw error.refusal
        }
    }
}

extension Arrangement {
    /// Whether an offer waits for an answer, or was accepted and is not the agreement yet.
    package var isUnderTalks: Bool {
        switch round?.answer {
        case .open, .accepted: true
        case .rejected, .withdrawn, nil: false
        }
    }
}

extension Reader {
    /// Between the same parties, one agreement of a kind runs about a service at a time.
    ///
    /// - Parameter isAgreed: whether a version was agreed; those are compared elsewhere.
    func requireFreeTime(
        for terms: AgreementTerms, _ opening: Arrangement.Opening, isAgreed: Bool,
        at moment: Instant
    ) throws {
        var others = try rivals(
            of: opening.id, opening.kind, provider: opening.provider, customer: opening.customer,
            service: terms.service, from: moment)
        if !isAgreed, let row = try agreement(opening.id) {
            // What a file entered ends where the first agreed version begins.
            let ends = terms.succession == .endsEarlier && row.validFrom < terms.validity.from
            if !ends { others.append(row) }
        }
        for other in others {
            let validity = Validity(from: other.validFrom, until: other.validUntil)
            guard validity.overlaps(terms.validity) else { continue }
            throw DeskRefusal.invalid([
                FieldProblem("first_day", AgreementTexts.rival(other.name))
            ])
        }
    }
}
