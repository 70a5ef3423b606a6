import USM
import Values

/// A time in which nothing is to be changed.
package struct FreezeState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted
        case frozen, altered, thawed
        /// By an enterprise file.
        case created, changed
        /// What is known of clocks changed, and so the moments of its days.
        case settled
    }

    package static let subject = Subject.Kind.freeze

    /// As an enterprise file names it; its id for one that no file names.
    package let key: String
    package let freeze: FreezeWindow

    package init(key: String, _ freeze: FreezeWindow) {
        self.key = key
        self.freeze = freeze
    }

    /// The same window at other moments.
    package func settled(_ days: DaySpan, _ window: TimeWindow) -> FreezeState {
        FreezeState(
            key: key,
            FreezeWindow(
                id: freeze.id, window: window, days: days, reason: freeze.reason,
                scope: freeze.scope, exceptions: freeze.exceptions, changedAt: freeze.changedAt,
                version: freeze.version))
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("id", freeze.id)
        fields.words("key", key)
        fields.window(freeze.window, freeze.days)
        fields.words("reason", freeze.reason)
        switch freeze.scope {
        case .everything: break
        case .service(let service): fields.field("service", service)
        case .componentClass(let path): fields.field("class", code: path)
        }
        fields.field("exceptions", freeze.exceptions.sorted())
        fields.field("changed", freeze.changedAt)
        fields.field("version", freeze.version)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let scope: FreezeWindow.Scope =
            if let service: ID<Service> = try fields.optional("service") {
                .service(service)
            } else if let path = try fields.optionalCode("class") {
                .componentClass(path)
            } else {
                .everything
            }
        self.init(
            key: try fields.words("key"),
            FreezeWindow(
                id: try fields.value("id"), window: try fields.window(), days: try fields.days(),
                reason: try fields.words("reason"), scope: scope,
                exceptions: Set(try fields.values("exceptions")),
                changedAt: try fields.moment("changed"), version: try fields.number("version")))
    }
}

/// A name under which changes go into production together.
package struct ReleaseState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted, created
    }

    package static let subject = Subject.Kind.release

    package let name: String
    package let createdAt: Instant

    package init(name: String, createdAt: Instant) {
        self.name = name
        self.createdAt = createdAt
    }

    package func write(_ fields: inout EventWriter) {
        fields.words("name", name)
        fields.field("created", createdAt)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(name: try fields.words("name"), createdAt: try fields.moment("created"))
    }
}
