import Records
import Storage
import USM
import Values

/// What is needed to write an offer under a wish.
package struct PrepareOffer: Sendable {
    package let call: String
    /// The agreement that is to be changed; nil to choose one, or to begin another.
    package let agreement: ID<Agreement>?
    /// With whom, for one that is not there yet.
    package let kind: Arrangement.Kind
    package let provider: ID<Party>?
    package let customer: ID<Party>?
    package let service: ID<Service>?

    package init(
        _ call: String, changing agreement: ID<Agreement>? = nil,
        kind: Arrangement.Kind = .service, provider: ID<Party>? = nil,
        customer: ID<Party>? = nil, service: ID<Service>? = nil
    ) {
        self.call = call
        self.agreement = agreement
        self.kind = kind
        self.provider = provider
        self.customer = customer
        self.service = service
    }
}

/// A wish with what can be offered under it.
package struct PreparedOffer: Sendable {
    package let call: Call
    package let service: Service?
    /// The agreements that can be changed: those on the service, and what is talked about already.
    package let changeable: Excerpt<Changeable>
    /// With whom; nil as long as nobody said it.
    package let parties: Parties?
    package let agreement: ID<Agreement>?
    /// The version of the talks.
    package let seen: Int
    /// To begin with.
    package let draft: AgreementDraft
    /// The versions of the specification that can be promised, the newest first.
    package let versions: Excerpt<Int>
    package let promised: Specification
    /// Organizations and teams, for who chooses with whom.
    package let everybody: [Party]
    /// Who can be named for a step.
    package let teams: [Party]
    package let services: [Service]
    /// Who can be covered, and who can answer for the customer.
    package let coverable: Excerpt<Party>
    package let people: Excerpt<Party>
    package let calendars: [ServiceCalendar]

    package struct Parties: Sendable {
        package let kind: Arrangement.Kind
        package let provider: Party
        package let customer: Party
    }

    package struct Changeable: Hashable, Sendable {
        package let id: ID<Agreement>
        package let kind: Arrangement.Kind
        package let name: LocalizedText
        package let customer: String
    }
}

extension ServiceDesk {
    /// How many parties a form offers to choose from.
    package static let offerChoiceLimit = 100

    /// - Throws: ``DeskRefusal/notFound`` for a wish or an agreement that is not for this person;
    ///   ``DeskRefusal/notAllowed`` for who does not work on it;
    ///   ``DeskRefusal/notNow(_:allowed:)`` when nothing can be offered under it.
    package func ask(_ query: PrepareOffer, as actor: Actor) async throws -> PreparedOffer {
        let (policy, clocks, now) = (Policy(actor), clocks, world.now())
        return try await database.read { reader in
            let call = try reader.wish(query.call, policy)
            guard policy.may(.work, call) else { throw DeskRefusal.notAllowed }
            guard call.takesOffers else {
                throw DeskRefusal.notNow(AgreementTexts.offerNotNow, allowed: [])
            }
            let zone = try clocks.zone(actor.timeZone)
            let day = { (moment: Instant) in zone.day(of: moment) }
            return try OfferPreparing(
                query: query, call: call, reader: reader, today: day(now), day: day
            ).prepared()
        }
    }
}

private struct OfferPreparing {
    let query: PrepareOffer
    let call: Call
    let reader: any Reader
    let today: CivilDate
    let day: (Instant) -> CivilDate

    func prepared() throws -> PreparedOffer {
        let stored = try query.agreement.flatMap { try arrangement($0) }
        let row = try query.agreement.flatMap { try reader.storedAgreement($0) }
        if query.agreement != nil && stored == nil && row == nil { throw DeskRefusal.notFound }
        let serviceID =
            stored?.lastTerms?.service ?? row?.agreement.service ?? query.service ?? call.service
        let service = try serviceID.flatMap { $0.isPlausible ? try reader.service($0) : nil }
        let parties = try parties(stored, row)
        let newest = try service.flatMap { try reader.promised(of: $0.id) }
        let draft = draft(stored, row, service, parties, newest)
        let teams = try reader.teams()
        return PreparedOffer(
            call: call, service: service, changeable: try changeable(), parties: parties,
            agreement: query.agreement, seen: stored?.eventCount ?? 0, draft: draft,
            versions: try versions(of: service, newest), promised: newest?.tree ?? Specification(),
            everybody: try reader.organizations() + teams, teams: teams,
            services: try reader.services(),
            coverable: try within(parties, [.organization, .team], besides: draft.covers),
            people: try people(parties, draft),
            calendars: try reader.storedCalendars().map(\.calendar))
    }

    private func arrangement(_ id: ID<Agreement>) throws -> Arrangement? {
        id.isPlausible ? try reader.arrangement(id)?.arrangement : nil
    }

    private func versions(
        of service: Service?, _ newest: KeptTerms.Promised?
    ) throws -> Excerpt<Int> {
        guard let service, newest != nil else { return Excerpt() }
        let limit = ServiceDesk.specificationLimit
        return Excerpt(
            try reader.specifications(of: service.id, limit: limit + 1).map(\.number),
            limit: limit)
    }

    private func parties(
        _ stored: Arrangement?, _ row: StoredAgreement?
    ) throws -> PreparedOffer.Parties? {
        let kind = stored?.kind ?? row?.agreement.kind ?? query.kind
        let ids = (
            provider: stored?.provider ?? row?.agreement.provider ?? query.provider,
            customer: stored?.customer ?? row?.agreement.customer ?? query.customer
        )
        guard
            let provider = try ids.provider.flatMap({ try group($0) }),
            let customer = try ids.customer.flatMap({ try group($0) }),
            provider.id != customer.id
        else { return nil }
        return PreparedOffer.Parties(kind: kind, provider: provider, customer: customer)
    }

    private func group(_ id: ID<Party>) throws -> Party? {
        guard id.isPlausible, let party = try reader.party(id), party.kind != .person else {
            return nil
        }
        return party
    }

    /// The last round, or else what is agreed, or else what suggests itself.
    private func draft(
        _ stored: Arrangement?, _ row: StoredAgreement?, _ service: Service?,
        _ parties: PreparedOffer.Parties?, _ newest: KeptTerms.Promised?
    ) -> AgreementDraft {
        var draft: AgreementDraft
        if let terms = stored?.lastTerms {
            draft = AgreementDraft(terms, day: day)
            // What runs already is changed from today on at the earliest.
            if terms.validity.firstDay(day) < today { draft.firstDay = "\(today)" }
        } else if let row {
            draft = AgreementDraft(KeptTerms(row), promising: newest, firstDay: today)
        } else {
            draft = AgreementDraft()
            draft.firstDay = "\(today)"
            draft.specificationVersion = newest?.number
            (draft.english, draft.dutch) = (
                service?.name.english ?? "", service?.name.dutch ?? ""
            )
            draft.covers = parties.map { [$0.customer.id] } ?? []
        }
        return draft
    }

    private func changeable() throws -> Excerpt<PreparedOffer.Changeable> {
        var filter = AgreementFilter()
        filter.states = Arrangement.State.allCases.filter { $0 != .ended && $0 != .withdrawn }
        filter.sight = .among(Set(try reader.arrangements(ofWish: call.id).map(\.arrangement.id)))
        let limit = ServiceDesk.offerChoiceLimit
        var lines = try reader.agreementLines(filter, limit: limit + 1)
        if let service = call.service {
            (filter.sight, filter.service) = (.all, service)
            // As many more as can be among the others already.
            lines += try reader.agreementLines(filter, limit: limit + 1 + lines.count)
        }
        var seen: Set<ID<Agreement>> = []
        let all = Excerpt(lines.filter { seen.insert($0.id).inserted }, limit: limit)
        let names = try reader.names(of: Set(all.map(\.customer)))
        let changeable = all.map {
            PreparedOffer.Changeable(
                id: $0.id, kind: $0.kind, name: $0.name, customer: names[$0.customer] ?? "")
        }
        return Excerpt(shown: changeable, isCut: all.isCut)
    }

    private func within(
        _ parties: PreparedOffer.Parties?, _ kinds: [Party.Kind], besides more: [ID<Party>]
    ) throws -> Excerpt<Party> {
        guard let parties else { return Excerpt() }
        let limit = ServiceDesk.offerChoiceLimit
        let found = Excerpt(
            try reader.parties(within: parties.customer.id, kinds, limit: limit + 1),
            limit: limit)
        let missing = Set(more).subtracting(found.map(\.id))
        let others = try missing.sorted().compactMap { try reader.party($0) }
        return Excerpt(shown: found.shown + others, isCut: found.isCut)
    }

    private func people(
        _ parties: PreparedOffer.Parties?, _ draft: AgreementDraft
    ) throws -> Excerpt<Party> {
        guard let parties else { return Excerpt() }
        let opening: Arrangement.Opening
        do throws(AgreementRefusal) {
            opening = try Arrangement.Opening(
                ID(""), parties.kind, provider: parties.provider.id,
                customer: parties.customer.id)
        } catch { return Excerpt() }
        let known = draft.contacts + [call.requester]
        let found = try within(parties, [.person], besides: known)
        return Excerpt(
            shown: try found.filter { try reader.speaks($0.id, in: opening) }, isCut: found.isCut)
    }
}
