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

    package enum Kind: Hashable, Codable, Sendable {
        case text
        case choice([Choice])
        case date
        case number(from: Quantity?, through: Quantity?)
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
        package let choice: String

        package init(_ field: String, is choice: String) {
            self.field = field
            self.choice = choice
        }
    }

    package enum Answer: Hashable, Codable, Sendable {
        case text(String)
        case choice(String)
        case date(CivilDate)
        case number(Quantity)
        /// With the class that it has.
        case component(ID<ManagedComponent>, ofClass: String)
    }

    package init(
        _ key: String, _ label: LocalizedText, _ kind: Kind, isRequired: Bool = true,
        when condition: Condition? = nil
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.condition = condition
    }
}

/// What is the matter with one field of a form or its answer.
package enum FormMistake: Hashable, Sendable {
    /// The form itself: a key that is no key, or is there twice.
    case unusableKey
    case labelMissing
    case choicesMissing
    case emptyRange
    /// The condition names no earlier choice of this form.
    case conditionOnNothing
    /// An answer to a question that is not asked.
    case notAsked
    case missing
    case wrongKind
    case unknownChoice
    case outOfRange
    case wrongClass
    case text(InvalidText)
}
