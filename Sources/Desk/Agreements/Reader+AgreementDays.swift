import Records
import Storage
import USM
import Values

extension Reader {
    /// The clocks by which the days of an agreement begin: of its calendar, or of the enterprise
    /// where it holds around the clock.
    func zone(of calendar: ID<ServiceCalendar>?) throws -> TimeZoneRules {
        let name = try calendar.flatMap { id in
            try storedCalendars().map(\.calendar).first { $0.id == id }?.timeZone
        }
        return try .named(name ?? enterpriseTimeZone())
    }
}
