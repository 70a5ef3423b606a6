import API
import JSON

/// Holds a document to the part of JSON Schema that our own document uses, and refuses every
/// property that its schema does not name.
struct SchemaCheck {
    /// The OpenAPI document, where references lead to.
    let document: JSONValue

    func complaints(
        about value: JSONValue, _ schema: JSONValue, at place: String = "$"
    ) -> [String] {
        if let reference = schema["$ref"]?.text {
            guard let target = resolve(reference) else { return ["\(reference) leads nowhere"] }
            return complaints(about: value, target, at: place)
        }
        if let choices = schema["anyOf"]?.elements {
            let fits = choices.contains { complaints(about: value, $0, at: place).isEmpty }
            return fits ? [] : ["\(place): none of anyOf"]
        }
        if let allowed = schema["enum"]?.elements, !allowed.contains(value) {
            return ["\(place): not in enum"]
        }
        let types =
            schema["type"]?.text.map { [$0] }
            ?? schema["type"]?.elements.compactMap(\.text) ?? []
        guard types.isEmpty || types.contains(where: { value.isOf(type: $0) }) else {
            return ["\(place): \(value) is no \(types.joined(separator: " or "))"]
        }
        switch value {
        case .object(let members):
            return schema["additionalProperties"] == .boolean(true)
                ? [] : complaints(about: members, schema, at: place)
        case .list(let elements):
            guard let items = schema["items"] else { return [] }
            return elements.enumerated().flatMap {
                complaints(about: $1, items, at: "\(place)[\($0)]")
            }
        case .null, .boolean, .number, .text: return []
        }
    }

    func resolve(_ reference: String) -> JSONValue? {
        reference.split(separator: "/").dropFirst().reduce(JSONValue?.some(document)) {
            $0?[String($1)]
        }
    }

    private func complaints(
        about members: [String: JSONValue], _ schema: JSONValue, at place: String
    ) -> [String] {
        let missing = (schema["required"]?.elements ?? []).compactMap(\.text)
            .filter { members[$0] == nil }.map { "\(place).\($0) is missing" }
        return missing
            + members.sorted { $0.key < $1.key }.flatMap { name, value in
                guard let property = schema["properties"]?[name] else {
                    return ["\(place).\(name) is not in the schema"]
                }
                return complaints(about: value, property, at: "\(place).\(name)")
            }
    }
}

extension JSONValue {
    fileprivate func isOf(type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.boolean, "boolean"), (.number, "number"), (.text, "string"),
            (.list, "array"), (.object, "object"):
            true
        case (.number(let number), "integer"): number.rounded() == number
        default: false
        }
    }
}
