import Desk
import JSON
import USM
import Values

extension JSONOutput {
    /// The fields of what came of a table, in an object that is open.
    mutating func reconciliation(_ found: ComponentReconciliation) {
        field("added", found.added)
        field("altered", found.altered)
        field("unchanged", found.unchanged)
        field("planned", found.planned)
        field("changes", found.changes)
        key("calls")
        list(found.calls) { $0.value($1) }
        key("differences")
        list(found.differences) { list, difference in
            list.object {
                $0.field("line", difference.line)
                $0.field("key", difference.key)
                $0.field("name", difference.name)
                $0.field("new", difference.isNew)
                $0.key("columns")
                $0.list(difference.columns) { $0.value($1) }
                $0.field("planned_by", difference.plannedBy)
            }
        }
    }

    mutating func registered(_ registered: RegisteredComponent) {
        object { output in
            output.fields(of: registered.component)
            output.field("version", registered.version)
            output.field("retired", registered.isRetired)
            output.values(registered.attributes)
        }
    }

    private mutating func values(_ attributes: [String: AttributeValue]) {
        key("attributes")
        list(attributes.sorted { $0.key < $1.key }) { list, value in
            list.object {
                $0.field("key", value.key)
                $0.field("value", value.value.text)
            }
        }
    }

    mutating func relation(_ relation: ComponentRelation) {
        object { output in
            output.field("source_id", relation.source)
            output.field("kind", relation.kind.rawValue)
            switch relation.target {
            case .component(let id):
                output.field("target_component_id", id)
                output.field("target_service_id", ID<Service>?.none)
            case .service(let id):
                output.field("target_component_id", ID<ManagedComponent>?.none)
                output.field("target_service_id", id)
            }
        }
    }

    mutating func attribute(_ attribute: ManagedAttribute) {
        object { output in
            output.field("key", attribute.key)
            output.field("name", attribute.name)
            output.field("kind", attribute.kind.word)
            output.field("required", attribute.isRequired)
            output.key("choices")
            output.list(attribute.kind.choices) { $0.value($1.key) }
        }
    }

    mutating func registerPlan(_ plan: RegisterPlan) {
        field("version", plan.version)
        field("written_at", plan.writtenAt)
        field("applied_at", plan.appliedAt)
        key("lines")
        list(plan.plan.lines) { $0.line($1) }
        key("conflicts")
        list(plan.conflicts) { list, conflict in
            list.object { output in
                output.field("code", conflict.code)
                output.field("line", conflict.line)
                output.field("text", conflict.sentence)
                output.key("component_ids")
                output.list(conflict.components) { $0.value($1.rawValue) }
            }
        }
    }

    private mutating func line(_ line: PlannedDifference.Line) {
        object { output in
            output.field("key", line.key)
            switch line {
            case .addition(let addition):
                output.field("deed", "add")
                output.field("component_id", addition.id)
                output.field("name", addition.name)
                output.field("class", addition.componentClass)
                output.field("owner_id", addition.owner)
                output.values(addition.attributes)
            case .alteration(let alteration):
                output.field("deed", "alter")
                output.field("component_id", alteration.id)
                output.field("seen_version", alteration.seen)
                output.field("name", alteration.name)
                output.field("class", alteration.componentClass)
                output.field("owner_id", alteration.owner)
                output.values(alteration.attributes)
            case .retirement(let retirement):
                output.field("deed", "retire")
                output.field("component_id", retirement.id)
                output.field("seen_version", retirement.seen)
            case .newRelation(let relation):
                output.field("deed", "relate")
                output.key("relation")
                output.relation(relation)
            case .endedRelation(let relation):
                output.field("deed", "unrelate")
                output.key("relation")
                output.relation(relation)
            }
        }
    }
}

extension ManagedAttribute.Kind {
    fileprivate var word: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .date: "date"
        case .choice: "choice"
        }
    }

    fileprivate var choices: [ManagedAttribute.Choice] {
        if case .choice(let choices) = self { choices } else { [] }
    }
}
