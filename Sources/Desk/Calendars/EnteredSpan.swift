import USM
import Values

/// From when until when, as somebody enters it: by moments, or as whole days where the enterprise
/// is.
package enum EnteredSpan: Hashable, Sendable {
    case moments(from: Instant?, until: Instant?)
    /// - Parameter until: the first day that is free again.
    case days(from: CivilDate, until: CivilDate)
}

extension FieldCheck {
    /// - Returns: nil when it was refused, at `from` or `until`.
    mutating func window(
        from: Instant?, until: Instant?, for purpose: TimeWindow.Purpose
    ) -> TimeWindow? {
        do throws(CalendarRefusal) {
            return try TimeWindow.checked(from: from, until: until, for: purpose)
        } catch {
            refuse(error.field, error.sentence)
            return nil
        }
    }

    /// The time with the whole days that it is; a time from midnight to midnight is whole days
    /// too.
    ///
    /// - Parameter zone: the clocks of the enterprise.
    /// - Returns: nil when it was refused, at `from` or `until`.
    mutating func span(
        _ span: EnteredSpan, for purpose: TimeWindow.Purpose, in zone: TimeZoneRules
    ) -> (window: TimeWindow, days: DaySpan?)? {
        switch span {
        case .moments(let from, let until):
            return window(from: from, until: until, for: purpose).map {
                ($0, DaySpan(from: $0.from, until: $0.until, in: zone))
            }
        case .days(let from, let until):
            return window(from: zone.start(of: from), until: zone.start(of: until), for: purpose)
                .map { ($0, DaySpan(from: from, until: until)) }
        }
    }
}
