import Storage
import Synchronization
import USM
import Values

/// The open hours of calendars, worked out once for all the years that matter.
///
/// The calendar itself, with its hours and its time zone, is the key, so nothing here can be out
/// of date.
final class ServiceClocks: Sendable {
    private struct Key: Hashable {
        let hours: ServiceHours
        let timeZone: String
        let firstYear: Int
    }

    /// How far ahead a call can be due.
    private static let yearsAhead = 20

    /// By whose rules it counts.
    let zones: TimeZoneData
    private let known = Mutex(RecentlyUsed<Key, OpenHours>(capacity: 64))

    init(zones: TimeZoneData = .ofSystem) {
        self.zones = zones
    }

    /// The clocks of a place by its IANA name.
    ///
    /// - Throws: ``DeskRefusal/notNow(_:allowed:)`` for a place that the machine cannot read.
    func zone(_ name: String) throws(DeskRefusal) -> TimeZoneRules {
        try .named(name, in: zones)
    }

    /// The hours of a calendar from the year before a moment on; all hours without one.
    ///
    /// - Throws: ``DeskRefusal/notNow(_:allowed:)`` for a place that the machine cannot read.
    func hours(
        of calendar: ServiceCalendar?, from start: Instant
    ) throws(DeskRefusal) -> OpenHours {
        let year = TimeZoneRules.utc.day(of: start).year
        return try openHours(
            Key(
                hours: calendar?.hours ?? .aroundTheClock, timeZone: calendar?.timeZone ?? "UTC",
                firstYear: year - 1))
    }

    private func openHours(_ key: Key) throws(DeskRefusal) -> OpenHours {
        if let hours = known.withLock({ $0.value(for: key) }) { return hours }
        let years = key.firstYear...(key.firstYear + Self.yearsAhead)
        let hours = OpenHours(key.hours, in: try zone(key.timeZone), years: years)
        known.withLock { _ = $0.insert(hours, for: key) }
        return hours
    }
}
