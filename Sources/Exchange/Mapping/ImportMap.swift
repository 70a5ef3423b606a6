import USM
import Values

/// How the cases of one kind of event log become calls.
///
/// People write it as YAML; the examples under `Examples/import/` explain each key.
package struct ImportMap: Sendable {
    /// Names the log: the first half of each idempotency key.
    package var source: String
    /// Values that say nothing, such as `?`.
    package var missing: [String]
    package var moments: MomentFormat
    package var csv: CSVFormat

    /// The attribute that names the case.
    package var caseID: String
    package var type: Choice<CallType>
    package var title: TextTemplates
    package var description: TextTemplates
    package var requester: TextTemplates
    package var organization: TextTemplates
    package var service: TextTemplates
    package var classification: ClassificationChoice?
    /// The attribute that has the moment of registration; nil for the first event's.
    package var registered: String?

    /// The attribute that has the moment of an event.
    package var time: String
    package var activity: TextTemplates
    package var transition: TextTemplates
    package var actor: TextTemplates
    package var team: TextTemplates

    package var activities: [ActivityName: ActivityMeaning]
    package var unknownActivities: UnknownActivities

    /// A value for all, or one for each value of an attribute.
    package enum Choice<Value: Hashable & Sendable>: Hashable, Sendable {
        case always(Value)
        case from(TextTemplates, values: [String: Value], otherwise: Value?)

        var attributes: [String] {
            switch self {
            case .always: []
            case .from(let source, _, _): source.attributes
            }
        }

        /// Every value that may come out.
        var values: [Value] {
            switch self {
            case .always(let value): [value]
            case .from(_, let values, let otherwise):
                Array(values.values) + (otherwise.map { [$0] } ?? [])
            }
        }
    }

    package struct ClassificationChoice: Hashable, Sendable {
        package var category: TextTemplates
        package var impact: Choice<Impact>
        package var urgency: Choice<Urgency>
    }

    /// An activity and the transition of its life cycle; without a transition it is any of them.
    package struct ActivityName: Hashable, Sendable {
        package var activity: String
        package var transition: String?
    }

    package enum ActivityMeaning: Hashable, Sendable {
        /// The call arrived at this step, or was worked on there: one step for each process that
        /// the log's calls may run.
        case step([Step])
        /// An answer of the requester is waited for. Any other wait is the step where it happens.
        case waiting
        /// A solution was delivered; the requester may still come back.
        case resolved
        case closed
        case cancelled
        /// Kept in the journal, and moves nothing.
        case note
    }

    package enum UnknownActivities: String, CaseIterable, Sendable {
        case refuse, note
    }

    /// All attributes that the map speaks of: the columns that a table must have.
    package var attributes: [String] {
        var names = [caseID, time] + type.attributes
        if let registered { names.append(registered) }
        let texts = [
            title, description, requester, organization, service, activity, transition, actor, team,
        ]
        names += texts.flatMap(\.attributes)
        if let classification {
            names += classification.category.attributes
            names += classification.impact.attributes + classification.urgency.attributes
        }
        return names
    }
}
