import Storage
import USM
import Values

/// What lists show of an arrangement, in columns of their own.
package struct ArrangementListing: Hashable, Sendable {
    package let kind: Arrangement.Kind
    package let provider: ID<Party>
    package let customer: ID<Party>
    package let service: ID<Service>
    package let state: Arrangement.State
    package let name: LocalizedText
    package let validFrom: Instant
    package let validUntil: Instant?
    package let reviewOn: Instant?
    package let awaitsAnswer: Bool
    package let version: Int
    /// Who speaks for the customer, by age.
    package let speakers: [ID<Party>]

    /// - Parameter terms: what was offered or agreed last.
    package init(_ arrangement: Arrangement, terms: AgreementTerms) {
        kind = arrangement.kind
        provider = arrangement.provider
        customer = arrangement.customer
        service = terms.service
        state = arrangement.state
        name = terms.name
        validFrom = terms.validity.from
        validUntil = terms.validity.until
        reviewOn = terms.reviewOn
        awaitsAnswer = arrangement.round?.answer == .open
        version = arrangement.eventCount
        speakers = terms.contacts
    }

    fileprivate init(_ row: Row, speakers: [ID<Party>]) throws {
        self.speakers = speakers
        kind = try row.get("kind")
        provider = try row.get("provider_id")
        customer = try row.get("customer_id")
        service = try row.get("service_id")
        state = try row.get("state")
        name = LocalizedText(english: try row.get("name_en"), dutch: try row.get("name_nl"))
        validFrom = try row.get("valid_from")
        validUntil = try row.get("valid_until")
        reviewOn = try row.get("review_on")
        awaitsAnswer = try row.get("awaits_answer")
        version = try row.get("version")
    }
}

extension Reader {
    /// What lists show of arrangements now.
    package func arrangementListing(_ id: ID<Agreement>) throws -> ArrangementListing? {
        let speakers = try rows(
            "SELECT person_id FROM arrangement_speaker WHERE arrangement_id = \(id)"
        ).map { try $0.get("person_id", as: ID<Party>.self) }
        return try first(
            """
            SELECT kind, provider_id, customer_id, service_id, state, name_en, name_nl, valid_from,
                valid_until, review_on, awaits_answer, version
            FROM arrangement WHERE id = \(id)
            """
        ).map { try ArrangementListing($0, speakers: speakers.sorted()) }
    }
}
