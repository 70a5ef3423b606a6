import USM
import Values

/// Something that happened to a class of components: what the provider adds to it, and whether
/// it is managed.
package enum ComponentClassEvent: JournalEvent {
    case stands(ComponentClassContent, Cause)

    package enum Cause: String, CaseIterable, Sendable {
        case entered, changed
        /// It was there before its events had types.
        case adopted
    }

    package static var subject: Subject.Kind { .componentClass }

    package var content: ComponentClassContent {
        switch self {
        case .stands(let content, _): content
        }
    }

    package var kind: String {
        switch self {
        case .stands(_, let cause): cause.rawValue
        }
    }

    package func write(_ fields: inout EventWriter) { content.write(&fields) }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        guard let cause = Cause(rawValue: kind) else { throw EventDefect("kind") }
        self = .stands(try ComponentClassContent(reading: fields), cause)
    }
}

/// What a provider says of a class.
package struct ComponentClassContent: Hashable, Sendable {
    package let path: String
    /// Nil for a class of the method.
    package let name: LocalizedText?
    package let attributes: [ManagedAttribute]
    /// Whether it stands among those that are managed, each with all below it.
    package let isManaged: Bool

    package init(
        path: String, name: LocalizedText? = nil, attributes: [ManagedAttribute] = [],
        isManaged: Bool = false
    ) {
        self.path = path
        self.name = name
        self.attributes = attributes
        self.isManaged = isManaged
    }
}

extension ComponentClassContent: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("path", code: path)
        fields.words("name", name)
        fields.field("attributes", attributes)
        fields.field("managed", isManaged)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            path: try fields.code("path"), name: try fields.optionalText("name"),
            attributes: try fields.values("attributes"), isManaged: try fields.holds("managed"))
    }
}

extension ManagedAttribute: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("key", code: key)
        fields.words("name", name)
        switch kind {
        case .text: fields.field("kind", code: "text")
        case .number: fields.field("kind", code: "number")
        case .date: fields.field("kind", code: "date")
        case .choice(let choices):
            fields.field("kind", code: "choice")
            fields.field("choices", choices)
        }
        fields.field("required", isRequired)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let kind: Kind
        switch try fields.code("kind") {
        case "text": kind = .text
        case "number": kind = .number
        case "date": kind = .date
        case "choice": kind = .choice(try fields.values("choices"))
        default: throw EventDefect("kind of an attribute")
        }
        self.init(
            try fields.code("key"), try fields.text("name"), kind,
            isRequired: try fields.holds("required"))
    }
}

extension ManagedAttribute.Choice: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("key", code: key)
        fields.words("name", name)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(try fields.code("key"), try fields.text("name"))
    }
}
