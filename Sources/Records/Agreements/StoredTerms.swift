import Journal
import Storage
import USM
import Values

extension Reader {
    /// All that an agreement ever promised for calls.
    package func termsHistory(of agreement: ID<Agreement>) throws -> TermsHistory {
        try termsHistories(of: [agreement])[agreement] ?? TermsHistory([])
    }

    package func termsHistories(
        of agreements: [ID<Agreement>]
    ) throws -> [ID<Agreement>: TermsHistory] {
        guard !agreements.isEmpty else { return [:] }
        let found = try rows(
            """
            SELECT agreement_terms.agreement_id, agreement_terms.number, agreement_terms.since,
                agreement_terms.valid_from, agreement_terms.valid_until, agreement_terms.targets,
                agreement_terms.calendar_id AS id, service_calendar.name_en,
                service_calendar.name_nl, agreement_terms.time_zone, agreement_terms.hours
            FROM agreement_terms
            LEFT JOIN service_calendar ON service_calendar.id = agreement_terms.calendar_id
            WHERE agreement_terms.agreement_id IN \(list: agreements)
            ORDER BY agreement_terms.agreement_id, agreement_terms.number
            """
        ).map { row in
            (try row.get("agreement_id", as: ID<Agreement>.self), try TermsRecord(row))
        }
        return Dictionary(grouping: found, by: \.0).mapValues { TermsHistory($0.map(\.1)) }
    }

    /// The version of the specification that an agreement promises: that of its first day.
    ///
    /// - Returns: nil while its service has none.
    package func specificationVersion(of agreement: ID<Agreement>) throws -> Int? {
        try first(
            """
            SELECT coalesce(
                agreement.specification_version,
                (SELECT max(number) FROM service_specification
                    WHERE service_id = agreement.service_id
                        AND written_at <= agreement.valid_from),
                (SELECT min(number) FROM service_specification
                    WHERE service_id = agreement.service_id)) AS number
            FROM agreement WHERE agreement.id = \(agreement)
            """
        )?.get("number")
    }
}

extension TermsRecord {
    fileprivate init(_ row: Row) throws {
        let calendar: ID<ServiceCalendar>? = try row.get("id")
        self.init(
            number: try row.get("number"), since: try row.get("since"),
            validity: Validity(
                from: try row.get("valid_from"), until: try row.get("valid_until")),
            targets: try Agreement.decodedTargets.value(of: try row.get("targets")),
            calendar: calendar == nil ? nil : try ServiceCalendar(row))
    }
}

extension Transaction {
    /// Keeps what an agreement promises now, where that is another thing than before.
    func keepTerms(of agreement: ID<Agreement>, at moment: Instant) throws {
        let entered = try run(
            """
            INSERT INTO agreement_terms (
                agreement_id, number, since, valid_from, valid_until, targets, calendar_id,
                time_zone, hours)
            SELECT agreement.id, coalesce(known.number, 0) + 1,
                CASE WHEN known.number IS NULL THEN 0 ELSE CAST(\(moment) AS BIGINT) END,
                agreement.valid_from, agreement.valid_until, agreement.targets,
                agreement.calendar_id, service_calendar.time_zone, service_calendar.hours
            FROM agreement
            LEFT JOIN service_calendar ON service_calendar.id = agreement.calendar_id
            LEFT JOIN (
                SELECT agreement_id, max(number) AS number FROM agreement_terms
                WHERE agreement_id = \(agreement) GROUP BY agreement_id
            ) AS known ON known.agreement_id = agreement.id
            WHERE agreement.id = \(agreement) AND NOT EXISTS (
                SELECT 1 FROM agreement_terms AS last
                WHERE last.agreement_id = agreement.id
                    AND last.number = (
                        SELECT max(number) FROM agreement_terms AS same
                        WHERE same.agreement_id = agreement.id
                            AND same.valid_from = agreement.valid_from)
                    AND coalesce(last.valid_until, -1) = coalesce(agreement.valid_until, -1)
                    AND last.targets = agreement.targets
                    AND coalesce(last.calendar_id, '') = coalesce(agreement.calendar_id, '')
                    AND coalesce(last.time_zone, '') = coalesce(service_calendar.time_zone, '')
                    AND coalesce(last.hours, '') = coalesce(service_calendar.hours, ''))
            """)
        if entered > 0 { try markForRecount(agreement, at: moment) }
    }

    /// The same for all agreements that go by a calendar, and all their versions.
    func keepTerms(goingBy calendar: ID<ServiceCalendar>, _ by: Authorship) throws {
        let agreements = try rows(
            """
            SELECT DISTINCT agreement_id AS id FROM agreement_terms
            WHERE calendar_id = \(calendar) ORDER BY agreement_id
            """
        ).map { try $0.get("id", as: ID<Agreement>.self) }
        try journaling(agreements, .settled, by) {
            try keepTerms(goingBy: calendar, at: by.at)
        }
    }

    private func keepTerms(goingBy calendar: ID<ServiceCalendar>, at moment: Instant) throws {
        let changed = try rows(
            """
            INSERT INTO agreement_terms (
                agreement_id, number, since, valid_from, valid_until, targets, calendar_id,
                time_zone, hours)
            SELECT last.agreement_id,
                (SELECT max(number) FROM agreement_terms AS known
                    WHERE known.agreement_id = last.agreement_id)
                    + row_number() OVER (
                        PARTITION BY last.agreement_id ORDER BY last.valid_from),
                CAST(\(moment) AS BIGINT), last.valid_from, last.valid_until, last.targets, last.calendar_id,
                service_calendar.time_zone, service_calendar.hours
            FROM agreement_terms AS last
            JOIN service_calendar ON service_calendar.id = last.calendar_id
            WHERE last.calendar_id = \(calendar)
                AND (last.hours <> service_calendar.hours
                    OR last.time_zone <> service_calendar.time_zone)
                AND last.number = (
                    SELECT max(number) FROM agreement_terms AS same
                    WHERE same.agreement_id = last.agreement_id
                        AND same.valid_from = last.valid_from)
            RETURNING agreement_id
            """
        ).map { try $0.get("agreement_id", as: ID<Agreement>.self) }
        for agreement in Set(changed).sorted() { try markForRecount(agreement, at: moment) }
    }

    func forgetTerms(of agreement: ID<Agreement>) throws {
        try run("DELETE FROM agreement_terms WHERE agreement_id = \(agreement)")
        try run("DELETE FROM recount WHERE agreement_id = \(agreement)")
    }
}
