import USM
import Values

extension EnterpriseFile {
    /// What was agreed in advance: a line of the request catalogue.
    package struct AgreedCall: Hashable, Sendable {
        package var name: Words
        package var type: CallType
        /// Words by which people ask for it, in any language.
        package var words: [String]
        package var promise: Words?
        /// Within how many open minutes; without it the targets of the agreement hold.
        package var leadMinutes: Int?
        /// Such as `EUR 12.50`.
        package var price: String?
        package var form: [AgreedField]
        /// The keys of the places of the specification that make it possible.
        package var restsOn: [String]
        /// How it is carried out here.
        package var routine: [RoutineLine]
    }

    /// Who does a step of a pre-agreed call, and how.
    package struct RoutineLine: Hashable, Sendable {
        /// Such as `O3`.
        package var step: String
        /// The key of the team that does it.
        package var team: String?
        package var instruction: Words?
    }

    /// A question of the form that comes with it.
    package struct AgreedField: Hashable, Sendable {
        package var key: String
        package var label: Words
        package var kind: FormField.KindName
        package var isRequired: Bool
        package var help: Words?
        /// The smallest and the largest number.
        package var atLeast: String?
        package var atMost: String?
        /// The answers of a choice.
        package var options: [SpecifiedItem]
        /// The class of which a component must be.
        package var componentClass: String?
        /// What holds without an answer.
        package var preset: String?
        package var when: AgreedCondition?

        package init(
            key: String, label: Words, kind: FormField.KindName, isRequired: Bool = true,
            help: Words? = nil, atLeast: String? = nil, atMost: String? = nil,
            options: [SpecifiedItem] = [], componentClass: String? = nil, preset: String? = nil,
            when: AgreedCondition? = nil
        ) {
            self.key = key
            self.label = label
            self.kind = kind
            self.isRequired = isRequired
            self.help = help
            self.atLeast = atLeast
            self.atMost = atMost
            self.options = options
            self.componentClass = componentClass
            self.preset = preset
            self.when = when
        }
    }

    /// An earlier choice that was made so.
    package struct AgreedCondition: Hashable, Sendable, Encodable {
        package var field: String
        package var `is`: String

        package init(field: String, is choice: String) {
            self.field = field
            self.is = choice
        }
    }
}

extension EnterpriseFile.AgreedCall: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, type, words, promise
        case leadMinutes = "lead_minutes"
        case price, form
        case restsOn = "rests_on"
        case routine
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name),
            type: try fields.decode(CallType.self, forKey: .type),
            words: try fields.list(.words, of: String.self),
            promise: try fields.decodeIfPresent(EnterpriseFile.Words.self, forKey: .promise),
            leadMinutes: try fields.decodeIfPresent(Int.self, forKey: .leadMinutes),
            price: try fields.textIfPresent(.price),
            form: try fields.list(.form, of: EnterpriseFile.AgreedField.self),
            restsOn: try fields.list(.restsOn, of: String.self),
            routine: try fields.list(.routine, of: EnterpriseFile.RoutineLine.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(name, forKey: .name)
        try fields.encode(type, forKey: .type)
        try fields.encode(words, forKey: .words)
        try fields.encodeIfPresent(promise, forKey: .promise)
        try fields.encodeIfPresent(leadMinutes, forKey: .leadMinutes)
        try fields.encodeIfPresent(price, forKey: .price)
        try fields.encode(list: form, forKey: .form)
        try fields.encode(list: restsOn, forKey: .restsOn)
        try fields.encode(list: routine, forKey: .routine)
    }
}

extension EnterpriseFile.RoutineLine: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case step, team, instruction
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            step: try fields.text(.step), team: try fields.textIfPresent(.team),
            instruction: try fields.decodeIfPresent(
                EnterpriseFile.Words.self, forKey: .instruction))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(step, forKey: .step)
        try fields.encodeIfPresent(team, forKey: .team)
        try fields.encodeIfPresent(instruction, forKey: .instruction)
    }
}

extension EnterpriseFile.AgreedField: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, label, kind
        case isRequired = "required"
        case help
        case atLeast = "at_least"
        case atMost = "at_most"
        case options
        case componentClass = "class"
        case preset = "default"
        case when
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key),
            label: try fields.decode(EnterpriseFile.Words.self, forKey: .label),
            kind: try fields.decode(FormField.KindName.self, forKey: .kind),
            isRequired: try fields.decodeIfPresent(Bool.self, forKey: .isRequired) ?? true,
            help: try fields.decodeIfPresent(EnterpriseFile.Words.self, forKey: .help),
            atLeast: try fields.textIfPresent(.atLeast),
            atMost: try fields.textIfPresent(.atMost),
            options: try fields.list(.options, of: EnterpriseFile.SpecifiedItem.self),
            componentClass: try fields.textIfPresent(.componentClass),
            preset: try fields.textIfPresent(.preset),
            when: try fields.decodeIfPresent(
                EnterpriseFile.AgreedCondition.self, forKey: .when))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        try fields.encode(label, forKey: .label)
        try fields.encode(kind, forKey: .kind)
        if !isRequired { try fields.encode(isRequired, forKey: .isRequired) }
        try fields.encodeIfPresent(help, forKey: .help)
        try fields.encodeIfPresent(atLeast, forKey: .atLeast)
        try fields.encodeIfPresent(atMost, forKey: .atMost)
        try fields.encode(list: options, forKey: .options)
        try fields.encodeIfPresent(componentClass, forKey: .componentClass)
        try fields.encodeIfPresent(preset, forKey: .preset)
        try fields.encodeIfPresent(when, forKey: .when)
    }
}

extension EnterpriseFile.AgreedCondition: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case field, `is`
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(field: try fields.text(.field), is: try fields.text(.is))
    }
}
