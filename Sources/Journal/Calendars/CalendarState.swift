import USM
import Values

/// Service hours with their holidays, and where the clocks are that they go by.
package struct CalendarState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted, created, changed
    }

    package static let subject = Subject.Kind.calendar

    /// As an enterprise file names it.
    package let key: String
    package let calendar: ServiceCalendar

    package init(key: String, _ calendar: ServiceCalendar) {
        self.key = key
        self.calendar = calendar
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("id", calendar.id)
        fields.words("key", key)
        fields.words("name", calendar.name)
        fields.field("time_zone", code: calendar.timeZone)
        fields.field("hours", calendar.hours)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            key: try fields.words("key"),
            ServiceCalendar(
                id: try fields.value("id"), name: try fields.text("name"),
                timeZone: try fields.code("time_zone"), hours: try fields.value("hours")))
    }
}
