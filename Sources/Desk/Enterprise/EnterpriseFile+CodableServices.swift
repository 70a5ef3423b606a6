import USM
import Values

extension EnterpriseFile.OfferedService: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, name, summary, team
        case offeredTo = "offered_to"
        case specification
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key),
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name),
            summary: try fields.decodeIfPresent(EnterpriseFile.Words.self, forKey: .summary)
                ?? EnterpriseFile.Words(en: "", nl: ""),
            team: try fields.textIfPresent(.team),
            offeredTo: try fields.list(.offeredTo, of: String.self),
            specification: try fields.decodeIfPresent(
                EnterpriseFile.SpecifiedTree.self, forKey: .specification))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        try fields.encode(name, forKey: .name)
        try fields.encode(summary, forKey: .summary)
        try fields.encodeIfPresent(team, forKey: .team)
        if !offeredTo.isEmpty { try fields.encode(offeredTo, forKey: .offeredTo) }
        try fields.encodeIfPresent(specification, forKey: .specification)
    }
}

extension EnterpriseFile.ServiceAgreement: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, kind, name, service, customer, provider
        case validFrom = "valid_from"
        case validUntil = "valid_until"
        case reviewOn = "review_on"
        case understanding, covers, except, contacts, targets
        case warnAtPercent = "warn_at_percent"
        case calendar, charges
        case preAgreedCalls = "pre_agreed_calls"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key),
            kind: try fields.decodeIfPresent(Arrangement.Kind.self, forKey: .kind) ?? .service,
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name),
            service: try fields.text(.service), customer: try fields.text(.customer),
            provider: try fields.text(.provider), validFrom: try fields.text(.validFrom),
            validUntil: try fields.textIfPresent(.validUntil),
            reviewOn: try fields.textIfPresent(.reviewOn),
            understanding: try fields.textIfPresent(.understanding),
            covers: try fields.list(.covers, of: String.self),
            except: try fields.list(.except, of: String.self),
            contacts: try fields.list(.contacts, of: String.self),
            targets: try fields.list(.targets, of: EnterpriseFile.AgreedTarget.self),
            warnAtPercent: try fields.decodeIfPresent(Int.self, forKey: .warnAtPercent)
                ?? ServiceTargets.none.warningPercent,
            calendar: try fields.textIfPresent(.calendar),
            charges: try fields.list(.charges, of: EnterpriseFile.AgreedCharge.self),
            preAgreedCalls: try fields.list(
                .preAgreedCalls, of: EnterpriseFile.AgreedCall.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        if kind != .service { try fields.encode(kind, forKey: .kind) }
        try fields.encode(name, forKey: .name)
        try fields.encode(service, forKey: .service)
        try fields.encode(customer, forKey: .customer)
        try fields.encode(provider, forKey: .provider)
        try fields.encode(validFrom, forKey: .validFrom)
        try fields.encodeIfPresent(validUntil, forKey: .validUntil)
        try fields.encodeIfPresent(reviewOn, forKey: .reviewOn)
        try fields.encodeIfPresent(understanding, forKey: .understanding)
        try fields.encode(list: covers, forKey: .covers)
        try fields.encode(list: except, forKey: .except)
        try fields.encode(list: contacts, forKey: .contacts)
        try fields.encode(list: targets, forKey: .targets)
        if warnAtPercent != ServiceTargets.none.warningPercent {
            try fields.encode(warnAtPercent, forKey: .warnAtPercent)
        }
        try fields.encodeIfPresent(calendar, forKey: .calendar)
        try fields.encode(list: charges, forKey: .charges)
        try fields.encode(list: preAgreedCalls, forKey: .preAgreedCalls)
    }
}

extension EnterpriseFile.Component: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, name
        case componentClass = "class"
        case owner, service, attributes, relations, retired
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key), name: try fields.text(.name),
            componentClass: try fields.text(.componentClass), owner: try fields.text(.owner),
            service: try fields.textIfPresent(.service),
            attributes: try fields.decodeIfPresent([String: String].self, forKey: .attributes),
            relations: try fields.decodeIfPresent(
                [EnterpriseFile.ComponentLink].self, forKey: .relations),
            retired: try fields.decodeIfPresent(Bool.self, forKey: .retired))
    }
}
