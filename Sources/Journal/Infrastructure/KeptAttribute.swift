import USM
import Values

/// What an attribute of a component is.
struct KeptAttribute {
    let key: String
    let value: AttributeValue

    static func all(_ values: [String: AttributeValue]) -> [KeptAttribute] {
        values.sorted { $0.key < $1.key }.map { KeptAttribute(key: $0.key, value: $0.value) }
    }

    static func values(_ fields: EventReader) throws(EventDefect) -> [String: AttributeValue] {
        let all: [KeptAttribute] = try fields.values("attributes")
        return Dictionary(all.map { ($0.key, $0.value) }) { $1 }
    }
}

extension KeptAttribute: JournalValue {
    func write(_ fields: inout EventWriter) {
        fields.field("key", code: key)
        switch value {
        case .text(let text):
            fields.field("kind", code: "text")
            fields.words("text", text)
        case .number(let number):
            fields.field("kind", code: "number")
            fields.field("thousandths", number.thousandths)
        case .date(let day):
            fields.field("kind", code: "date")
            fields.field("day", day)
        case .choice(let choice):
            fields.field("kind", code: "choice")
            fields.field("choice", code: choice)
        }
    }

    init(reading fields: EventReader) throws(EventDefect) {
        key = try fields.code("key")
        switch try fields.code("kind") {
        case "text": value = .text(try fields.words("text"))
        case "number":
            value = .number(Quantity(thousandths: try fields.number("thousandths")))
        case "date": value = .date(try fields.day("day"))
        case "choice": value = .choice(try fields.code("choice"))
        default: throw EventDefect("kind of an attribute")
        }
    }
}
