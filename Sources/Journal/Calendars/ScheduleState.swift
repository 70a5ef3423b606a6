import USM
import Values

/// When a call is done, by whom and in which release.
package struct ScheduleState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted, planned, unplanned
    }

    package static let subject = Subject.Kind.schedule

    package let window: TimeWindow
    package let person: ID<Party>?
    package let release: ID<Release>?
    /// Why it is planned inside a freeze window all the same; empty when it is not.
    package let acknowledged: String
    package let plannedBy: ID<Party>
    package let plannedAt: Instant
    /// How often the plan of this call was changed.
    package let version: Int

    package init(
        window: TimeWindow, person: ID<Party>?, release: ID<Release>?, acknowledged: String,
        plannedBy: ID<Party>, plannedAt: Instant, version: Int
    ) {
        self.window = window
        self.person = person
        self.release = release
        self.acknowledged = acknowledged
        self.plannedBy = plannedBy
        self.plannedAt = plannedAt
        self.version = version
    }

    package func write(_ fields: inout EventWriter) {
        fields.window(window)
        fields.field("person", person)
        fields.field("release", release)
        fields.words("acknowledged", acknowledged)
        fields.field("planned_by", plannedBy)
        fields.field("planned", plannedAt)
        fields.field("version", version)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            window: try fields.window(), person: try fields.optional("person"),
            release: try fields.optional("release"),
            acknowledged: try fields.words("acknowledged"),
            plannedBy: try fields.value("planned_by"), plannedAt: try fields.moment("planned"),
            version: try fields.number("version"))
    }
}
