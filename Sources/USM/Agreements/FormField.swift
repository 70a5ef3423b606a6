import Values

/// A question of the form by which something is requested.
package struct FormField: Hashable, Codable, Sendable {
    /// Names it for programs; each once in a form.
    package let key: String
    package let label: LocalizedText
    package let kind: Kind
    package let isRequired: Bool
    /// Asked only when this holds; nil for always.
    package let condition: Condition?
    /// What helps to answer; nil where the label says enough.
    package let help: LocalizedText?
    /// What holds for who gives no answer of their own.
    package let preset: Answer?

    package enum Kind: Hashable, Codable, Sendable {
        /// One line.
        case text
        /// Any number of lines.
        case longText
        case choice([Choice])
        case yesNo
        case date
        case number(from: Quantity?, through: Quantity?)
        case person
        /// A component of this class or one below it.
        case component(ofClass: String)
    }

    package struct Choice: Hashable, Codable, Sendable {
        package let key: String
        package let name: LocalizedText

        package init(_ key: String, _ name: LocalizedText) {
            self.key = key
            self.name = name
        }
    }

    /// An earlier choice was answered so.
    package struct Condition: Hashable, Codable, Sendable {
        package let field: String
        /// The key of the choice; `yes` or `no` of such a question.
        package let choice: String

        package init(_ field: String, is choice: String) {
            self.field = field
            self.choice = choice
        }

        /// Whether the condition is met by what its field was answered.
        package func holds(for answer: Answer?) -> Bool {
            switch answer {
            case .choice(let key): key == choice
            case .yesNo(let isYes): FormField.key(isYes) == choice
            case .text, .date, .number, .person, .component, nil: false
            }
        }
    }

    package enum Answer: Hashable, Codable, Sendable {
        case text(String)
        case choice(String)
        case yesNo(Bool)
        case date(CivilDate)
        case number(Quantity)
        case person(ID<Party>)
        /// With the class that it has.
        case component(ID<ManagedComponent>, ofClass: String)
    }

    package init(
        _ key: String, _ label: LocalizedText, _ kind: Kind, isRequired: Bool = true,
        when condition: Condition? = nil, help: LocalizedText? = nil, preset: Answer? = nil
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.condition = condition
        self.help = help
        self.preset = preset
    }

    package static func key(_ isYes: Bool) -> String { isYes ? "yes" : "no" }

    /// How many a choice may offer.
    package static let choiceLimit = 100
}

/// What is the matter with one field of a form or its answer.
package enum FormMistake: Error, Hashable, Sendable {
    /// The form itself: a key that is no key, or is there twice.
    case unusableKey
    case labelMissing
    case choicesMissing
    case emptyRange
    /// The condition names no earlier choice of this form.
    case conditionOnNothing
    /// The conditions lead back to the field itself, so it would never be asked.
    case conditionInCircle
    /// What holds without an answer could not be one.
    case unusablePreset
    /// More fields than a form may have, from here on.
    case tooManyFields
    /// An answer to a question that is not asked.
    case notAsked
    case missing
    case wrongKind
    /// People would read it in two ways, which stand here.
    case ambiguous(String, String)
    case unknownChoice
    case outOfRange
    case wrongClass
    /// A person or component that is not there to be named.
    case unknownSubject
    case text(InvalidText)
}
