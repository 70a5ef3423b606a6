import Journal
import Storage
import USM
import Values

/// An agreement with all that an enterprise file says of it.
package struct StoredAgreement: Hashable, Sendable {
    package let key: String
    package var agreement: Agreement
    package let targets: ServiceTargets
    /// In whose hours the clocks run; nil for around the clock.
    package let calendar: ID<ServiceCalendar>?
    /// Whose people may ask under it.
    package let coverage: Coverage
    /// Who speaks for the customer.
    package let contacts: Set<ID<Party>>
    package let conditions: Conditions
    /// The version of the specification that it promises; nil where that of its first day is still
    /// to be found.
    package let specification: Int?
    /// The days at which it begins and is over, where it was said in days.
    package var fromDay: CivilDate?
    package var untilDay: CivilDate?

    /// What calls are not judged by.
    package struct Conditions: Hashable, Sendable {
        /// In one's own words; empty where the specification says it.
        package let understanding: String
        /// When both look at it again.
        package let reviewOn: Instant?
        package let charges: [Charge]

        package init(understanding: String = "", reviewOn: Instant? = nil, charges: [Charge] = []) {
            self.understanding = understanding
            self.reviewOn = reviewOn
            self.charges = charges
        }
    }

    /// From when until when it holds.
    package var validity: Validity {
        Validity(
            from: agreement.validFrom, until: agreement.validUntil, fromDay: fromDay,
            untilDay: untilDay)
    }

    package init(
        key: String, agreement: Agreement, targets: ServiceTargets,
        calendar: ID<ServiceCalendar>?, coverage: Coverage, contacts: Set<ID<Party>>,
        conditions: Conditions = Conditions(), specification: Int? = nil,
        fromDay: CivilDate? = nil, untilDay: CivilDate? = nil
    ) {
        self.fromDay = fromDay
        self.untilDay = untilDay
        self.key = key
        self.agreement = agreement
        self.targets = targets
        self.calendar = calendar
        self.coverage = coverage
        self.contacts = contacts
        self.conditions = conditions
        self.specification = specification
    }
}

extension StoredAgreement {
    /// The same as its journal says it.
    package var content: AgreementContent {
        AgreementContent(
            key: key, agreement: agreement, validity: validity, targets: targets,
            calendar: calendar, coverage: coverage, contacts: contacts,
            understanding: conditions.understanding, reviewOn: conditions.reviewOn,
            charges: conditions.charges, specification: specification)
    }
}

extension Reader {
    package func storedAgreements() throws -> [StoredAgreement] {
        try rows("SELECT \(StoredAgreement.columns) FROM agreement ORDER BY agreement.id")
            .map(StoredAgreement.init, try people(of: "TRUE"))
    }

    /// - Returns: nil when no such agreement runs or ran.
    package func storedAgreement(_ id: ID<Agreement>) throws -> StoredAgreement? {
        try rows("SELECT \(StoredAgreement.columns) FROM agreement WHERE agreement.id = \(id)")
            .map(StoredAgreement.init, try people(of: "agreement_id = \(id)")).first
    }

    /// - Parameter condition: which agreements, by `agreement_id`.
    private func people(of condition: SQL) throws -> StoredAgreement.People {
        StoredAgreement.People(
            included: try parties(
                """
                SELECT agreement_id, party_id AS party_id FROM agreement_coverage
                WHERE \(condition)
                """),
            excluded: try parties(
                """
                SELECT agreement_id, party_id AS party_id FROM agreement_exclusion
                WHERE \(condition)
                """),
            contacts: try parties(
                """
                SELECT agreement_id, person_id AS party_id FROM agreement_contact
                WHERE \(condition)
                """))
    }

    private func parties(_ sql: SQL) throws -> [ID<Agreement>: Set<ID<Party>>] {
        var parties: [ID<Agreement>: Set<ID<Party>>] = [:]
        for row in try rows(sql) {
            parties[try row.get("agreement_id"), default: []].insert(try row.get("party_id"))
        }
        return parties
    }
}

extension [Row] {
    fileprivate func map(
        _ make: (Row, StoredAgreement.People) throws -> StoredAgreement,
        _ people: StoredAgreement.People
    ) rethrows -> [StoredAgreement] {
        try map { try make($0, people) }
    }
}

extension StoredAgreement {
    /// Who stands in agreements, by agreement.
    fileprivate struct People {
        let included: [ID<Agreement>: Set<ID<Party>>]
        let excluded: [ID<Agreement>: Set<ID<Party>>]
        let contacts: [ID<Agreement>: Set<ID<Party>>]
    }

    fileprivate static let columns: SQL = """
        coalesce(agreement.external_key, agreement.id) AS key, \(Agreement.columns),
        agreement.targets, agreement.calendar_id, agreement.understanding, agreement.review_on,
        agreement.charges, agreement.specification_version, agreement.from_day,
        agreement.until_day
        """

    fileprivate init(_ row: Row, _ people: People) throws {
        let agreement = try Agreement(row)
        self.init(
            key: try row.get("key"), agreement: agreement,
            targets: try StoredTargets.decode(try row.get("targets")),
            calendar: try row.get("calendar_id"),
            coverage: Coverage(
                people.included[agreement.id] ?? [], except: people.excluded[agreement.id] ?? []),
            contacts: people.contacts[agreement.id] ?? [],
            conditions: Conditions(
                understanding: try row.get("understanding"), reviewOn: try row.get("review_on"),
                charges: try JSONText.decode([Charge].self, from: try row.get("charges"))),
            specification: try row.get("specification_version"),
            fromDay: try row.day("from_day"), untilDay: try row.day("until_day"))
    }
}

extension Transaction {
    /// Enters an agreement, or gives it all that is said here; open calls under it are counted
    /// anew where it promises another thing than before.
    package func save(
        _ stored: StoredAgreement, _ cause: AgreementEvent.Cause, _ by: Authorship
    ) throws {
        let id = stored.agreement.id
        try journaling([id], cause, by) {
            let former = try storedAgreement(id)?.agreement
            try upsert(stored)
            try savePeople(of: stored)
            try pinSpecification(of: stored, former: former, at: by.at)
            try keepTerms(of: id, at: by.at)
        }
    }

    /// An agreement keeps the version of the specification of its first day; one that began
    /// before it was entered, that of the day on which it was.
    private func pinSpecification(
        of stored: StoredAgreement, former: Agreement?, at moment: Instant
    ) throws {
        let agreement = stored.agreement
        let isSame =
            former?.service == agreement.service && former?.validFrom == agreement.validFrom
        guard stored.specification == nil, !isSame else { return }
        let hasBegun = agreement.validFrom <= moment
        let newest = hasBegun ? try specification(of: agreement.service)?.number : nil
        try run(
            """
            UPDATE agreement SET specification_version = \(newest) WHERE id = \(agreement.id)
            """)
    }

    private func upsert(_ stored: StoredAgreement) throws {
        let (agreement, conditions) = (stored.agreement, stored.conditions)
        let calls = try JSONText.encode(agreement.preAgreedCalls)
        let targets = try StoredTargets.encode(stored.targets)
        try run(
            """
            INSERT INTO agreement (
                id, name_en, name_nl, service_id, customer_id, provider_id, valid_from,
                valid_until, pre_agreed_calls, targets, calendar_id, external_key, kind,
                understanding, review_on, charges, specification_version, from_day, until_day)
            VALUES (
                \(agreement.id), \(agreement.name.english), \(agreement.name.dutch),
                \(agreement.service), \(agreement.customer), \(agreement.provider),
                \(agreement.validFrom), \(agreement.validUntil), \(calls), \(targets),
                \(stored.calendar), \(stored.key), \(agreement.kind),
                \(conditions.understanding), \(conditions.reviewOn),
                \(try JSONText.encode(conditions.charges)), \(stored.specification),
                \(stored.fromDay?.daysSinceEpoch), \(stored.untilDay?.daysSinceEpoch))
            ON CONFLICT (id) DO UPDATE SET
                name_en = excluded.name_en, name_nl = excluded.name_nl,
                service_id = excluded.service_id, customer_id = excluded.customer_id,
                provider_id = excluded.provider_id, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until,
                pre_agreed_calls = excluded.pre_agreed_calls,
                targets = excluded.targets, calendar_id = excluded.calendar_id,
                kind = excluded.kind, understanding = excluded.understanding,
                review_on = excluded.review_on, charges = excluded.charges,
                specification_version = coalesce(
                    excluded.specification_version, agreement.specification_version),
                from_day = excluded.from_day, until_day = excluded.until_day
            """)
    }

    private func savePeople(of stored: StoredAgreement) throws {
        let id = stored.agreement.id
        try forgetPeople(of: id)
        for party in stored.coverage.included.sorted() {
            try run(
                "INSERT INTO agreement_coverage (agreement_id, party_id) VALUES (\(id), \(party))")
        }
        for party in stored.coverage.excluded.sorted() {
            try run(
                "INSERT INTO agreement_exclusion (agreement_id, party_id) VALUES (\(id), \(party))")
        }
        for person in stored.contacts.sorted() {
            try run(
                "INSERT INTO agreement_contact (agreement_id, person_id) VALUES (\(id), \(person))")
        }
    }

    private func forgetPeople(of id: ID<Agreement>) throws {
        try run("DELETE FROM agreement_coverage WHERE agreement_id = \(id)")
        try run("DELETE FROM agreement_exclusion WHERE agreement_id = \(id)")
        try run("DELETE FROM agreement_contact WHERE agreement_id = \(id)")
    }

    /// Takes away an agreement that never began.
    package func deleteAgreement(_ id: ID<Agreement>, _ by: Authorship) throws {
        try journaling([id], .changed, by) {
            try forgetPeople(of: id)
            try forgetTerms(of: id)
            try run("DELETE FROM agreement WHERE id = \(id)")
        }
    }
}
