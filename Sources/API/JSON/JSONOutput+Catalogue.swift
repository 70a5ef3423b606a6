import Desk
import JSON
import USM
import Values

extension JSONOutput {
    mutating func item(_ item: CatalogueItem) {
        object { $0.fields(of: item) }
    }

    private mutating func fields(of item: CatalogueItem) {
        field("key", item.key)
        field("name", item.call.name)
        field("promise", item.call.promise)
        field("type", item.call.type.rawValue)
        field("price", item.call.price?.plain)
        field("service_id", item.service.id)
        field("service_name", item.service.name)
        field("agreement_id", item.agreement)
        field("usual_seconds", item.promised?.components.seconds)
        field("around_the_clock", item.isAroundTheClock)
    }

    /// An item with its questions; people and components are answers like those of a choice.
    mutating func orderForm(_ form: OrderForm) {
        fields(of: form.item)
        key("questions")
        list(form.item.call.form.fields) { list, field in
            list.object { $0.question(field, form) }
        }
    }

    private mutating func question(_ question: FormField, _ form: OrderForm) {
        field("key", question.key)
        field("label", question.label)
        field("kind", question.kindName.rawValue)
        field("required", question.isRequired)
        field("help", question.help)
        field("default", question.preset?.plain)
        var bounds: (Quantity?, Quantity?)
        if case .number(let least, let most) = question.kind { bounds = (least, most) }
        field("at_least", bounds.0?.description)
        field("at_most", bounds.1?.description)
        key("options")
        list(question.options(in: form)) { list, option in
            list.object {
                $0.field("key", option.key)
                $0.field("name", option.name)
            }
        }
        field("options_are_cut", form.cut.contains(question.key))
        key("when")
        guard let condition = question.condition else { return null() }
        object {
            $0.field("question", condition.field)
            $0.field("is", condition.choice)
        }
    }

    /// What was ordered, with the answers in the order of the form.
    mutating func order(_ order: PlacedOrder?) {
        key("order")
        guard let order else { return null() }
        object { output in
            output.field("agreement_id", order.agreement)
            output.field("item", order.item)
            output.field("name", order.name)
            output.field("price", order.price?.plain)
            output.key("answers")
            output.list(order.answers) { list, given in
                list.object {
                    $0.field("key", given.key)
                    $0.field("label", given.label)
                    $0.field("kind", given.answer.kindName)
                    $0.field("value", given.answer.plain)
                    $0.field("name", given.name)
                }
            }
        }
    }
}

extension FormField {
    /// What may be answered, where there is a list of it.
    fileprivate func options(in form: OrderForm) -> [FormField.Choice] {
        switch kind {
        case .choice(let choices): choices
        case .person:
            (form.people[key] ?? []).map { Choice($0.id.rawValue, .init(inBoth: $0.name)) }
        case .component:
            (form.components[key] ?? []).map { Choice($0.id.rawValue, .init(inBoth: $0.name)) }
        case .text, .longText, .yesNo, .date, .number: []
        }
    }
}

extension FormField.Answer {
    fileprivate var kindName: String {
        switch self {
        case .text: "text"
        case .choice: "choice"
        case .yesNo: "yes_no"
        case .date: "date"
        case .number: "number"
        case .person: "person"
        case .component: "component"
        }
    }
}

extension LocalizedText {
    /// A name, which no language changes.
    fileprivate init(inBoth name: String) { self.init(english: name, dutch: name) }
}
