import Desk
import JSON
import Values

/// A field that a request may carry.
///
/// Checking and documentation both read it, so that neither can say what the other does not.
struct Field: Sendable {
    let name: String
    let kind: Kind
    let isRequired: Bool
    let meaning: String

    indirect enum Kind: Sendable {
        /// - limit: in code points, as JSON Schema counts.
        case text(limit: Int)
        /// The id of something, as this server gave it.
        case id
        case truth
        case number(ClosedRange<Int>)
        case oneOf([String])
        case list(Kind, limit: Int)
        case moment
        /// An object with fields of its own.
        case record([Field])
        /// An object with any names, whose values are texts, numbers or truths.
        case values(limit: Int)
    }

    static func required(_ name: String, _ kind: Kind, _ meaning: String) -> Field {
        Field(name: name, kind: kind, isRequired: true, meaning: meaning)
    }

    static func optional(_ name: String, _ kind: Kind, _ meaning: String) -> Field {
        Field(name: name, kind: kind, isRequired: false, meaning: meaning)
    }
}

extension Field {
    /// What is wrong with an object that should have these fields.
    fileprivate static func complaint(
        about object: [String: JSONValue], _ fields: [Field]
    ) -> LocalizedText? {
        guard object.keys.allSatisfy({ name in fields.contains { $0.name == name } }) else {
            return APITexts.unknownField(fields.map(\.name))
        }
        return fields.lazy.compactMap { field -> LocalizedText? in
            switch object[field.name] {
            case nil, .null: field.isRequired ? APITexts.missing(field.name) : nil
            case let value?: field.kind.complaint(about: value)
            }
        }.first
    }
}

extension Field.Kind {
    /// What is wrong with a value of this kind; nil when nothing is.
    func complaint(about value: JSONValue) -> LocalizedText? {
        switch (self, value) {
        case (.text(let limit), .text(let text)):
            text.utf8.count > limit && text.unicodeScalars.count > limit
                ? InvalidText.tooLong(limit: limit).sentence : nil
        case (.id, .text(let text)): ID<Any>(text).isPlausible ? nil : APITexts.idWanted
        case (.truth, .boolean): nil
        case (.moment, .text(let text)):
            Instant(rfc3339: text) == nil ? APITexts.momentWanted : nil
        case (.number(let range), .number(let number)):
            Int(exactly: number).map(range.contains) == true
                ? nil : APITexts.numberWanted(range)
        case (.oneOf(let choices), .text(let text)):
            choices.contains(text) ? nil : APITexts.oneOfWanted(choices)
        case (.list(let kind, let limit), .list(let values)):
            values.count > limit
                ? APITexts.tooMany(limit)
                : values.lazy.compactMap { kind.complaint(about: $0) }.first
        case (.record(let fields), .object(let object)):
            Field.complaint(about: object, fields)
        case (.values(let limit), .object(let object)):
            object.count > limit
                ? APITexts.tooMany(limit)
                : object.values.allSatisfy(\.isPlain) ? nil : APITexts.valuesWanted
        case (.record, _): APITexts.objectWanted
        case (.values, _): APITexts.valuesWanted
        case (.text, _), (.moment, _): APITexts.textWanted
        case (.id, _): APITexts.idWanted
        case (.truth, _): APITexts.truthWanted
        case (.number(let range), _): APITexts.numberWanted(range)
        case (.oneOf(let choices), _): APITexts.oneOfWanted(choices)
        case (.list, _): APITexts.listWanted
        }
    }

    /// The same kind as a JSON Schema.
    func writeSchema(_ output: inout JSONOutput, meaning: String = "") {
        output.object { schema in
            switch self {
            case .text(let limit):
                schema.field("type", "string")
                schema.field("maxLength", limit)
            case .id:
                schema.field("type", "string")
                schema.field("minLength", 1)
                schema.field("maxLength", 100)
            case .truth:
                schema.field("type", "boolean")
            case .number(let range):
                schema.field("type", "integer")
                schema.field("minimum", range.lowerBound)
                schema.field("maximum", range.upperBound)
            case .oneOf(let choices):
                schema.field("type", "string")
                schema.key("enum")
                schema.list(choices) { $0.value($1) }
            case .list(let kind, let limit):
                schema.field("type", "array")
                schema.field("maxItems", limit)
                schema.key("items")
                kind.writeSchema(&schema)
            case .moment:
                schema.field("type", "string")
                schema.field("format", "date-time")
            case .record(let fields):
                OpenAPIDocument.write(fields: fields, &schema)
            case .values(let limit):
                schema.field("type", "object")
                schema.field("maxProperties", limit)
                schema.key("additionalProperties")
                schema.object {
                    $0.key("type")
                    $0.list(["string", "number", "boolean", "null"]) { $0.value($1) }
                }
            }
            if !meaning.isEmpty { schema.field("description", meaning) }
        }
    }
}

extension JSONValue {
    /// Whether it is one value, with nothing in it.
    fileprivate var isPlain: Bool {
        switch self {
        case .null, .boolean, .number, .text: true
        case .list, .object: false
        }
    }
}
