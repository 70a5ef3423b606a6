import Values

extension ManagedAttribute {
    /// A value as files and forms write it: a number with a point, a day as `2026-11-22`, the key
    /// of a choice.
    ///
    /// - Returns: nil for what is no value of this kind.
    package func value(reading text: String) -> AttributeValue? {
        switch kind {
        case .text: .text(text)
        case .number: Quantity(reading: text).map(AttributeValue.number)
        case .date: CivilDate(text).map(AttributeValue.date)
        case .choice: .choice(text)
        }
    }

    /// The value as people read it.
    package func words(_ value: AttributeValue, in language: Language) -> String {
        switch (value, kind) {
        case (.number(let number), _): number.words(in: language)
        case (.choice(let key), .choice(let choices)):
            choices.first { $0.key == key }?.name[language] ?? key
        case (.text, _), (.date, _), (.choice, _): value.text
        }
    }
}

extension AttributeValue {
    /// As files write it; ``ManagedAttribute/value(reading:)`` reads it again.
    package var text: String {
        switch self {
        case .text(let text), .choice(let text): text
        case .number(let number): number.description
        case .date(let date): date.description
        }
    }
}
