import Storage
import USM
import Values

/// A calendar under the name that an enterprise file gives it.
package struct StoredCalendar: Hashable, Sendable {
    package let key: String
    package let calendar: ServiceCalendar

    package init(key: String, calendar: ServiceCalendar) {
        self.key = key
        self.calendar = calendar
    }
}

extension Reader {
    package func storedCalendars() throws -> [StoredCalendar] {
        try rows(
            """
            SELECT coalesce(external_key, id) AS key, \(ServiceCalendar.columns)
            FROM service_calendar ORDER BY id
            """
        ).map { StoredCalendar(key: try $0.get("key"), calendar: try ServiceCalendar($0)) }
    }

    /// In which hours the clocks of calls under an agreement run.
    ///
    /// - Returns: nil when they run around the clock.
    package func calendar(of agreement: ID<Agreement>) throws -> ServiceCalendar? {
        try first(
            """
            SELECT \(ServiceCalendar.columns) FROM service_calendar
            WHERE service_calendar.id = (SELECT calendar_id FROM agreement WHERE id = \(agreement))
            """
        ).map(ServiceCalendar.init)
    }
}

extension Transaction {
    /// Enters a calendar, or gives it all that is said here; open calls that go by it are counted
    /// anew.
    package func save(_ stored: StoredCalendar, _ by: Authorship) throws {
        let calendar = stored.calendar
        let hours = try JSONText.encode(StoredHours(calendar.hours))
        try run(
            """
            INSERT INTO service_calendar (id, name_en, name_nl, time_zone, hours, external_key)
            VALUES (
                \(calendar.id), \(calendar.name.english), \(calendar.name.dutch),
                \(calendar.timeZone), \(hours), \(stored.key))
            ON CONFLICT (id) DO UPDATE SET
                name_en = excluded.name_en, name_nl = excluded.name_nl,
                time_zone = excluded.time_zone, hours = excluded.hours
            """)
        try keepTerms(goingBy: calendar.id, by)
    }
}

extension ServiceCalendar {
    static let columns: SQL = """
        service_calendar.id, service_calendar.name_en, service_calendar.name_nl,
        service_calendar.time_zone, service_calendar.hours
        """

    init(_ row: Row) throws {
        let hours = try JSONText.decode(StoredHours.self, from: try row.get("hours"))
        self.init(
            id: try row.get("id"),
            name: LocalizedText(english: try row.get("name_en"), dutch: try row.get("name_nl")),
            timeZone: try row.get("time_zone"), hours: try hours.value())
    }
}

/// Service hours as their column keeps them.
private struct StoredHours: Codable {
    /// Minutes since midnight, from and until.
    typealias Opening = [Int]

    struct DatedException: Codable {
        let date: CivilDate
        let name: LocalizedText
        let open: [Opening]
    }

    struct YearlyException: Codable {
        /// As `12-25` or `easter+1`.
        let day: String
        let name: LocalizedText
        let open: [Opening]
    }

    /// From Monday to Sunday.
    let week: [[Opening]]
    let exceptions: [DatedException]
    /// Nil where there are none.
    let yearly: [YearlyException]?

    init(_ hours: ServiceHours) {
        week = Weekday.allCases.map { Self.kept(hours.week[$0] ?? []) }
        exceptions = hours.exceptions.map {
            DatedException(
                date: $0.date, name: $0.name, open: Self.kept($0.openings))
        }
        let yearly = hours.yearly.map {
            YearlyException(
                day: $0.day.description, name: $0.name, open: Self.kept($0.openings))
        }
        self.yearly = yearly.isEmpty ? nil : yearly
    }

    func value() throws -> ServiceHours {
        let days = zip(Weekday.allCases, week).map { ($0, $1.compactMap(Self.opening)) }
        return try ServiceHours(
            week: Dictionary(uniqueKeysWithValues: days),
            exceptions: exceptions.map { kept in
                ServiceHours.DatedException(
                    on: kept.date, name: kept.name, openings: kept.open.compactMap(Self.opening))
            },
            yearly: (yearly ?? []).compactMap { kept in
                YearlyDay(kept.day).map {
                    ServiceHours.YearlyException(
                        on: $0, name: kept.name, openings: kept.open.compactMap(Self.opening))
                }
            })
    }

    private static func kept(_ openings: [ServiceHours.Opening]) -> [Opening] {
        openings.map { [$0.start.minutes, $0.end.minutes] }
    }

    private static func opening(_ kept: Opening) -> ServiceHours.Opening? {
        guard
            kept.count == 2, let start = TimeOfDay(minutes: kept[0]),
            let end = TimeOfDay(minutes: kept[1])
        else { return nil }
        return ServiceHours.Opening(from: start, until: end)
    }
}
