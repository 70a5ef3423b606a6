import Desk
import Markup
import USM
import Values

/// The questions that come with something to order.
///
/// One that is asked only after another answer says so, and script hides it until then; what it
/// got when it was not asked is left out.
struct OrderFields: Component {
    let viewer: Viewer
    let order: OrderForm
    /// For whom, when it is for somebody else.
    let person: ID<Party>?
    let form: Form
    let problems: FormProblems

    private var questions: [FormField] { order.item.call.form.fields }

    /// Up to so many answers stand on cards, all in sight.
    private static let cardsMax = 6

    var body: HTML { "\(questions, question)" }

    private func question(_ question: FormField) -> HTML {
        let name = OrderItem.field(question.key)
        let field = Field(
            name, label: viewer.say(question.label), kind: kind(of: question),
            value: form.fields.isEmpty ? question.preset?.plain ?? "" : form[name],
            hint: hint(of: question), error: problems.of(name, viewer),
            note: question.isRequired ? nil : viewer.say(CallTexts.optional))
        guard let condition = question.condition else { return field.body }
        return """
            <div data-when="\(OrderItem.field(condition.field))" data-is="\(condition.choice)">\
            \(field)</div>
            """
    }

    private func kind(of question: FormField) -> Field.Kind {
        switch question.kind {
        case .text, .number: .line
        case .longText: .text(rows: 4)
        case .date: .date
        case .yesNo:
            .cards([true, false].map { Choice(FormField.key($0), viewer.say($0.words)) })
        case .choice(let choices):
            choices.count <= Self.cardsMax && question.isRequired
                ? .cards(choices.map { Choice($0.key, viewer.say($0.name)) })
                : select(choices.map { ($0.key, viewer.say($0.name)) })
        case .person:
            subjects(
                of: question, (order.people[question.key] ?? []).map { ($0.id.rawValue, $0.name) })
        case .component:
            subjects(
                of: question,
                (order.components[question.key] ?? []).map { ($0.id.rawValue, $0.name) })
        }
    }

    /// A list, or where that would leave some out, a name that is found as one types.
    private func subjects(of question: FormField, _ choices: [(String, String)]) -> Field.Kind {
        guard order.cut.contains(question.key) else { return select(choices) }
        let source = Route.catalogueSubjects(order.item.key).path([
            "question": question.key, "for": person?.rawValue ?? "",
        ])
        return .finding([], source: source)
    }

    private func select(_ choices: [(String, String)]) -> Field.Kind {
        .select([Choice("", viewer.say(CatalogueTexts.choose))] + choices.map { Choice($0, $1) })
    }

    /// When it is asked, what the numbers are between, and what the form's author says.
    private func hint(of question: FormField) -> String? {
        let parts = [
            question.condition.flatMap(onlyIf), bounds(of: question),
            order.cut.contains(question.key) ? viewer.say(CatalogueTexts.typeName) : nil,
            question.help.map(viewer.say),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func onlyIf(_ condition: FormField.Condition) -> String? {
        guard let other = questions.first(where: { $0.key == condition.field }) else { return nil }
        var answer = condition.choice
        if case .choice(let choices) = other.kind {
            answer = choices.first { $0.key == answer }.map { viewer.say($0.name) } ?? answer
        } else {
            answer = viewer.say((condition.choice == FormField.key(true)).words)
        }
        return viewer.say(CatalogueTexts.onlyIf(viewer.say(other.label), answer))
    }

    private func bounds(of question: FormField) -> String? {
        guard case .number(let least, let most) = question.kind else { return nil }
        let words = { (number: Quantity) in number.words(in: viewer.language) }
        return switch (least.map(words), most.map(words)) {
        case (nil, nil): nil
        case (let least?, nil): viewer.say(CatalogueTexts.atLeast(least))
        case (nil, let most?): viewer.say(CatalogueTexts.atMost(most))
        case (let least?, let most?): viewer.say(CatalogueTexts.between(least, most))
        }
    }
}

/// What was ordered, with the answers to its questions.
struct OrderAnswers: Component {
    let viewer: Viewer
    let order: PlacedOrder

    var body: HTML {
        var lines: [(name: String, value: HTML)] = order.answers.map { given in
            (viewer.say(given.label), value(given))
        }
        if let price = order.price {
            lines.append((viewer.say(CatalogueTexts.price), "\(price.words(in: viewer.language))"))
        }
        return Facts(lines).body
    }

    /// Nothing where nothing was asked and it costs nothing.
    var card: HTML {
        guard !order.answers.isEmpty || order.price != nil else { return .empty }
        return Card(viewer.say(CatalogueTexts.ordered), id: "order", content: body).body
    }

    private func value(_ given: PlacedOrder.Given) -> HTML {
        switch given.answer {
        case .text(let text): "<div class=\"prose\" dir=\"auto\">\(Markdown.render(text))</div>"
        case .yesNo(let isYes): "\(viewer.say(isYes.words))"
        case .date(let date): "\(viewer.day(date))"
        case .number(let number): "\(number.words(in: viewer.language))"
        case .choice, .person, .component:
            "<span dir=\"auto\">\(given.name.map(viewer.say) ?? given.answer.plain)</span>"
        }
    }
}

extension Bool {
    fileprivate var words: LocalizedText { self ? CatalogueTexts.yes : CatalogueTexts.no }
}
