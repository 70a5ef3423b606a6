import Values

/// Collects everything that is wrong with what was entered, so that people hear it all at once.
package struct FieldCheck {
    package private(set) var problems: [FieldProblem] = []

    package init() {}

    package mutating func refuse(
        _ field: String, _ sentence: LocalizedText, because obstacle: FieldProblem.Obstacle? = nil
    ) {
        problems.append(FieldProblem(field, sentence, because: obstacle))
    }

    /// The text, cleaned; empty when it was refused.
    package mutating func text(_ field: String, _ raw: String, _ rule: TextRule) -> String {
        do {
            return try rule.checked(raw)
        } catch {
            refuse(field, error.sentence)
            return ""
        }
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` when anything was refused.
    package func finish() throws(DeskRefusal) {
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}
