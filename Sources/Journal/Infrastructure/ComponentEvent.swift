import USM
import Values

/// Something that happened to a component of the register.
package enum ComponentEvent: JournalEvent {
    /// A version of it, whole.
    case registered(key: String, ComponentVersion)
    /// It got a relation to something else.
    case related(KeptRelation)
    /// A relation that it had ended, at the time of the event.
    case unrelated(ComponentRelation.Kind, InfrastructureNode, under: ID<Call>?)
    /// Lists name it with another of the services that it supports, or with none.
    case named(with: ID<Service>?)
    /// It was there before its events had types.
    case adopted(ComponentState)

    package static var subject: Subject.Kind { .component }

    package var kind: String {
        switch self {
        case .registered: "registered"
        case .related: "related"
        case .unrelated: "unrelated"
        case .named: "named"
        case .adopted: "adopted"
        }
    }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .registered(let key, let version):
            fields.field("key", code: key)
            version.write(&fields)
        case .related(let relation): relation.write(&fields)
        case .unrelated(let kind, let target, let call):
            fields.field("relation", kind)
            target.write(&fields)
            fields.field("call", call)
        case .named(let service): fields.field("service", service)
        case .adopted(let state): state.write(&fields)
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        switch kind {
        case "registered":
            self = .registered(
                key: try fields.code("key"), try ComponentVersion(reading: fields))
        case "related": self = .related(try KeptRelation(reading: fields))
        case "unrelated":
            self = .unrelated(
                try fields.value("relation"), try InfrastructureNode(reading: fields),
                under: try fields.optional("call"))
        case "named": self = .named(with: try fields.optional("service"))
        case "adopted": self = .adopted(try ComponentState(reading: fields))
        default: throw EventDefect("kind")
        }
    }
}

/// A relation of a component, with when and under which changes it came and went.
package struct KeptRelation: Hashable, Sendable {
    package let kind: ComponentRelation.Kind
    package let target: InfrastructureNode
    package let from: Instant
    /// The change that made it; nil for what an enterprise file set up.
    package let fromCall: ID<Call>?
    package internal(set) var until: Instant?
    package internal(set) var untilCall: ID<Call>?

    package init(
        _ kind: ComponentRelation.Kind, _ target: InfrastructureNode, from: Instant,
        under fromCall: ID<Call>?, until: Instant? = nil, endedUnder untilCall: ID<Call>? = nil
    ) {
        self.kind = kind
        self.target = target
        self.from = from
        self.fromCall = fromCall
        self.until = until
        self.untilCall = untilCall
    }
}

extension KeptRelation: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("relation", kind)
        target.write(&fields)
        fields.field("from", from)
        fields.field("from_call", fromCall)
        fields.field("until", until)
        fields.field("until_call", untilCall)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.value("relation"), try InfrastructureNode(reading: fields),
            from: try fields.moment("from"), under: try fields.optional("from_call"),
            until: try fields.optionalMoment("until"),
            endedUnder: try fields.optional("until_call"))
    }
}

extension InfrastructureNode: JournalValue {
    package func write(_ fields: inout EventWriter) {
        switch self {
        case .component(let id): fields.field("to_component", id)
        case .service(let id): fields.field("to_service", id)
        }
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        if let id: ID<ManagedComponent> = try fields.optional("to_component") {
            self = .component(id)
        } else {
            self = .service(try fields.value("to_service"))
        }
    }
}

extension ComponentVersion: JournalValue {
    package func write(_ fields: inout EventWriter) {
        let component = registered.component
        fields.field("id", component.id)
        fields.words("name", component.name)
        fields.field("class", code: component.componentClass)
        fields.field("owner", component.owner)
        fields.field("service", component.service)
        fields.field("attributes", KeptAttribute.all(registered.attributes))
        fields.field("retired", registered.isRetired)
        fields.field("number", registered.version)
        fields.field("from", validFrom)
        fields.field("call", call)
        fields.field("writer", writtenBy)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let component = ManagedComponent(
            id: try fields.value("id"), name: try fields.words("name"),
            componentClass: try fields.code("class"), owner: try fields.value("owner"),
            service: try fields.optional("service"))
        self.init(
            RegisteredComponent(
                component, try KeptAttribute.values(fields), isRetired: try fields.holds("retired"),
                version: try fields.number("number")),
            validFrom: try fields.moment("from"), call: try fields.optional("call"),
            writtenBy: try fields.optional("writer"))
    }
}
