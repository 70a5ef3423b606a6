import Values

/// Something that an enterprise file names by a key.
protocol EnterpriseItem: Hashable {
    var key: String { get }
    static var fields: [EnterpriseField<Self>] { get }
}

/// A field of an item, so that a plan can say which ones differ.
struct EnterpriseField<Item> {
    let name: String
    let differs: (Item, Item) -> Bool

    init(_ name: some CodingKey, _ value: KeyPath<Item, some Equatable>) {
        self.name = name.stringValue
        differs = { $0[keyPath: value] != $1[keyPath: value] }
    }
}

extension EnterpriseFile.Organization: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.name, \.name), .init(CodingKeys.parent, \.parent),
            .init(CodingKeys.email, \.email),
        ]
    }
}

extension EnterpriseFile.Team: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.name, \.name), .init(CodingKeys.parent, \.parent),
            .init(CodingKeys.email, \.email),
        ]
    }
}

extension EnterpriseFile.Person: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.name, \.name), .init(CodingKeys.email, \.email),
            .init(CodingKeys.language, \.language), .init(CodingKeys.timeZone, \.timeZone),
            .init(CodingKeys.parent, \.parent), .init(CodingKeys.teams, \.teams),
            .init(CodingKeys.signIn, \.signIn), .init(CodingKeys.disabled, \.disabled),
            .init(CodingKeys.grants, \.grants),
        ]
    }
}

extension EnterpriseFile.OfferedService: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.name, \.name), .init(CodingKeys.summary, \.summary),
            .init(CodingKeys.team, \.team), .init(CodingKeys.offeredTo, \.offeredTo),
        ]
    }
}

extension EnterpriseFile.Calendar: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.name, \.name), .init(CodingKeys.timeZone, \.timeZone),
            .init(CodingKeys.week, \.week), .init(CodingKeys.exceptions, \.exceptions),
        ]
    }
}

extension EnterpriseFile.ServiceAgreement: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.kind, \.kind), .init(CodingKeys.name, \.name),
            .init(CodingKeys.service, \.service),
            .init(CodingKeys.customer, \.customer), .init(CodingKeys.provider, \.provider),
            .init(CodingKeys.validFrom, \.validFrom), .init(CodingKeys.validUntil, \.validUntil),
            .init(CodingKeys.reviewOn, \.reviewOn),
            .init(CodingKeys.understanding, \.understanding),
            .init(CodingKeys.covers, \.covers), .init(CodingKeys.except, \.except),
            .init(CodingKeys.contacts, \.contacts), .init(CodingKeys.targets, \.targets),
            .init(CodingKeys.warnAtPercent, \.warnAtPercent),
            .init(CodingKeys.calendar, \.calendar), .init(CodingKeys.charges, \.charges),
            .init(CodingKeys.preAgreedCalls, \.preAgreedCalls),
        ]
    }
}

extension EnterpriseFile.Component: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.name, \.name), .init(CodingKeys.componentClass, \.componentClass),
            .init(CodingKeys.owner, \.owner), .init(CodingKeys.service, \.service),
            .init(CodingKeys.attributes, \.attributes),
            .init(CodingKeys.relations, \.relations), .init(CodingKeys.retired, \.retired),
        ]
    }
}

extension EnterpriseFile.Action: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.service, \.service), .init(CodingKeys.name, \.name),
            .init(CodingKeys.work, \.work), .init(CodingKeys.rhythm, \.rhythm),
            .init(CodingKeys.every, \.every), .init(CodingKeys.weekdays, \.weekdays),
            .init(CodingKeys.week, \.week), .init(CodingKeys.day, \.day),
            .init(CodingKeys.month, \.month), .init(CodingKeys.start, \.start),
            .init(CodingKeys.end, \.end), .init(CodingKeys.time, \.time),
            .init(CodingKeys.minutes, \.minutes), .init(CodingKeys.timeZone, \.timeZone),
            .init(CodingKeys.team, \.team), .init(CodingKeys.requester, \.requester),
        ]
    }
}

extension EnterpriseFile.Freeze: EnterpriseItem {
    static var fields: [EnterpriseField<Self>] {
        [
            .init(CodingKeys.from, \.from), .init(CodingKeys.until, \.until),
            .init(CodingKeys.reason, \.reason), .init(CodingKeys.service, \.service),
            .init(CodingKeys.componentClass, \.componentClass),
            .init(CodingKeys.exceptions, \.exceptions),
        ]
    }
}
