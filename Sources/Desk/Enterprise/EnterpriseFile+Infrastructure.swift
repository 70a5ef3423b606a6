import Records
import USM
import Values

extension EnterpriseFile {
    /// What a provider adds to a class of components, and whether it is managed.
    package struct ComponentClassItem: Hashable, Sendable {
        /// Its place in the class tree, such as `asset/hardware/medical_device`.
        package var path: String
        /// For an own class; a class of the method has its name already.
        package var name: Words?
        /// Whether it is managed with all below it; without a managed class all are.
        package var managed: Bool?
        /// What is recorded of its components besides that of the method; without it what was
        /// there stays.
        package var attributes: [RecordedAttribute]?
    }

    package struct RecordedAttribute: Hashable, Sendable {
        package var key: String
        package var name: Words
        package var kind: Kind
        package var required: Bool
        /// Of a choice.
        package var choices: [AttributeChoice]

        package enum Kind: String, Codable, Sendable {
            case text, number, date, choice
        }
    }

    package struct AttributeChoice: Hashable, Sendable, Encodable {
        package var key: String
        package var name: Words
    }

    /// How a component stands to another one, or to a service: one of the two.
    package struct ComponentLink: Hashable, Sendable, Encodable {
        package var kind: ComponentRelation.Kind
        package var component: String?
        package var service: String?

        var order: String { "\(kind.rawValue) \(component ?? "") \(service ?? "")" }
    }
}

extension EnterpriseFile.ComponentClassItem: EnterpriseItem {
    var key: String { path }

    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.name, \.name), .init(CodingKeys.managed, \.managed),
            .init(CodingKeys.attributes, \.attributes),
        ]
    }

    init(_ stored: StoredClass?, path: String, isManaged: Bool) {
        self.init(
            path: path, name: stored?.name.map(EnterpriseFile.Words.init),
            managed: isManaged ? true : nil,
            attributes: stored.flatMap { stored in
                stored.attributes.isEmpty
                    ? nil : stored.attributes.map(EnterpriseFile.RecordedAttribute.init)
            })
    }

    /// What the register keeps of it; nil when there is nothing but the choice to manage it.
    var stored: StoredClass? {
        guard name != nil || attributes?.isEmpty == false else { return nil }
        return StoredClass(
            path: path, name: name?.text, attributes: (attributes ?? []).map(\.managed))
    }
}

extension EnterpriseFile.RecordedAttribute {
    fileprivate init(_ attribute: ManagedAttribute) {
        let (kind, choices): (Kind, [ManagedAttribute.Choice]) =
            switch attribute.kind {
            case .text: (.text, [])
            case .number: (.number, [])
            case .date: (.date, [])
            case .choice(let choices): (.choice, choices)
            }
        self.init(
            key: attribute.key, name: EnterpriseFile.Words(attribute.name), kind: kind,
            required: attribute.isRequired,
            choices: choices.map { .init(key: $0.key, name: EnterpriseFile.Words($0.name)) })
    }

    fileprivate var managed: ManagedAttribute {
        let kind: ManagedAttribute.Kind =
            switch kind {
            case .text: .text
            case .number: .number
            case .date: .date
            case .choice:
                .choice(choices.map { ManagedAttribute.Choice($0.key, $0.name.text) })
            }
        return ManagedAttribute(key, name.text, kind, isRequired: required)
    }
}

// MARK: Reading and writing

extension EnterpriseFile.ComponentClassItem: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case path, name, managed, attributes
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            path: try fields.text(.path),
            name: try fields.decodeIfPresent(EnterpriseFile.Words.self, forKey: .name),
            managed: try fields.decodeIfPresent(Bool.self, forKey: .managed),
            attributes: try fields.decodeIfPresent(
                [EnterpriseFile.RecordedAttribute].self, forKey: .attributes))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(path, forKey: .path)
        try fields.encodeIfPresent(name, forKey: .name)
        try fields.encodeIfPresent(managed, forKey: .managed)
        try fields.encodeIfPresent(attributes, forKey: .attributes)
    }
}

extension EnterpriseFile.RecordedAttribute: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, name, kind, required, choices
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key),
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name),
            kind: try fields.decodeIfPresent(Kind.self, forKey: .kind) ?? .text,
            required: try fields.decodeIfPresent(Bool.self, forKey: .required) ?? false,
            choices: try fields.list(.choices, of: EnterpriseFile.AttributeChoice.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        try fields.encode(name, forKey: .name)
        try fields.encode(kind, forKey: .kind)
        if required { try fields.encode(required, forKey: .required) }
        try fields.encode(list: choices, forKey: .choices)
    }
}

extension EnterpriseFile.AttributeChoice: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, name
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key),
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name))
    }
}

extension EnterpriseFile.ComponentLink: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, component, service
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            kind: try fields.decode(ComponentRelation.Kind.self, forKey: .kind),
            component: try fields.textIfPresent(.component),
            service: try fields.textIfPresent(.service))
    }
}
