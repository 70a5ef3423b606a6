import USM
import Values

/// A time in which a person does no work.
package struct AbsenceState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted, entered, removed
        /// What is known of clocks changed, and so the moments of its days.
        case settled
    }

    package static let subject = Subject.Kind.absence

    package let absence: Absence

    package init(_ absence: Absence) {
        self.absence = absence
    }

    /// The same absence at other moments.
    package func settled(_ days: DaySpan, _ window: TimeWindow) -> AbsenceState {
        AbsenceState(
            Absence(
                id: absence.id, person: absence.person, window: window, days: days,
                enteredAt: absence.enteredAt))
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("id", absence.id)
        fields.field("person", absence.person)
        fields.window(absence.window, absence.days)
        fields.field("entered", absence.enteredAt)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            Absence(
                id: try fields.value("id"), person: try fields.value("person"),
                window: try fields.window(), days: try fields.days(),
                enteredAt: try fields.moment("entered")))
    }
}
