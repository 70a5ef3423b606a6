import Records
import Storage
import USM
import Values

/// How a service was there under one agreement, in the hours of that agreement's own calendar.
package struct ReportedHours: Sendable {
    package let agreement: Agreement
    /// Nil for around the clock.
    package let calendar: ServiceCalendar?
    /// Nil where the calendar does not reach.
    package let opening: OpeningTime?
}

/// The days of a report, as far as they have passed.
struct ReportFrame {
    let days: ClosedRange<CivilDate>
    let now: Instant
    let clocks: ServiceClocks
    /// Where the reader is: their days are those of the report.
    let timeZone: String

    /// From midnight to midnight where the reader is, and never later than now.
    func moments() throws -> (start: Instant, end: Instant) {
        let zone = try clocks.zone(timeZone)
        let start = zone.moment(of: days.lowerBound, .midnight)
        let end = min(zone.moment(of: days.upperBound.adding(days: 1), .midnight), now)
        return (start, max(start, end))
    }
}

extension Reader {
    /// How a service was there in these days, as far as one of the agreements ran; with no
    /// agreements, throughout.
    func openingTime(
        _ scope: ReportScope, under agreements: [Agreement], in calendar: ServiceCalendar?,
        _ frame: ReportFrame
    ) throws -> OpeningTime? {
        var (start, end) = try frame.moments()
        if let first = agreements.map(\.validFrom).min() { start = max(start, first) }
        let ends = agreements.compactMap(\.validUntil)
        if let last = ends.max(), ends.count == agreements.count { end = min(end, last) }
        let outages = try outages(scope, from: start, until: end)
        let hours = try frame.clocks.hours(of: calendar, from: start)
        return OpeningTime(hours, from: start, until: end, outages: outages)
    }

    /// Each agreement that was valid at some time of these days, in its own hours.
    func openingTimes(
        under agreements: [Agreement], _ frame: ReportFrame
    ) throws -> [ReportedHours] {
        try agreements.compactMap { agreement in
            let calendar = try calendar(of: agreement.id)
            let (start, end) = try frame.moments()
            let isOver = agreement.validUntil.map { $0 <= start } ?? false
            guard agreement.validFrom < end, !isOver else { return nil }
            let scope = ReportScope(
                service: agreement.service, agreements: [agreement.id], days: frame.days)
            return ReportedHours(
                agreement: agreement, calendar: calendar,
                opening: try openingTime(scope, under: [agreement], in: calendar, frame))
        }
    }
}

extension [ReportedHours] {
    /// All together; nil when there are none, or a calendar does not reach.
    var total: OpeningTime? {
        guard let first, let opening = first.opening else { return nil }
        return dropFirst().reduce(opening) { sum, hours in
            guard let sum, let opening = hours.opening else { return nil }
            return sum + opening
        }
    }
}
