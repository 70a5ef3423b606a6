import USM
import Values

extension RequestItem: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("key", code: key)
        fields.words("name", name)
        fields.words("promise", promise)
        fields.field("concerns", concerns)
        fields.field("type", type)
        fields.words("words", words)
        fields.field("form", form.fields)
        fields.field("rests_on", codes: restsOn.map(\.key))
        fields.field("lead_minutes", leadMinutes)
        fields.field("price", price)
        fields.field("routine", routine.lines)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.code("key"), try fields.text("name"),
            promise: try fields.text("promise"), concerns: try fields.value("concerns"),
            type: try fields.value("type"), words: try fields.wordsList("words"),
            form: RequestForm(try fields.values("form")),
            restsOn: try fields.places("rests_on"),
            leadMinutes: try fields.optionalNumber("lead_minutes"),
            price: try fields.optional("price"), routine: CallRoutine(try fields.values("routine")))
    }
}

extension PreAgreedCall: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.words("name", name)
        fields.field("type", type)
        fields.words("words", words)
        fields.words("promise", promise)
        fields.field("lead_minutes", leadMinutes)
        fields.field("price", price)
        fields.field("form", form.fields)
        fields.field("rests_on", codes: restsOn.map(\.key))
        fields.field("routine", routine.lines)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            name: try fields.text("name"), type: try fields.value("type"),
            words: try fields.wordsList("words"), promise: try fields.optionalText("promise"),
            leadMinutes: try fields.optionalNumber("lead_minutes"),
            price: try fields.optional("price"), form: RequestForm(try fields.values("form")),
            restsOn: try fields.places("rests_on"),
            routine: CallRoutine(try fields.values("routine")))
    }
}

extension CallRoutine.Line: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("step", code: step.code)
        fields.field("team", team)
        fields.words("instruction", instruction)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.step("step"), team: try fields.optional("team"),
            try fields.optionalText("instruction"))
    }
}

extension FormField: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("key", code: key)
        fields.words("label", label)
        fields.field("kind", code: kind.code)
        switch kind {
        case .text, .longText, .yesNo, .date, .person: break
        case .choice(let choices): fields.field("choices", choices)
        case .number(let least, let most):
            fields.field("least", least?.thousandths)
            fields.field("most", most?.thousandths)
        case .component(let path): fields.field("class", code: path)
        }
        fields.field("required", isRequired)
        fields.field("when", code: condition?.field)
        fields.field("is", code: condition?.choice)
        fields.words("help", help)
        fields.field("preset", preset)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        var condition: Condition?
        if let field = try fields.optionalCode("when") {
            condition = Condition(field, is: try fields.code("is"))
        }
        self.init(
            try fields.code("key"), try fields.text("label"), try Kind(reading: fields),
            isRequired: try fields.holds("required"), when: condition,
            help: try fields.optionalText("help"), preset: try fields.optional("preset"))
    }
}

extension FormField.Kind {
    fileprivate var code: String {
        switch self {
        case .text: "text"
        case .longText: "long_text"
        case .choice: "choice"
        case .yesNo: "yes_no"
        case .date: "date"
        case .number: "number"
        case .person: "person"
        case .component: "component"
        }
    }

    fileprivate init(reading fields: EventReader) throws(EventDefect) {
        switch try fields.code("kind") {
        case "text": self = .text
        case "long_text": self = .longText
        case "choice": self = .choice(try fields.values("choices"))
        case "yes_no": self = .yesNo
        case "date": self = .date
        case "number":
            self = .number(
                from: try fields.optionalQuantity("least"),
                through: try fields.optionalQuantity("most"))
        case "person": self = .person
        case "component": self = .component(ofClass: try fields.code("class"))
        default: throw EventDefect("kind of a question")
        }
    }
}

extension FormField.Choice: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("key", code: key)
        fields.words("name", name)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(try fields.code("key"), try fields.text("name"))
    }
}

extension EventReader {
    func optionalQuantity(_ name: String) throws(EventDefect) -> Quantity? {
        try optionalNumber(name, Int64.self).map(Quantity.init(thousandths:))
    }
}
