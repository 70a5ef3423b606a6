import Values

/// When a service is given: the hours in which the clocks of calls run.
///
/// Agreements share calendars, so a holiday is written once.
package struct ServiceCalendar: Hashable, Sendable {
    package let id: ID<ServiceCalendar>
    package var name: LocalizedText
    /// An IANA name; the hours are those of clocks there.
    package var timeZone: String
    package var hours: ServiceHours

    package init(
        id: ID<ServiceCalendar>, name: LocalizedText, timeZone: String, hours: ServiceHours
    ) {
        self.id = id
        self.name = name
        self.timeZone = timeZone
        self.hours = hours
    }
}
