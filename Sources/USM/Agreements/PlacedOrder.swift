import Values

/// What somebody ordered from the catalogue, as it was agreed at that moment: what the agreement
/// says later changes nothing in it.
package struct PlacedOrder: Hashable, Codable, Sendable {
    package let agreement: ID<Agreement>
    /// The item's own key in its agreement.
    package let item: String
    package let name: LocalizedText
    package let price: Money?
    package let answers: [Given]

    /// A question that was asked, with its answer.
    package struct Given: Hashable, Codable, Sendable {
        package let key: String
        package let label: LocalizedText
        package let answer: FormField.Answer
        /// The name of what was chosen, of a choice, a person or a component.
        package let name: LocalizedText?

        package init(
            _ key: String, _ label: LocalizedText, _ answer: FormField.Answer,
            name: LocalizedText? = nil
        ) {
            self.key = key
            self.label = label
            self.answer = answer
            self.name = name
        }
    }

    package init(
        agreement: ID<Agreement>, item: String, name: LocalizedText, price: Money? = nil,
        answers: [Given]
    ) {
        self.agreement = agreement
        self.item = item
        self.name = name
        self.price = price
        self.answers = answers
    }

    /// - Parameters:
    ///   - answers: those that ``RequestForm/reading(_:naming:)`` gave.
    ///   - names: of the people and components among them, by their ids.
    package init(
        of call: PreAgreedCall, item: String, under agreement: ID<Agreement>,
        answers: [String: FormField.Answer], names: [String: String]
    ) {
        self.init(
            agreement: agreement, item: item, name: call.name, price: call.price,
            answers: call.form.fields.compactMap { field in
                answers[field.key].map { answer in
                    Given(
                        field.key, field.label, answer, name: field.name(of: answer, among: names))
                }
            })
    }

    /// Its answers for programs, a line each: `first-day: 2026-12-01`; nil where nothing was asked.
    package var plain: String? {
        answers.isEmpty
            ? nil : answers.map { "\($0.key): \($0.answer.plain)" }.joined(separator: "\n")
    }

    /// What people may search it by.
    package var words: String {
        answers.compactMap { given in
            switch given.answer {
            case .text(let text): text
            case .choice, .person, .component:
                given.name.map { $0.english == $0.dutch ? $0.english : "\($0.english) \($0.dutch)" }
            case .yesNo, .date, .number: nil
            }
        }.joined(separator: " ")
    }
}

extension FormField {
    fileprivate func name(of answer: Answer, among names: [String: String]) -> LocalizedText? {
        switch (kind, answer) {
        case (.choice(let choices), .choice(let key)): choices.first { $0.key == key }?.name
        case (_, .person(let id)): names[id.rawValue].map(LocalizedText.init(inBoth:))
        case (_, .component(let id, _)): names[id.rawValue].map(LocalizedText.init(inBoth:))
        default: nil
        }
    }
}

extension LocalizedText {
    /// A name, which no language changes.
    fileprivate init(inBoth name: String) { self.init(english: name, dutch: name) }
}
