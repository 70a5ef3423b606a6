import Records
import Storage
import USM
import Values

extension Reader {
    /// The agreements under which a person may ask at a moment, in the order in which they would
    /// be chosen.
    ///
    /// - Parameter service: only agreements about this service; nil for all.
    func agreements(
        covering person: ID<Party>, service: ID<Service>?, at moment: Instant
    ) throws -> [Agreement] {
        try coveringAgreements(of: person, service: service, at: moment)
            .chosenFirst(for: nil, nil).map(\.agreement)
    }

    /// Which agreement a call is counted by, or would be if it was accepted now, and what else
    /// would cover it.
    ///
    /// What was valid at the moment of asking goes before what began since, and what was ordered
    /// stays under the agreement that it was ordered under.
    ///
    /// - Parameters:
    ///   - service: what it is, or seems to be, about.
    ///   - clock: that of a call that was accepted.
    func cover(
        of call: Call, about service: ID<Service>, _ clock: CallClock?, at now: Instant
    ) throws -> CallCover {
        let found = try coveringAgreements(of: call.requester, service: service, at: nil)
        let histories = try termsHistories(of: found.map(\.agreement.id))
        let (asked, priority) = (call.registeredAt, call.priority)
        let offered = found.compactMap { one -> CoveringAgreement? in
            histories[one.agreement.id]?.covering(one, asked: asked, known: now)
        }.chosenFirst(for: call.type, priority).map {
            CallCover.Choice($0.agreement, targets: $0.targets, countsFrom: asked)
        }
        let since = found.compactMap { one -> CoveringAgreement? in
            guard let later = histories[one.agreement.id]?.covering(one, asked: now, known: now),
                later.agreement.validFrom > asked
            else { return nil }
            return later
        }.chosenFirst(for: call.type, priority).map {
            CallCover.Choice(
                $0.agreement, targets: $0.targets, countsFrom: $0.agreement.validFrom)
        }
        let all = offered + since
        let isAccepted = call.acceptedAt != nil
        let wanted = isAccepted ? call.agreement : call.order?.agreement
        let start = clock?.terms.countsFrom ?? asked
        let chosen =
            all.first { $0.agreement.id == wanted && $0.countsFrom == start }
            ?? all.first { $0.agreement.id == wanted } ?? (isAccepted ? nil : all.first)
        return CallCover(chosen: chosen, others: all.filter { $0 != chosen })
    }

    /// The agreement with the team that carries out a child call, if one covers it.
    func operationalAgreement(covering call: Call, opener: Call?) throws -> ID<Agreement>? {
        guard let service = call.service else { return nil }
        let askers = [call.requester] + [opener?.team].compactMap(\.self)
        for asker in askers {
            let found = try coveringAgreements(of: asker, service: service, at: call.registeredAt)
                .filter { $0.agreement.kind == .operational }
                .chosenFirst(for: call.type, call.priority)
            if let first = found.first { return first.agreement.id }
        }
        return nil
    }
}

extension TermsHistory {
    /// The agreement as it holds for what is asked at a moment; nil when it does not.
    fileprivate func covering(
        _ one: CoveringAgreement, asked: Instant, known: Instant
    ) -> CoveringAgreement? {
        guard let record = record(asked: asked, known: known), record.validity.contains(asked)
        else { return nil }
        var agreement = one.agreement
        agreement.validFrom = record.validity.from
        return CoveringAgreement(
            agreement, key: one.key, distance: one.distance, targets: record.targets)
    }
}
