import Journal
import Storage
import USM
import Values

/// Whole days, with the moments that are kept of them.
package struct StoredDays<Subject>: Sendable {
    package let id: ID<Subject>
    package let window: TimeWindow
    /// Nil for what is kept as moments.
    package let days: DaySpan?
}

extension Reader {
    /// The freeze windows that are whole days, and those that are not over and might be.
    package func freezeDays(
        endingAfter moment: Instant
    ) throws -> [StoredDays<FreezeWindow>] {
        try rows(
            """
            SELECT id, from_at, until_at, first_day, end_day FROM freeze_window
            WHERE first_day IS NOT NULL OR until_at > \(moment) ORDER BY id
            """
        ).map(StoredDays.init)
    }

    /// The same of absences.
    package func absenceDays(endingAfter moment: Instant) throws -> [StoredDays<Absence>] {
        try rows(
            """
            SELECT id, from_at, until_at, first_day, end_day FROM absence
            WHERE first_day IS NOT NULL OR until_at > \(moment) ORDER BY id
            """
        ).map(StoredDays.init)
    }

    /// The agreements that a file entered by their days, with the place of their calendars; nil
    /// for around the clock.
    package func agreementDays() throws -> [(
        id: ID<Agreement>, validity: Validity, timeZone: String?
    )] {
        try rows(
            """
            SELECT agreement.id, agreement.valid_from, agreement.valid_until, agreement.from_day,
                agreement.until_day, service_calendar.time_zone
            FROM agreement LEFT JOIN service_calendar
                ON service_calendar.id = agreement.calendar_id
            WHERE (agreement.from_day IS NOT NULL OR agreement.until_day IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM arrangement WHERE arrangement.id = agreement.id)
            ORDER BY agreement.id
            """
        ).map { row in
            (
                try row.get("id"),
                Validity(
                    from: try row.get("valid_from"), until: try row.get("valid_until"),
                    fromDay: try row.day("from_day"), untilDay: try row.day("until_day")),
                try row.get("time_zone")
            )
        }
    }
}

extension Transaction {
    package func setDays(
        of freeze: ID<FreezeWindow>, _ days: DaySpan, _ window: TimeWindow
    ) throws {
        try run(
            """
            UPDATE freeze_window SET first_day = \(days.first.daysSinceEpoch),
                end_day = \(days.end.daysSinceEpoch), from_at = \(window.from),
                until_at = \(window.until)
            WHERE id = \(freeze)
            """)
    }

    package func setDays(of absence: ID<Absence>, _ days: DaySpan, _ window: TimeWindow) throws {
        try run(
            """
            UPDATE absence SET first_day = \(days.first.daysSinceEpoch),
                end_day = \(days.end.daysSinceEpoch), from_at = \(window.from),
                until_at = \(window.until)
            WHERE id = \(absence)
            """)
    }

    /// Sets the moments of an agreement's days, which are the same days as before.
    package func setMoments(
        of agreement: ID<Agreement>, _ validity: Validity, _ by: Authorship
    ) throws {
        try journaling([agreement], .settled, by) {
            try setMoments(of: agreement, validity)
        }
        try markForRecount(agreement, at: by.at)
    }

    private func setMoments(of agreement: ID<Agreement>, _ validity: Validity) throws {
        // It is the same version still: what it promises goes along.
        try run(
            """
            UPDATE agreement_terms
            SET valid_from = \(validity.from), valid_until = \(validity.until)
            WHERE agreement_id = \(agreement)
                AND valid_from = (SELECT valid_from FROM agreement WHERE id = \(agreement))
            """)
        try run(
            """
            UPDATE agreement SET valid_from = \(validity.from), valid_until = \(validity.until)
            WHERE id = \(agreement)
            """)
    }
}

extension StoredDays {
    fileprivate init(_ row: Row) throws {
        self.init(id: try row.get("id"), window: try TimeWindow(row), days: try row.days())
    }
}
