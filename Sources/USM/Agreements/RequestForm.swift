import Values

/// The questions that come with a request of the catalogue, in their order.
package struct RequestForm: Hashable, Codable, Sendable {
    package let fields: [FormField]

    package init(_ fields: [FormField] = []) {
        self.fields = fields
    }

    /// How many questions a form may have.
    package static let fieldLimit = 50

    /// What is wrong with the form itself, by field; empty for one that can be filled in.
    package var mistakes: [(field: String, mistake: FormMistake)] {
        misplaced.map { (fields[$0.index].key, $0.mistake) }
    }

    /// What is wrong with the form itself, by the place of the field; at most one for each.
    package var misplaced: [(index: Int, mistake: FormMistake)] {
        var (found, choices) = ([(index: Int, mistake: FormMistake)](), [String: Set<String>]())
        var keys = Set<String>()
        for (index, field) in fields.enumerated() {
            guard index < Self.fieldLimit else {
                found.append((index, .tooManyFields))
                break
            }
            let isNew = keys.insert(field.key).inserted
            let circle = isInCircle(field) ? FormMistake.conditionInCircle : nil
            if let mistake = circle ?? field.mistake(after: choices, isNewKey: isNew) {
                found.append((index, mistake))
            }
            switch field.kind {
            case .choice(let own): choices[field.key] = Set(own.map(\.key))
            case .yesNo: choices[field.key] = [FormField.key(true), FormField.key(false)]
            case .text, .longText, .date, .number, .person, .component: break
            }
        }
        return found
    }

    /// Whether the conditions, followed from this field, come back to it.
    private func isInCircle(_ field: FormField) -> Bool {
        var place = field.condition?.field
        // Whoever has not come back after as many steps as there are fields never will.
        for _ in fields {
            guard let key = place else { return false }
            if key == field.key { return true }
            place = fields.first { $0.key == key }?.condition?.field
        }
        return false
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
            if asked.contains(where: { $0.key == condition.field }),
                condition.holds(for: answers[condition.field])
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
            let isUsable =
                (1...Self.choiceLimit).contains(keys.count) && keys.allSatisfy(\.isPlainKey)
            guard isUsable, Set(keys).count == keys.count else { return .choicesMissing }
        case .number(let least?, let most?):
            guard least <= most else { return .emptyRange }
        case .text, .longText, .yesNo, .date, .number, .person, .component:
            break
        }
        return preset.flatMap { mistake(in: $0) == nil ? nil : .unusablePreset }
    }

    func mistake(in answer: Answer?) -> FormMistake? {
        guard let answer else { return isRequired ? .missing : nil }
        switch (kind, answer) {
        case (.text, .text(let text)), (.longText, .text(let text)):
            do throws(InvalidText) {
                _ = try textRule.checked(text)
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
        case (.date, .date), (.yesNo, .yesNo), (.person, .person):
            return nil
        case (.text, _), (.longText, _), (.choice, _), (.yesNo, _), (.number, _), (.person, _),
            (.component, _), (.date, _):
            return .wrongKind
        }
    }

    /// The rule for an answer in words.
    var textRule: TextRule {
        let rule = kind == .longText ? TextRule.text : TextRule.title
        return isRequired ? rule : rule.optional
    }
}
