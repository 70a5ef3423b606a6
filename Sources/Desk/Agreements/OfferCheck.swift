import Records
import Storage
import USM
import Values

/// Turns what somebody typed into terms, and collects everything that is wrong with it.
struct OfferCheck {
    let draft: AgreementDraft
    let opening: Arrangement.Opening
    let service: ID<Service>
    let reader: any Reader
    /// The clocks of its calendar, by which its days begin; around the clock, of the enterprise.
    let zone: TimeZoneRules
    let now: Instant
    /// The questions of what could be asked for until now, by its English name.
    let forms: [String: RequestForm]
    var check = FieldCheck()

    /// More than anybody agrees on.
    static let linesMax = 100

    /// - Throws: ``DeskRefusal/invalid(_:)`` for fields such as `items.1.rests_on`, numbered
    ///   from 1.
    mutating func terms() throws -> (terms: AgreementTerms, promising: Specification) {
        let name = texts("name", draft.english, draft.dutch, .name)
        let promised = try promise()
        let understanding = check.text(
            "understanding", draft.understanding, TextRule.reason.optional)
        if draft.specificationVersion == nil && understanding.isEmpty {
            check.refuse("understanding", AgreementRefusal.promisesNothing.sentence)
        }
        let (validity, review) = days()
        let coverage = try coverage()
        let contacts = try contacts()
        let items = try items(resting: promised)
        let charges = charges(for: promised)
        let targets = targets()
        let calendar = try calendar()
        try check.finish()
        let terms = AgreementTerms(
            name: name, service: service, specificationVersion: draft.specificationVersion,
            understanding: understanding, validity: validity, reviewOn: review,
            coverage: coverage, items: items, charges: charges,
            succession: draft.endsEarlier ? .endsEarlier : .standsAlone, targets: targets,
            calendar: calendar, contacts: contacts)
        return (terms, promised ?? Specification())
    }

    mutating func texts(
        _ field: String, _ english: String, _ dutch: String, _ rule: TextRule
    ) -> LocalizedText {
        LocalizedText(
            english: check.text("\(field).en", english, rule),
            dutch: check.text("\(field).nl", dutch, rule))
    }

    /// The promised version, which must be one that a customer can be offered.
    ///
    /// - Returns: nil for a version that there is not: what rests on it is not judged then.
    private mutating func promise() throws -> Specification? {
        guard let number = draft.specificationVersion else { return Specification() }
        guard let promised = try reader.promised(of: service, version: number) else {
            check.refuse("specification_version", AgreementTexts.unknownVersion)
            return nil
        }
        do throws(SpecificationRefusal) {
            try promised.tree.requireOfferable()
        } catch {
            check.refuse("specification_version", error.sentence)
        }
        return promised.tree
    }

    private mutating func days() -> (Validity, review: Instant?) {
        let first = day("first_day", draft.firstDay, isRequired: true)
        let last = day("last_day", draft.lastDay)
        let review = day("review_on", draft.reviewOn)
        if let first, first < zone.day(of: now) {
            check.refuse("first_day", AgreementTexts.beginsInThePast)
        }
        if let first, let last, last < first {
            check.refuse("last_day", AgreementRefusal.emptyValidity.sentence)
        }
        if let first, let review, review <= first || (last.map { review > $0 } ?? false) {
            check.refuse("review_on", AgreementTexts.reviewOutside)
        }
        let validity = first.map {
            Validity(from: $0, until: last?.adding(days: 1), in: zone)
        }
        return (validity ?? Validity(from: now), review.map(zone.start))
    }

    private mutating func day(
        _ field: String, _ text: String, isRequired: Bool = false
    ) -> CivilDate? {
        guard isRequired || !text.isEmpty else { return nil }
        // Beyond that no clock is known.
        guard let day = CivilDate(text), (2000...2199).contains(day.year) else {
            check.refuse(field, AgreementTexts.day)
            return nil
        }
        return day
    }

    private mutating func coverage() throws -> Coverage {
        let coverage = Coverage(Set(draft.covers), except: Set(draft.except))
        if coverage.isEmpty { check.refuse("covers", AgreementRefusal.coversNobody.sentence) }
        for (field, parties) in [("covers", coverage.included), ("except", coverage.excluded)] {
            let isKnown =
                try parties.allSatisfy(\.isPlausible)
                && reader.names(of: parties).count == parties.count
            if !isKnown { check.refuse(field, AgreementTexts.unknownParty) }
        }
        return coverage
    }

    private mutating func contacts() throws -> [ID<Party>] {
        let contacts = Array(Set(draft.contacts)).sorted()
        if contacts.isEmpty { check.refuse("contacts", AgreementTexts.noContact) }
        for contact in contacts {
            guard contact.isPlausible, try reader.speaks(contact, in: opening) else {
                check.refuse("contacts", AgreementTexts.contactOfAnother)
                break
            }
        }
        return contacts
    }

    private mutating func calendar() throws -> ID<ServiceCalendar>? {
        guard let id = draft.calendar else { return nil }
        if try !reader.storedCalendars().contains(where: { $0.calendar.id == id }) {
            check.refuse("calendar", AgreementTexts.unknownCalendar)
        }
        return id
    }
}

extension Reader {
    /// Whether a person can answer for the customer: they belong to it, and not to the provider.
    func speaks(_ person: ID<Party>, in opening: Arrangement.Opening) throws -> Bool {
        guard try party(person)?.kind == .person else { return false }
        let own = try circle(of: person)
        guard own.contains(opening.customer) else { return false }
        // Where the customer itself is a part of the provider, so is everybody in it.
        return try !own.contains(opening.provider)
            || circle(of: opening.customer).contains(opening.provider)
    }
}
