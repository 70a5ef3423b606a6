import USM
import Values

/// Work that is done again and again.
///
/// When it is next due is not told: that follows from it and from the clocks of its place.
package struct ActionState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted, created
        case altered, retired
        /// By an enterprise file.
        case changed
    }

    package static let subject = Subject.Kind.recurringAction

    /// As an enterprise file names it; its id for one that no file names.
    package let key: String
    package let action: RecurringAction
    package let version: Int
    package var retiredAt: Instant?

    package init(key: String, _ action: RecurringAction, version: Int, retiredAt: Instant?) {
        self.key = key
        self.action = action
        self.version = version
        self.retiredAt = retiredAt
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("id", action.id)
        fields.words("key", key)
        fields.field("service", action.service)
        fields.words("name", action.name)
        fields.words("work", action.work)
        fields.field("recurrence", action.recurrence)
        fields.field("time_zone", code: action.timeZone)
        fields.field("team", action.team)
        fields.field("requester", action.requester)
        fields.field("changed", action.changedAt)
        fields.field("version", version)
        fields.field("retired", retiredAt)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            key: try fields.words("key"),
            RecurringAction(
                id: try fields.value("id"), service: try fields.value("service"),
                name: try fields.text("name"), work: try fields.words("work"),
                recurrence: try fields.value("recurrence"),
                timeZone: try fields.code("time_zone"), team: try fields.optional("team"),
                requester: try fields.value("requester"),
                changedAt: try fields.moment("changed")),
            version: try fields.number("version"),
            retiredAt: try fields.optionalMoment("retired"))
    }
}

extension Recurrence: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("rhythm", rhythm)
        fields.field("every", every)
        fields.field("weekdays", weekdays)
        fields.field("day", day)
        fields.field("month", month)
        fields.field("week", week)
        fields.field("start", start)
        fields.field("end", end)
        fields.field("at_minute", time.minutes)
        fields.field("minutes", minutes)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        guard let time = TimeOfDay(minutes: try fields.number("at_minute")) else {
            throw EventDefect("at_minute")
        }
        let (rhythm, every) = (
            try fields.value("rhythm", Rhythm.self), try fields.number("every", Int.self)
        )
        let weekdays = Set(try fields.values("weekdays", Weekday.self))
        let (day, month) = (
            try fields.optionalNumber("day", Int.self), try fields.optionalNumber("month", Int.self)
        )
        let week: Week? = try fields.optional("week")
        let (start, end) = (try fields.day("start"), try fields.optionalDay("end"))
        let minutes = try fields.number("minutes", Int.self)
        do throws(CalendarRefusal) {
            try self.init(
                rhythm, every: every, weekdays: weekdays, day: day, month: month, week: week,
                start: start, end: end, time: time, minutes: minutes)
        } catch {
            throw EventDefect("recurrence")
        }
    }
}
