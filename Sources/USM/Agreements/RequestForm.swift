import Values

/// The questions that come with a request of the catalogue, in their order.
package struct RequestForm: Hashable, Codable, Sendable {
    package let fields: [FormField]

    package init(_ fields: [FormField] = []) {
        self.fields = fields
    }

    /// What is wrong with the form itself, by field; empty for one that can be filled in.
    package var mistakes: [(field: String, mistake: FormMistake)] {
        var (found, choices) = ([(field: String, mistake: FormMistake)](), [String: Set<String>]())
        var keys = Set<String>()
        for field in fields {
            if let mistake = field.mistake(
                after: choices, isNewKey: keys.insert(field.key).inserted)
            {
                found.append((field.key, mistake))
            }
            if case .choice(let own) = field.kind { choices[field.key] = Set(own.map(\.key)) }
        }
        return found
    }

    /// The fields that are asked of somebody who has answered so far like this.
    package func asked(given answers: [String: FormField.Answer]) -> [FormField] {
        var asked: [FormField] = []
        for field in fields {
            guard let condition = field.condition else {
                asked.append(field)
                continue
            }
            // An answer that is left over from a question no longer asked decides nothing.
            if asked.contains(where: { $0.key == condition.field })
                && answers[condition.field] == .choice(condition.choice)
            {
                asked.append(field)
            }
        }
        return asked
    }

    /// What is wrong with the answers, in the order of the form; then what was not asked.
    package func mistakes(
        in answers: [String: FormField.Answer]
    ) -> [(field: String, mistake: FormMistake)] {
        var found: [(field: String, mistake: FormMistake)] = []
        let asked = asked(given: answers)
        for field in asked {
            if let mistake = field.mistake(in: answers[field.key]) {
                found.append((field.key, mistake))
            }
        }
        let known = Set(asked.map(\.key))
        found += answers.keys.sorted().filter { !known.contains($0) }.map { ($0, .notAsked) }
        return found
    }
}

extension FormField {
    fileprivate func mistake(
        after choices: [String: Set<String>], isNewKey: Bool
    ) -> FormMistake? {
        guard key.isPlainKey && isNewKey else { return .unusableKey }
        guard !label.english.isBlank && !label.dutch.isBlank else { return .labelMissing }
        if let condition, choices[condition.field]?.contains(condition.choice) != true {
            return .conditionOnNothing
        }
        switch kind {
        case .choice(let choices):
            let keys = choices.map(\.key)
            let isUsable = !keys.isEmpty && keys.allSatisfy(\.isPlainKey)
            return isUsable && Set(keys).count == keys.count ? nil : .choicesMissing
        case .number(let least?, let most?):
            return least <= most ? nil : .emptyRange
        case .text, .date, .number, .component:
            return nil
        }
    }

    fileprivate func mistake(in answer: Answer?) -> FormMistake? {
        guard let answer else { return isRequired ? .missing : nil }
        switch (kind, answer) {
        case (.text, .text(let text)):
            let rule = isRequired ? TextRule.text : TextRule.text.optional
            do throws(InvalidText) {
                _ = try rule.checked(text)
                return nil
            } catch {
                return error == .empty ? .missing : .text(error)
            }
        case (.choice(let choices), .choice(let chosen)):
            return choices.contains { $0.key == chosen } ? nil : .unknownChoice
        case (.number(let least, let most), .number(let number)):
            let isInside =
                (least.map { $0 <= number } ?? true) && (most.map { number <= $0 } ?? true)
            return isInside ? nil : .outOfRange
        case (.component(let wanted), .component(_, let own)):
            return own == wanted || own.hasPrefix(wanted + "/") ? nil : .wrongClass
        case (.date, .date):
            return nil
        case (.text, _), (.choice, _), (.number, _), (.component, _), (.date, _):
            return .wrongKind
        }
    }
}
