import Values

/// Who and what can be named in the answers of a form, by the person who fills it in.
package struct FormSubjects: Sendable {
    package var people: Set<ID<Party>>
    /// With the class that each has.
    package var components: [ID<ManagedComponent>: String]

    package init(
        people: Set<ID<Party>> = [], components: [ID<ManagedComponent>: String] = [:]
    ) {
        self.people = people
        self.components = components
    }
}

/// What came of reading a form that somebody filled in.
package struct FilledForm: Sendable {
    package let answers: [String: FormField.Answer]
    /// In the order of the form.
    package let mistakes: [(field: String, mistake: FormMistake)]
}

extension RequestForm {
    /// Reads what was entered, as texts.
    ///
    /// What a question got that is not asked is left out: whoever changed their mind need not
    /// empty it. A field that is not there at all has its preset; one that was left empty has not.
    /// What the form has no field for is a mistake.
    ///
    /// - Parameter notation: how days and numbers are written.
    package func reading(
        _ entered: [String: String], naming subjects: FormSubjects,
        as notation: ValueNotation = .plain
    ) -> FilledForm {
        var answers: [String: FormField.Answer] = [:]
        var mistakes: [(field: String, mistake: FormMistake)] = []
        for field in fields {
            // Conditions name earlier fields only, so all that decides is read already.
            if let condition = field.condition,
                !condition.holds(for: answers[condition.field])
            {
                continue
            }
            do throws(FormMistake) {
                answers[field.key] = try field.answer(
                    entered[field.key], naming: subjects, as: notation)
            } catch {
                mistakes.append((field.key, error))
            }
        }
        let known = Set(fields.map(\.key))
        mistakes += entered.keys.sorted().filter { !known.contains($0) }.map { ($0, .notAsked) }
        return FilledForm(answers: answers, mistakes: mistakes)
    }
}

extension FormField {
    fileprivate func answer(
        _ entered: String?, naming subjects: FormSubjects, as notation: ValueNotation
    ) throws(FormMistake) -> Answer? {
        var answer = preset
        if let entered {
            answer = entered.isBlank ? nil : try reading(entered, naming: subjects, as: notation)
        }
        if let mistake = mistake(in: answer) { throw mistake }
        return answer
    }

    /// The answer that a text stands for: a choice by its key, days and numbers as they are
    /// written, people and components by their ids.
    package func reading(
        _ text: String, naming subjects: FormSubjects = FormSubjects(),
        as notation: ValueNotation = .plain
    ) throws(FormMistake) -> Answer {
        switch kind {
        case .text, .longText:
            do throws(InvalidText) {
                return .text(try textRule.checked(text))
            } catch {
                throw error == .empty ? .missing : .text(error)
            }
        case .choice:
            return .choice(text)
        case .yesNo:
            guard text == Self.key(true) || text == Self.key(false) else { throw .unknownChoice }
            return .yesNo(text == Self.key(true))
        case .date:
            return .date(
                try value { () throws(ValueMistake) in
                    try CivilDate.reading(text, as: notation)
                })
        case .number:
            return .number(
                try value { () throws(ValueMistake) in
                    try Quantity.reading(text, as: notation)
                })
        case .person:
            guard subjects.people.contains(ID(text)) else { throw .unknownSubject }
            return .person(ID(text))
        case .component:
            guard let own = subjects.components[ID(text)] else { throw .unknownSubject }
            return .component(ID(text), ofClass: own)
        }
    }
}

extension FormField {
    private func value<Value>(
        _ read: () throws(ValueMistake) -> Value
    ) throws(FormMistake) -> Value {
        do {
            return try read()
        } catch {
            switch error {
            case .unreadable: throw .wrongKind
            case .ambiguous(let one, let other): throw .ambiguous(one, other)
            }
        }
    }

    /// The kinds of question by the names that files and programs know them by; stable.
    package enum KindName: String, CaseIterable, Codable, Sendable {
        case text
        case longText = "long_text"
        case choice
        case yesNo = "yes_no"
        case date, number, person, component
    }

    package var kindName: KindName {
        switch kind {
        case .text: .text
        case .longText: .longText
        case .choice: .choice
        case .yesNo: .yesNo
        case .date: .date
        case .number: .number
        case .person: .person
        case .component: .component
        }
    }
}

extension FormField.Answer {
    /// As ``FormField/reading(_:naming:)`` reads it.
    package var plain: String {
        switch self {
        case .text(let text), .choice(let text): text
        case .yesNo(let isYes): FormField.key(isYes)
        case .date(let date): date.description
        case .number(let number): number.description
        case .person(let id): id.rawValue
        case .component(let id, _): id.rawValue
        }
    }
}
