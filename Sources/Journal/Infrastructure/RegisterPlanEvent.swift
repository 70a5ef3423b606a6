import USM
import Values

/// Something that happened to what a change plans for the register.
package enum RegisterPlanEvent: JournalEvent {
    /// It was drawn up anew; whole, so that any version can be seen again.
    case planned(PlannedDifference)
    /// It was carried out as it stood.
    case applied
    /// It was there before its events had types.
    case adopted(RegisterPlanState)

    package static var subject: Subject.Kind { .registerPlan }

    package var kind: String {
        switch self {
        case .planned: "planned"
        case .applied: "applied"
        case .adopted: "adopted"
        }
    }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .planned(let plan): plan.write(&fields)
        case .applied: break
        case .adopted(let state): state.write(&fields)
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        switch kind {
        case "planned": self = .planned(try PlannedDifference(reading: fields))
        case "applied": self = .applied
        case "adopted": self = .adopted(try RegisterPlanState(reading: fields))
        default: throw EventDefect("kind")
        }
    }
}

/// What a change plans for the register, as it stands.
package struct RegisterPlanState: Hashable, Sendable {
    package private(set) var plan: PlannedDifference
    /// Counts how often it was drawn up, from 1.
    package private(set) var version: Int
    package private(set) var writtenAt: Instant
    package private(set) var writtenBy: ID<Party>?
    /// When it was carried out; nil before.
    package private(set) var appliedAt: Instant?

    package init(
        plan: PlannedDifference, version: Int, writtenAt: Instant, writtenBy: ID<Party>?,
        appliedAt: Instant?
    ) {
        self.plan = plan
        self.version = version
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
        self.appliedAt = appliedAt
    }

    /// Rebuilds a plan from one event more.
    ///
    /// - Parameter former: nil before the first one.
    /// - Returns: nil for what cannot be the first event of a plan.
    package static func replaying(
        _ event: RegisterPlanEvent, on former: RegisterPlanState?, by actor: ID<Party>?,
        at moment: Instant
    ) -> RegisterPlanState? {
        switch event {
        case .adopted(let state): return state
        case .planned(let plan):
            return RegisterPlanState(
                plan: plan, version: (former?.version ?? 0) + 1, writtenAt: moment,
                writtenBy: actor, appliedAt: nil)
        case .applied:
            var next = former
            next?.appliedAt = moment
            return next
        }
    }
}

extension RegisterPlanState: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("plan", plan)
        fields.field("version", version)
        fields.field("written", writtenAt)
        fields.field("writer", writtenBy)
        fields.field("applied", appliedAt)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            plan: try fields.value("plan"), version: try fields.number("version"),
            writtenAt: try fields.moment("written"), writtenBy: try fields.optional("writer"),
            appliedAt: try fields.optionalMoment("applied"))
    }
}
