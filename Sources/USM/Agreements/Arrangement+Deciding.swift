import Values

extension Arrangement {
    /// The start of an arrangement: who with whom; what follows is offered.
    package struct Opening: Hashable, Codable, Sendable {
        package let id: ID<Agreement>
        package let kind: Kind
        package let provider: ID<Party>
        package let customer: ID<Party>

        /// - Throws: ``AgreementRefusal/withOneself`` when both are one party.
        package init(
            _ id: ID<Agreement>, _ kind: Kind, provider: ID<Party>, customer: ID<Party>
        ) throws(AgreementRefusal) {
            guard provider != customer else { throw .withOneself }
            self.id = id
            self.kind = kind
            self.provider = provider
            self.customer = customer
        }
    }

    package enum Action: String, CaseIterable, Codable, Sendable {
        case offer, accept, reject, withdraw, agree, end
    }

    /// A request to change an arrangement.
    ///
    /// Who may give it is decided elsewhere: offering and agreeing is for the provider's side,
    /// accepting and rejecting for the customer's.
    package enum Command: Hashable, Sendable {
        /// Terms with the specification that they promise; empty for a mutual understanding.
        case offer(AgreementTerms, promising: Specification)
        case accept(by: ID<Party>)
        case reject(by: ID<Party>, reason: String)
        case withdraw(reason: String)
        /// The service manager makes the accepted offer the agreement (usm.md 5.3).
        case agree
        case end(Ending)

        package var action: Action {
            switch self {
            case .offer: .offer
            case .accept: .accept
            case .reject: .reject
            case .withdraw: .withdraw
            case .agree: .agree
            case .end: .end
            }
        }
    }

    /// Something that happened to an arrangement; together its whole truth.
    package enum Event: Hashable, Codable, Sendable {
        case opened(Opening)
        case offered(AgreementTerms)
        case accepted(by: ID<Party>)
        case rejected(by: ID<Party>, reason: String)
        case withdrawn(reason: String)
        case agreed(Version)
        case ended(Ending)
    }

    /// Decides what a command brings about; changes nothing.
    ///
    /// - Throws: ``AgreementRefusal``; a refused command leaves no trace.
    package func deciding(_ command: Command) throws(AgreementRefusal) -> [Event] {
        guard allowedActions.contains(command.action) else {
            throw .notNow(command.action, state, allowed: allowedActions)
        }
        switch command {
        case .offer(let terms, let specification):
            try terms.require(restingOn: specification)
            try requireFreeTime(for: terms)
            return [.offered(terms)]
        case .accept(let party):
            guard party != provider else { throw .providerCannotAccept }
            return [.accepted(by: party)]
        case .reject(let party, let reason):
            guard !reason.isBlank else { throw .reasonMissing(.reject) }
            return [.rejected(by: party, reason: reason)]
        case .withdraw(let reason):
            guard !reason.isBlank else { throw .reasonMissing(.withdraw) }
            return [.withdrawn(reason: reason)]
        case .agree:
            return [.agreed(try agreeing())]
        case .end(let ending):
            guard !ending.reason.isBlank else { throw .reasonMissing(.end) }
            return [.ended(ending)]
        }
    }

    /// In the order of ``Action``.
    package var allowedActions: [Action] {
        Action.allCases.filter(allows)
    }

    package func allows(_ action: Action) -> Bool {
        guard ending == nil else { return false }
        switch (action, round?.answer) {
        case (.offer, _): return true
        case (.accept, .open), (.reject, .open): return true
        case (.withdraw, .open), (.withdraw, .accepted), (.withdraw, .rejected): return true
        case (.agree, .accepted): return true
        case (.end, _): return !versions.isEmpty
        case (.accept, _), (.reject, _), (.withdraw, _), (.agree, _): return false
        }
    }

    private func agreeing() throws(AgreementRefusal) -> Version {
        guard let round, case .accepted(let party) = round.answer else {
            throw .notNow(.agree, state, allowed: allowedActions)
        }
        let terms = round.terms
        guard !terms.coverage.isEmpty else { throw .coversNobody }
        try requireFreeTime(for: terms)
        return Version(
            number: versions.count + 1, terms: terms, validity: terms.validity, acceptedBy: party)
    }

    private func requireFreeTime(for terms: AgreementTerms) throws(AgreementRefusal) {
        let others = Arrangement.following(versions, by: terms)
        if let other = others.first(where: { $0.validity.overlaps(terms.validity) }) {
            throw .overlaps(version: other.number)
        }
    }
}

extension Arrangement.Event {
    /// The same about other terms, for a reader who may not see all of them.
    package func showing(
        _ terms: (AgreementTerms) -> AgreementTerms
    ) -> Arrangement.Event {
        switch self {
        case .offered(let offered): .offered(terms(offered))
        case .agreed(let version):
            .agreed(
                Arrangement.Version(
                    number: version.number, terms: terms(version.terms),
                    validity: version.validity, acceptedBy: version.acceptedBy))
        case .opened, .accepted, .rejected, .withdrawn, .ended: self
        }
    }
}
