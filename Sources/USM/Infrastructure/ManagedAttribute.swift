import Values

/// Something that is recorded of every component of a class.
///
/// Only managed attributes are recorded, so naming one is choosing to keep it under control
/// (usm.md 4.7).
package struct ManagedAttribute: Hashable, Codable, Sendable {
    package let key: String
    package let name: LocalizedText
    package let kind: Kind
    package let isRequired: Bool

    package enum Kind: Hashable, Codable, Sendable {
        case text, number, date
        case choice([Choice])
    }

    package struct Choice: Hashable, Codable, Sendable {
        package let key: String
        package let name: LocalizedText

        package init(_ key: String, _ name: LocalizedText) {
            self.key = key
            self.name = name
        }
    }

    package init(_ key: String, _ name: LocalizedText, _ kind: Kind, isRequired: Bool = false) {
        self.key = key
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }

    /// One that is true or not.
    package static func flag(_ key: String, _ name: LocalizedText) -> ManagedAttribute {
        ManagedAttribute(
            key, name,
            .choice([
                Choice("yes", LocalizedText(english: "yes", dutch: "ja")),
                Choice("no", LocalizedText(english: "no", dutch: "nee")),
            ]))
    }
}

package enum AttributeValue: Hashable, Codable, Sendable {
    case text(String)
    case number(Quantity)
    case date(CivilDate)
    case choice(String)
}

/// What is the matter with one attribute of a component.
package enum AttributeProblem: Error, Hashable, Sendable {
    case unknownClass(String)
    /// The class does not have it; it is not managed.
    case unknown(String)
    case missing(ManagedAttribute)
    case wrongKind(ManagedAttribute)
    /// People would read it in two ways, which stand here.
    case ambiguous(ManagedAttribute, String, String)
    case unknownChoice(ManagedAttribute)
    case text(ManagedAttribute, InvalidText)
}

extension ManagedAttribute {
    func problem(with value: AttributeValue?) -> AttributeProblem? {
        guard let value else { return isRequired ? .missing(self) : nil }
        switch (kind, value) {
        case (.text, .text(let text)):
            do throws(InvalidText) {
                _ = try TextRule.reason.checked(text)
                return nil
            } catch {
                return .text(self, error)
            }
        case (.choice(let choices), .choice(let chosen)):
            return choices.contains { $0.key == chosen } ? nil : .unknownChoice(self)
        case (.number, .number), (.date, .date):
            return nil
        case (.text, _), (.choice, _), (.number, _), (.date, _):
            return .wrongKind(self)
        }
    }
}
