import Values

/// An arrangement between a provider and a customer about one service (usm.md 3.6).
///
/// No agreement, no service: it says who may ask for what.
package struct Agreement: Hashable, Sendable {
    package let id: ID<Agreement>
    package var name: LocalizedText
    package var service: ID<Service>
    package var customer: ID<Party>
    package var provider: ID<Party>
    package var validFrom: Instant
    /// The first moment at which it is over; nil when it has no end.
    package var validUntil: Instant?
    /// Requests that were agreed in advance.
    package var preAgreedCalls: [PreAgreedCall]
    package var kind: Arrangement.Kind

    package init(
        id: ID<Agreement>, name: LocalizedText, service: ID<Service>, customer: ID<Party>,
        provider: ID<Party>, validFrom: Instant, validUntil: Instant? = nil,
        preAgreedCalls: [PreAgreedCall] = [], kind: Arrangement.Kind = .service
    ) {
        self.id = id
        self.name = name
        self.service = service
        self.customer = customer
        self.provider = provider
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.preAgreedCalls = preAgreedCalls
        self.kind = kind
    }

    package func isValid(at moment: Instant) -> Bool {
        validFrom <= moment && (validUntil.map { moment < $0 } ?? true)
    }
}
