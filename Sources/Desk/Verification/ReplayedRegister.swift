import Journal
import Records
import Storage
import USM
import Values

/// What the provider says of classes of components.
enum ReplayedComponentClasses: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        let kept = try reader.componentClasses(
            try reader.things(.componentClass, after: id, limit: limit))
        return try page(
            reader, .componentClass, after: id, limit: limit
        ) { id, lines, verification in
            // A class of which nothing is said is not kept.
            let nothing = ComponentClassContent(path: id)
            let told = Retelling(
                lines, ComponentClassEvent.self, from: nothing
            ) { _, event, _ in event.content }
            verification.compare(
                kept: kept[id] ?? nothing, told: told, as: "class \(id)")
        }
    }
}

/// Components with their versions and relations.
enum ReplayedComponents: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        let kept = try reader.componentStates(
            try reader.things(.component, after: id, limit: limit).map { ID($0) })
        return try page(reader, .component, after: id, limit: limit) { id, lines, verification in
            let told = Retelling(lines, ComponentEvent.self) { state, event, line in
                ComponentState.replaying(event, on: state, at: line.at)
            }
            verification.compare(kept: kept[ID(id)], told: told, as: "component \(id)")
        }
    }
}

/// What changes plan for the register.
enum ReplayedPlans: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        try page(reader, .registerPlan, after: id, limit: limit) { id, lines, verification in
            let told = Retelling(lines, RegisterPlanEvent.self) { state, event, line in
                RegisterPlanState.replaying(event, on: state, by: line.actor, at: line.at)
            }
            verification.compare(
                kept: try reader.registerPlan(of: ID(id))?.state, told: told, as: "plan \(id)")
        }
    }
}
