import Values

/// An agreement in the making and all its versions after that: an arrangement that parties confirm
/// to each other (usm.md 3.6; AGREE, steps A4 to A6).
///
/// A value in the style of ``Call``: commands decide (``deciding(_:)``), events are applied
/// (``applying(_:)``). It never asks what time it is; whether a version runs is answered for the
/// moment that is given.
package struct Arrangement: Hashable, Codable, Sendable {
    package let id: ID<Agreement>
    package let kind: Kind
    package let provider: ID<Party>
    package let customer: ID<Party>
    /// Those that were agreed, in that order; validities never overlap.
    package private(set) var versions: [Version]
    /// The newest round of talks about what is not agreed yet.
    package private(set) var round: Round?
    /// How many offers were made.
    package private(set) var rounds: Int
    package private(set) var ending: Ending?
    /// Counts the events; a write names the version that it saw.
    package private(set) var eventCount: Int

    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// With a customer.
        case service = "service_agreement"
        /// With a team of the own organization; it is the provider.
        case operational = "operational_agreement"
        /// With a supplier, who is the provider.
        case underpinning = "underpinning_contract"
    }

    package struct Version: Hashable, Codable, Sendable {
        package let number: Int
        package let terms: AgreementTerms
        /// As agreed, or shorter when a later version ended it.
        package let validity: Validity
        package let acceptedBy: ID<Party>

        package init(
            number: Int, terms: AgreementTerms, validity: Validity, acceptedBy: ID<Party>
        ) {
            self.number = number
            self.terms = terms
            self.validity = validity
            self.acceptedBy = acceptedBy
        }
    }

    /// One offer and what became of it.
    package struct Round: Hashable, Codable, Sendable {
        package let terms: AgreementTerms
        package var answer: Answer

        package enum Answer: Hashable, Codable, Sendable {
            case open
            case accepted(by: ID<Party>)
            case rejected(by: ID<Party>, reason: String)
            case withdrawn(reason: String)
        }
    }

    package struct Ending: Hashable, Codable, Sendable {
        /// The first moment at which nothing is agreed any more.
        package let from: Instant
        /// The last day on which it holds; nil where it ends in the middle of one.
        package let lastDay: CivilDate?
        package let reason: String
        /// The wish or the request for change under which it ends; nil for what ended before that
        /// was asked.
        package let call: ID<Call>?

        package init(
            from: Instant, lastDay: CivilDate? = nil, reason: String, under call: ID<Call>? = nil
        ) {
            self.from = from
            self.lastDay = lastDay
            self.reason = reason
            self.call = call
        }
    }

    package init(_ opening: Opening) {
        id = opening.id
        kind = opening.kind
        provider = opening.provider
        customer = opening.customer
        versions = []
        round = nil
        rounds = 0
        ending = nil
        eventCount = 1
    }

    /// Applies what has been decided; never fails, so replaying cannot either.
    package func applying(_ event: Event) -> Arrangement {
        var next = self
        next.eventCount += 1
        switch event {
        case .opened: break
        case .offered(let terms):
            next.round = Round(terms: terms, answer: .open)
            next.rounds += 1
        case .accepted(let party): next.round?.answer = .accepted(by: party)
        case .rejected(let party, let reason):
            next.round?.answer = .rejected(by: party, reason: reason)
        case .withdrawn(let reason): next.round?.answer = .withdrawn(reason: reason)
        case .agreed(let version):
            next.versions = Arrangement.following(versions, by: version.terms) + [version]
            next.round = nil
        case .ended(let ending):
            next.ending = ending
            next.round = nil
        }
        return next
    }

    /// The versions there are, as they are once those terms are agreed too.
    static func following(_ versions: [Version], by terms: AgreementTerms) -> [Version] {
        guard terms.succession == .endsEarlier else { return versions }
        let start = terms.validity.from
        return versions.map { version in
            guard version.validity.from < start else { return version }
            return Version(
                number: version.number, terms: version.terms,
                validity: version.validity.ending(by: start), acceptedBy: version.acceptedBy)
        }
    }
}
