import Storage
import USM
import Values

/// An agreement with all that an enterprise file says of it.
package struct StoredAgreement: Hashable, Sendable {
    package let key: String
    package let agreement: Agreement
    package let targets: ServiceTargets
    /// In whose hours the clocks run; nil for around the clock.
    package let calendar: ID<ServiceCalendar>?
    /// Whose people may ask under it.
    package let coverage: Set<ID<Party>>
    /// Who speaks for the customer.
    package let contacts: Set<ID<Party>>

    package init(
        key: String, agreement: Agreement, targets: ServiceTargets,
        calendar: ID<ServiceCalendar>?, coverage: Set<ID<Party>>, contacts: Set<ID<Party>>
    ) {
        self.key = key
        self.agreement = agreement
        self.targets = targets
        self.calendar = calendar
        self.coverage = coverage
        self.contacts = contacts
    }
}

extension Reader {
    package func storedAgreements() throws -> [StoredAgreement] {
        let coverage = try parties(
            "SELECT agreement_id, party_id AS party_id FROM agreement_coverage")
        let contacts = try parties(
            "SELECT agreement_id, person_id AS party_id FROM agreement_contact")
        return try rows(
            """
            SELECT coalesce(agreement.external_key, agreement.id) AS key, \(Agreement.columns),
                agreement.targets, agreement.calendar_id
            FROM agreement ORDER BY agreement.id
            """
        ).map { row in
            let agreement = try Agreement(row)
            return StoredAgreement(
                key: try row.get("key"), agreement: agreement,
                targets: try StoredTargets.decode(try row.get("targets")),
                calendar: try row.get("calendar_id"),
                coverage: coverage[agreement.id] ?? [], contacts: contacts[agreement.id] ?? [])
        }
    }

    private func parties(_ sql: SQL) throws -> [ID<Agreement>: Set<ID<Party>>] {
        var parties: [ID<Agreement>: Set<ID<Party>>] = [:]
        for row in try rows(sql) {
            parties[try row.get("agreement_id"), default: []].insert(try row.get("party_id"))
        }
        return parties
    }
}

extension Transaction {
    /// Enters an agreement, or gives it all that is said here.
    package func save(_ stored: StoredAgreement) throws {
        let agreement = stored.agreement
        let calls = try JSONText.encode(agreement.preAgreedCalls)
        let targets = try StoredTargets.encode(stored.targets)
        try run(
            """
            INSERT INTO agreement (
                id, name_en, name_nl, service_id, customer_id, provider_id, valid_from,
                valid_until, pre_agreed_calls, targets, calendar_id, external_key, kind)
            VALUES (
                \(agreement.id), \(agreement.name.english), \(agreement.name.dutch),
                \(agreement.service), \(agreement.customer), \(agreement.provider),
                \(agreement.validFrom), \(agreement.validUntil), \(calls), \(targets),
                \(stored.calendar), \(stored.key), \(agreement.kind))
            ON CONFLICT (id) DO UPDATE SET
                name_en = excluded.name_en, name_nl = excluded.name_nl,
                service_id = excluded.service_id, customer_id = excluded.customer_id,
                provider_id = excluded.provider_id, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until,
                pre_agreed_calls = excluded.pre_agreed_calls,
                targets = excluded.targets, calendar_id = excluded.calendar_id,
                kind = excluded.kind
            """)
        try run("DELETE FROM agreement_coverage WHERE agreement_id = \(agreement.id)")
        for party in stored.coverage.sorted() {
            try run(
                """
                INSERT INTO agreement_coverage (agreement_id, party_id)
                VALUES (\(agreement.id), \(party))
                """)
        }
        try run("DELETE FROM agreement_contact WHERE agreement_id = \(agreement.id)")
        for person in stored.contacts.sorted() {
            try run(
                """
                INSERT INTO agreement_contact (agreement_id, person_id)
                VALUES (\(agreement.id), \(person))
                """)
        }
    }
}
