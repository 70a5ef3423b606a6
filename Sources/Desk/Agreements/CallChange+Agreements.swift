import Records
import Storage
import USM
import Values

extension CallReaction {
    static let withdrawOffers = CallReaction(toEach: { event, call, change in
        if case .aborted(let reason) = event {
            try change.withdrawOffers(under: call, because: reason)
        }
    })
}

extension CallChange {
    /// The negotiation is not over while an offer waits for an answer, or was accepted and is not
    /// the agreement yet.
    func requireSettledOffers(_ command: Call.Command, _ call: Call) throws {
        guard case .work = command, call.concludesOffers else { return }
        let isOpen = try transaction.arrangements(ofWish: call.id).contains {
            $0.arrangement.isUnderTalks
        }
        if isOpen {
            throw DeskRefusal.notNow(
                AgreementTexts.stillOpen,
                allowed: [Arrangement.Action.agree, .withdraw].map(\.rawValue))
        }
    }

    /// What was agreed under a wish, in words, for the request for change that realizes it.
    ///
    /// - Returns: nil when nothing was.
    func agreedWords(under call: Call) throws -> String? {
        guard call.process == .agree else { return nil }
        let language = actor.language
        let zone = try clocks.zone(actor.timeZone)
        let day = { (moment: Instant) in zone.day(of: moment) }
        let texts = try transaction.arrangements(ofWish: call.id).compactMap { stored -> String? in
            let arrangement = stored.arrangement
            guard let version = arrangement.versions.last else { return nil }
            let terms = version.terms
            let named = terms.coverage.included.union([
                arrangement.provider, arrangement.customer,
            ])
            return AgreementWordsTexts(
                arrangement: arrangement, version: version,
                service: try transaction.service(terms.service),
                names: try transaction.names(of: named), day: day
            ).text[language]
        }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    /// Nobody answers an offer under a wish that was stopped.
    fileprivate func withdrawOffers(under call: Call, because reason: String) throws {
        guard call.process == .agree else { return }
        for stored in try transaction.arrangements(ofWish: call.id)
        where stored.arrangement.isUnderTalks {
            let words = AgreementTexts.wishStopped[actor.language]
            _ = try ArrangementChange(transaction: transaction, by: by).perform(
                .withdraw(reason: "\(words): \(reason)"), on: stored, opening: nil)
        }
    }
}

extension Registration {
    /// The longest description that a call can have.
    private static let descriptionMax = TextRule.text.limit

    /// The same with more behind what is described already.
    func describing(_ more: String) -> Registration {
        let whole = description.isEmpty ? more : description + "\n\n" + more
        var next = self
        next.description = String(whole.prefix(Self.descriptionMax))
        return next
    }
}
