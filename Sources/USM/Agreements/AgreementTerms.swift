import Values

/// What is offered, and once agreed, binds: the content of one version of an agreement.
package struct AgreementTerms: Hashable, Codable, Sendable {
    package var name: LocalizedText
    package var service: ID<Service>
    /// The version of the specification that is promised; nil for a mutual understanding.
    package var specificationVersion: Int?
    /// A mutual understanding in two lines is an agreement as well (usm.md 3.6).
    package var understanding: String
    package var validity: Validity
    /// When both look at it again.
    package var reviewOn: Instant?
    package var coverage: Coverage
    package var items: [RequestItem]
    package var charges: [Charge]
    package var succession: Succession
    /// The times that are promised for calls.
    package var targets: ServiceTargets
    /// In whose hours the clocks run; nil for around the clock.
    package var calendar: ID<ServiceCalendar>?
    /// Who speaks for the customer, by age.
    package var contacts: [ID<Party>]

    /// What an agreed version does to the one that runs until it begins.
    package enum Succession: String, CaseIterable, Codable, Sendable {
        /// Nothing: the two may not overlap.
        case standsAlone = "stands_alone"
        /// The earlier one ends where this one begins.
        case endsEarlier = "ends_earlier"
    }

    package init(
        name: LocalizedText, service: ID<Service>, specificationVersion: Int? = nil,
        understanding: String = "", validity: Validity, reviewOn: Instant? = nil,
        coverage: Coverage, items: [RequestItem] = [], charges: [Charge] = [],
        succession: Succession = .standsAlone, targets: ServiceTargets = .none,
        calendar: ID<ServiceCalendar>? = nil, contacts: [ID<Party>] = []
    ) {
        self.name = name
        self.service = service
        self.specificationVersion = specificationVersion
        self.understanding = understanding
        self.validity = validity
        self.reviewOn = reviewOn
        self.coverage = coverage
        self.items = items
        self.charges = charges
        self.succession = succession
        self.targets = targets
        self.calendar = calendar
        self.contacts = Set(contacts).sorted()
    }

    /// - Parameter specification: the promised version; an empty one for a mutual understanding.
    func require(restingOn specification: Specification) throws(AgreementRefusal) {
        guard !name.english.isBlank && !name.dutch.isBlank else { throw .nameMissing }
        guard !validity.isEmpty else { throw .emptyValidity }
        guard specificationVersion != nil || !understanding.isBlank else { throw .promisesNothing }
        for item in items { try item.require(restingOn: specification) }
        var keys = Set<String>()
        for item in items where !keys.insert(item.key).inserted { throw .itemTwice(item.key) }
        for charge in charges {
            guard let place = charge.place, place.node?.content != .branch else { continue }
            guard specification[place] != nil else { throw .chargedForNothing(place) }
        }
    }
}
