import USM
import Values

/// What an agreement promises for calls from one moment on, as `TermsRecord` has it.
package struct PromisedTerms: Hashable, Sendable {
    /// Counts the changes of one agreement, from 1.
    package let number: Int
    package let since: Instant
    package let from: Instant
    package let until: Instant?
    package let targets: ServiceTargets
    package let calendar: ID<ServiceCalendar>?
    package let timeZone: String?
    /// A day with the minutes between which it is open, as `monday 480-1020`.
    ///
    /// What its exceptions are called is no promise.
    package let openings: [String]

    package init(_ record: TermsRecord) {
        number = record.number
        since = record.since
        from = record.validity.from
        until = record.validity.until
        targets = record.targets
        calendar = record.calendar?.id
        timeZone = record.calendar?.timeZone
        openings = record.calendar?.hours.lines ?? []
    }
}

extension PromisedTerms: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("number", number)
        fields.field("since", since)
        fields.field("from", from)
        fields.field("until", until)
        fields.field("targets", targets)
        fields.field("calendar", calendar)
        fields.field("time_zone", code: timeZone)
        fields.field("openings", codes: openings)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        number = try fields.number("number")
        since = try fields.moment("since")
        from = try fields.moment("from")
        until = try fields.optionalMoment("until")
        targets = try fields.value("targets")
        calendar = try fields.optional("calendar")
        timeZone = try fields.optionalCode("time_zone")
        openings = try fields.codes("openings")
    }
}

extension ServiceHours {
    fileprivate var lines: [String] {
        func line(_ day: String, _ openings: [Opening]) -> String {
            let spans = openings.map { "\($0.start.minutes)-\($0.end.minutes)" }
            return day + " " + (spans.isEmpty ? "closed" : spans.joined(separator: ","))
        }
        return Weekday.allCases.map { line($0.rawValue, week[$0] ?? []) }
            + exceptions.map { line($0.date.description, $0.openings) }
            + yearly.map { line($0.day.description, $0.openings) }
    }
}
