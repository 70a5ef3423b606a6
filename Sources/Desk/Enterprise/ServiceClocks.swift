import Foundation
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

    private let known = Mutex(RecentlyUsed<Key, OpenHours>(capacity: 64))
    private let zones = Mutex(RecentlyUsed<ZoneKey, TimeZoneRules>(capacity: 64))

    private struct ZoneKey: Hashable {
        let timeZone: String
        let decade: Int
    }

    /// The rules of a place by its IANA name, for the decade around a moment.
    func zone(_ name: String, around moment: Instant) -> TimeZoneRules {
        let year = TimeZoneRules.utc.civil(at: moment).date.year
        let key = ZoneKey(timeZone: name, decade: year / 10)
        if let zone = zones.withLock({ $0.value(for: key) }) { return zone }
        let first = year / 10 * 10
        let zone = TimeZoneRules(platformName: name, years: (first - 1)...(first + 11))
        zones.withLock { _ = $0.insert(zone, for: key) }
        return zone
    }

    /// The hours of a calendar from the year before a moment on; all hours without one.
    func hours(of calendar: ServiceCalendar?, from start: Instant) -> OpenHours {
        let year = TimeZoneRules.utc.civil(at: start).date.year
        return openHours(
            Key(
                hours: calendar?.hours ?? .aroundTheClock, timeZone: calendar?.timeZone ?? "UTC",
                firstYear: year - 1))
    }

    private func openHours(_ key: Key) -> OpenHours {
        if let hours = known.withLock({ $0.value(for: key) }) { return hours }
        let years = key.firstYear...(key.firstYear + Self.yearsAhead)
        let hours = OpenHours(
            key.hours, in: TimeZoneRules(platformName: key.timeZone, years: years), years: years)
        known.withLock { _ = $0.insert(hours, for: key) }
        return hours
    }
}

extension TimeZoneRules {
    /// What the platform knows of a place; UTC when it does not know it.
    package init(platformName name: String, years: ClosedRange<Int>) {
        let zone = TimeZone(identifier: name) ?? .gmt
        let start = Date(
            timeIntervalSince1970: TimeInterval(Self.seconds(ofYear: years.lowerBound)))
        let end = TimeInterval(Self.seconds(ofYear: years.upperBound + 1))
        var transitions: [Transition] = []
        var last = start.addingTimeInterval(-86_400)
        while let next = zone.nextDaylightSavingTimeTransition(after: last), next > last,
            next.timeIntervalSince1970 < end
        {
            transitions.append(
                Transition(
                    at: Instant(milliseconds: Int64(next.timeIntervalSince1970) * 1000),
                    offset: zone.secondsFromGMT(for: next)))
            last = next
        }
        self.init(
            name: name,
            initialOffset: zone.secondsFromGMT(for: start.addingTimeInterval(-86_400)),
            transitions: transitions)
    }

    private static func seconds(ofYear year: Int) -> Int {
        CivilDate.firstDay(of: year).daysSinceEpoch * 86_400
    }
}
