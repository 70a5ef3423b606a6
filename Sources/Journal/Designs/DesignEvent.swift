import USM
import Values

/// Something that happened to the designs of a wish.
package enum DesignEvent: JournalEvent {
    /// Each says its design whole, so that any version can be seen again.
    case functional(Specification)
    case technical(TechnicalDesign)
    /// Both were there before their events had types.
    case adopted(DesignState)

    package static var subject: Subject.Kind { .design }

    package var kind: String {
        switch self {
        case .functional: "functional"
        case .technical: "technical"
        case .adopted: "adopted"
        }
    }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .functional(let design): fields.field("promises", design.entries)
        case .technical(let design): fields.field("contributions", design.contributions)
        case .adopted(let state): state.write(&fields)
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        switch kind {
        case "functional":
            self = .functional(Specification(kept: try fields.values("promises")))
        case "technical":
            self = .technical(TechnicalDesign(kept: try fields.values("contributions")))
        case "adopted": self = .adopted(try DesignState(reading: fields))
        default: throw EventDefect("kind")
        }
    }
}

/// The two designs of a wish as they stand.
package struct DesignState: Hashable, Sendable {
    /// Counts the changes, from 1.
    package private(set) var version: Int
    package private(set) var functional: Specification
    package private(set) var technical: TechnicalDesign
    package private(set) var changedAt: Instant
    package private(set) var changedBy: ID<Party>?

    package init(
        version: Int, functional: Specification, technical: TechnicalDesign,
        changedAt: Instant, changedBy: ID<Party>?
    ) {
        self.version = version
        self.functional = functional
        self.technical = technical
        self.changedAt = changedAt
        self.changedBy = changedBy
    }

    /// Rebuilds the designs from one event more.
    ///
    /// - Parameter former: nil before the first one.
    package static func replaying(
        _ event: DesignEvent, on former: DesignState?, by actor: ID<Party>?, at moment: Instant
    ) -> DesignState {
        if case .adopted(let state) = event { return state }
        var next =
            former
            ?? DesignState(
                version: 0, functional: Specification(), technical: TechnicalDesign(),
                changedAt: moment, changedBy: nil)
        next.version += 1
        (next.changedAt, next.changedBy) = (moment, actor)
        switch event {
        case .functional(let design): next.functional = design
        case .technical(let design): next.technical = design
        case .adopted: break
        }
        return next
    }
}

extension DesignState: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("version", version)
        fields.field("promises", functional.entries)
        fields.field("contributions", technical.contributions)
        fields.field("changed", changedAt)
        fields.field("changer", changedBy)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            version: try fields.number("version"),
            functional: Specification(kept: try fields.values("promises")),
            technical: TechnicalDesign(kept: try fields.values("contributions")),
            changedAt: try fields.moment("changed"), changedBy: try fields.optional("changer"))
    }
}

extension TechnicalDesign.Contribution: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("place", code: place.key)
        fields.field("team", team)
        promise.write(&fields)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.place("place"), by: try fields.value("team"), try Promise(reading: fields))
    }
}
