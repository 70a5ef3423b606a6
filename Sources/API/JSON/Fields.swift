import Desk
import JSON
import USM
import Values

/// The values of a request, already found to be of the kinds that its endpoint names.
struct Fields: Sendable {
    private let values: [String: JSONValue]

    static let none = Fields(values: [:])
    /// How many unknown fields are named, and how much of each name is given back.
    private static let namedMax = 20
    private static let nameLengthMax = 100

    private init(values: [String: JSONValue]) {
        self.values = values
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` naming every field that is unknown, missing or of
    ///   another kind.
    init(_ document: JSONValue, as fields: [Field]) throws {
        guard case .object(let object) = document else {
            throw DeskRefusal.invalid([FieldProblem("", APITexts.objectWanted)])
        }
        try self.init(object, as: fields)
    }

    /// Values from an address, where everything is text.
    init(query: [(name: String, value: String)], as fields: [Field]) throws {
        var object: [String: JSONValue] = [:]
        for (name, text) in query {
            let kind = fields.first { $0.name == name }?.kind
            let value = JSONValue(queryText: text, kind: kind)
            if case .list(let more) = value, case .list(let before) = object[name] {
                object[name] = .list(before + more)
            } else {
                object[name] = value
            }
        }
        try self.init(object, as: fields)
    }

    private init(_ object: [String: JSONValue], as fields: [Field]) throws {
        var check = FieldCheck()
        let known = Set(fields.map(\.name))
        let unknown = object.keys.filter { !known.contains($0) }.sorted()
        for name in unknown.prefix(Self.namedMax) {
            check.refuse(
                String(name.prefix(Self.nameLengthMax)), APITexts.unknownField(fields.map(\.name)))
        }
        if unknown.count > Self.namedMax {
            check.refuse("", APITexts.moreUnknownFields(unknown.count - Self.namedMax))
        }
        for field in fields {
            switch object[field.name] {
            case nil, .null:
                if field.isRequired { check.refuse(field.name, APITexts.required) }
            case let value?:
                if let complaint = field.kind.complaint(about: value) {
                    check.refuse(field.name, complaint)
                }
            }
        }
        try check.finish()
        values = object
    }

    func has(_ name: String) -> Bool {
        values[name].map { $0 != .null } ?? false
    }

    /// Whether it was sent as null, which takes a value away where its absence leaves it.
    func isNull(_ name: String) -> Bool { values[name] == .null }

    func text(_ name: String) -> String? {
        guard case .text(let text) = values[name] else { return nil }
        return text
    }

    func truth(_ name: String) -> Bool? {
        guard case .boolean(let truth) = values[name] else { return nil }
        return truth
    }

    func number(_ name: String) -> Int? {
        guard case .number(let number) = values[name] else { return nil }
        return Int(exactly: number)
    }

    func texts(_ name: String) -> [String] {
        guard case .list(let list) = values[name] else { return [] }
        return list.compactMap {
            guard case .text(let text) = $0 else { return nil }
            return text
        }
    }

    /// The objects of a list, each with its own fields.
    func records(_ name: String) -> [Fields] {
        guard case .list(let list) = values[name] else { return [] }
        return list.compactMap {
            guard case .object(let object) = $0 else { return nil }
            return Fields(values: object)
        }
    }

    /// An object with fields of its own.
    func record(_ name: String) -> Fields? {
        guard case .object(let object) = values[name] else { return nil }
        return Fields(values: object)
    }

    /// The values of an object with any names, as texts: a truth is `yes` or `no`, and null is the
    /// empty text.
    func values(_ name: String) -> [String: String] {
        guard case .object(let object) = values[name] else { return [:] }
        return object.mapValues { value in
            switch value {
            case .text(let text): text
            case .boolean(let truth): FormField.key(truth)
            case .number(let number):
                Int64(exactly: number).map(String.init) ?? String(describing: number)
            case .null, .list, .object: ""
            }
        }
    }

    func moment(_ name: String) -> Instant? {
        text(name).flatMap { Instant(rfc3339: $0) }
    }

    func id<Subject>(_ name: String, of subject: Subject.Type = Subject.self) -> ID<Subject>? {
        text(name).map { ID($0) }
    }

    /// A choice whose texts the endpoint has already checked.
    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
        text(name).flatMap(Choice.init(rawValue:))
    }

    func choices<Choice: RawRepresentable<String>>(_ name: String) -> [Choice] {
        texts(name).compactMap(Choice.init(rawValue:))
    }
}

extension JSONValue {
    fileprivate init(queryText text: String, kind: Field.Kind?) {
        switch kind {
        case .truth:
            switch text {
            case "true": self = .boolean(true)
            case "false": self = .boolean(false)
            default: self = .text(text)
            }
        case .number: self = Double(text).map { .number($0) } ?? .text(text)
        case .list(let kind, _):
            self = .list(
                text.split(separator: ",").map { JSONValue(queryText: String($0), kind: kind) })
        case .text, .id, .oneOf, .moment, .record, .values, nil: self = .text(text)
        }
    }
}
