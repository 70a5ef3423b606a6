/// A text with places for attributes, as in `{product}: {impact} impact`.
///
/// Doubled braces stand for themselves.
package struct TextTemplate: Hashable, Sendable {
    private let parts: [Part]

    private enum Part: Hashable, Sendable {
        case text(String)
        case attribute(String)
    }

    /// - Returns: nil when a brace is open, empty or alone.
    package init?(_ source: String) {
        var parts: [Part] = []
        var text = ""
        var rest = source[...]
        while let character = rest.popFirst() {
            if character == "{" || character == "}", rest.first == character {
                rest.removeFirst()
                text.append(character)
            } else if character == "{" {
                guard let end = rest.firstIndex(of: "}"), end > rest.startIndex else { return nil }
                if !text.isEmpty { parts.append(.text(text)) }
                text = ""
                parts.append(.attribute(String(rest[..<end])))
                rest = rest[end...].dropFirst()
            } else if character == "}" {
                return nil
            } else {
                text.append(character)
            }
        }
        if !text.isEmpty { parts.append(.text(text)) }
        self.parts = parts
    }

    package var attributes: [String] {
        parts.compactMap { part in
            if case .attribute(let name) = part { name } else { nil }
        }
    }

    /// The attribute that is the whole template, as in `{product}`; nil for anything else.
    package var soleAttribute: String? {
        if parts.count == 1, case .attribute(let name) = parts[0] { name } else { nil }
    }

    /// - Returns: nil when one of the attributes has no value.
    package func filled(_ value: (String) -> String?) -> String? {
        if let soleAttribute { return value(soleAttribute) }
        var result = ""
        for part in parts {
            switch part {
            case .text(let text):
                result += text
            case .attribute(let name):
                guard let value = value(name) else { return nil }
                result += value
            }
        }
        return result
    }
}

/// Templates in the order of preference: the first one whose attributes all have values is taken.
package struct TextTemplates: Hashable, Sendable {
    package var choices: [TextTemplate]

    package var attributes: [String] { choices.flatMap(\.attributes) }

    package func filled(_ value: (String) -> String?) -> String? {
        for choice in choices {
            if let text = choice.filled(value) { return text }
        }
        return nil
    }
}
