import USM
import Values

extension FormField.Answer: JournalValue {
    package func write(_ fields: inout EventWriter) {
        switch self {
        case .text(let text):
            fields.field("kind", code: "text")
            fields.words("text", text)
        case .choice(let key):
            fields.field("kind", code: "choice")
            fields.field("choice", code: key)
        case .yesNo(let isYes):
            fields.field("kind", code: "yes_no")
            fields.field("yes", isYes)
        case .date(let day):
            fields.field("kind", code: "date")
            fields.field("day", day)
        case .number(let quantity):
            fields.field("kind", code: "number")
            fields.field("thousandths", quantity.thousandths)
        case .person(let person):
            fields.field("kind", code: "person")
            fields.field("person", person)
        case .component(let component, let path):
            fields.field("kind", code: "component")
            fields.field("component", component)
            fields.field("class", code: path)
        }
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        switch try fields.code("kind") {
        case "text": self = .text(try fields.words("text"))
        case "choice": self = .choice(try fields.code("choice"))
        case "yes_no": self = .yesNo(try fields.holds("yes"))
        case "date": self = .date(try fields.day("day"))
        case "number": self = .number(Quantity(thousandths: try fields.number("thousandths")))
        case "person": self = .person(try fields.value("person"))
        case "component":
            self = .component(try fields.value("component"), ofClass: try fields.code("class"))
        default: throw EventDefect("kind of an answer")
        }
    }
}

extension Money: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("minor_units", minorUnits)
        fields.field("currency", code: currency.code)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        guard let currency = Currency(try fields.code("currency")) else {
            throw EventDefect("currency")
        }
        self.init(minorUnits: try fields.number("minor_units"), currency)
    }
}
