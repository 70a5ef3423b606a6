import USM

extension FieldCheck {
    /// Values as they are written over those that were there; what is wrong stands at
    /// `attributes.` with its key.
    mutating func attributes(
        _ typed: [String: String], over former: [String: AttributeValue], of path: String,
        in classes: ComponentClassTree, at prefix: String = "attributes",
        as notation: ValueNotation = .plain
    ) -> [String: AttributeValue] {
        let known = Dictionary(
            classes.attributes(of: path).map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        // A class that does not have them records them no longer.
        var values = former.filter { known[$0.key] != nil }
        for (key, text) in typed.sorted(by: { $0.key < $1.key }) {
            let field = "\(prefix).\(key.prefix(80))"
            guard let attribute = known[key] else {
                refuse(field, AttributeProblem.unknown(String(key.prefix(80))).sentence)
                continue
            }
            values[key] = nil
            guard text.utf8.contains(where: { $0 > 32 }) else { continue }
            do throws(AttributeProblem) {
                values[key] = try attribute.value(reading: text, as: notation)
            } catch {
                refuse(field, error.sentence)
            }
        }
        let refused = Set(problems.map(\.field))
        for problem in classes.problems(of: values, in: path) {
            let field = "\(prefix).\(problem.key)"
            if !refused.contains(field) { refuse(field, problem.sentence) }
        }
        return values
    }
}

extension AttributeProblem {
    /// The key of the attribute that it is about; empty when it is about the class.
    var key: String {
        switch self {
        case .unknownClass: ""
        case .unknown(let key): key
        case .missing(let attribute), .wrongKind(let attribute), .ambiguous(let attribute, _, _),
            .unknownChoice(let attribute), .text(let attribute, _):
            attribute.key
        }
    }
}
