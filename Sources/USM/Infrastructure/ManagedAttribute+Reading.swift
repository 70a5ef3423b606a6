import Values

extension ManagedAttribute {
    /// A value of this kind out of a text.
    ///
    /// A choice is named by its key; where people write, by what it is called too.
    ///
    /// - Throws: ``AttributeProblem`` for what is no value of this kind.
    package func value(
        reading text: String, as notation: ValueNotation = .plain
    ) throws(AttributeProblem) -> AttributeValue {
        let trimmed = text.trimmingBlanks
        do throws(ValueMistake) {
            switch kind {
            case .text: return .text(text)
            case .number: return .number(try Quantity.reading(trimmed, as: notation))
            case .date: return .date(try CivilDate.reading(trimmed, as: notation))
            case .choice(let choices):
                return .choice(try choices.key(of: notation == .plain ? text : trimmed, notation))
            }
        } catch {
            switch error {
            case .unreadable: throw .wrongKind(self)
            case .ambiguous(let one, let other): throw .ambiguous(self, one, other)
            }
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
    /// As files write it; ``ManagedAttribute/value(reading:as:)`` reads it again.
    package var text: String {
        switch self {
        case .text(let text), .choice(let text): text
        case .number(let number): number.description
        case .date(let date): date.description
        }
    }
}

extension [ManagedAttribute.Choice] {
    /// The key that a text names; the text itself where it names none, which is told elsewhere.
    fileprivate func key(
        of text: String, _ notation: ValueNotation
    ) throws(ValueMistake) -> String {
        guard notation != .plain, !contains(where: { $0.key == text }) else { return text }
        let words = text.lowercased()
        let named = filter { choice in
            [choice.key, choice.name.english, choice.name.dutch]
                .contains { $0.lowercased() == words }
        }
        if named.count > 1 { throw .ambiguous(named[0].key, named[1].key) }
        return named.first?.key ?? text
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let blank = { (character: Character) in character.isWhitespace }
        return String(drop(while: blank).reversed().drop(while: blank).reversed())
    }
}
