import Values

extension FieldCheck {
    /// The key of something new, by the one rule for keys; empty when it was refused.
    mutating func newKey(_ field: String, _ raw: String) -> String {
        do {
            return try KeyRule.checked(raw)
        } catch {
            refuse(field, error.sentence)
            return ""
        }
    }

    /// The key of something in a file; what is there already keeps the key that it has.
    mutating func key(_ field: String, _ raw: String, known: Set<String>) -> String {
        known.contains(raw) ? raw : newKey(field, raw)
    }
}
