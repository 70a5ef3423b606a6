import Values

/// What an enterprise file changes, or would change.
package struct EnterprisePlan: Hashable, Codable, Sendable {
    /// What is created and what is changed, in the order of the file.
    package var changes: [Change] = []
    /// How many things of the file are exactly so already.
    package var unchanged = 0

    package struct Change: Hashable, Codable, Sendable {
        package let kind: Kind
        package let key: String
        /// The fields that differ; empty for something that is created.
        package let fields: [String]

        package var isNew: Bool { fields.isEmpty }
    }

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case enterprise, organization, team, person, service, calendar, agreement
        case componentClass = "component_class"
        case component
        case recurringAction = "recurring_action"
        case freezeWindow = "freeze_window"

        package var name: LocalizedText {
            switch self {
            case .enterprise: LocalizedText(english: "enterprise", dutch: "onderneming")
            case .organization: LocalizedText(english: "organization", dutch: "organisatie")
            case .team: LocalizedText(english: "team", dutch: "team")
            case .person: LocalizedText(english: "person", dutch: "persoon")
            case .service: LocalizedText(english: "service", dutch: "dienst")
            case .calendar: LocalizedText(english: "calendar", dutch: "kalender")
            case .agreement: LocalizedText(english: "agreement", dutch: "overeenkomst")
            case .componentClass:
                LocalizedText(english: "class of components", dutch: "klasse van componenten")
            case .component:
                LocalizedText(english: "managed component", dutch: "beheerde component")
            case .recurringAction:
                LocalizedText(english: "recurring action", dutch: "terugkerende actie")
            case .freezeWindow:
                LocalizedText(english: "freeze window", dutch: "wijzigingsstop")
            }
        }
    }

    package var created: [Change] { changes.filter(\.isNew) }
    package var changed: [Change] { changes.filter { !$0.isNew } }

    /// - Parameters:
    ///   - wanted: a file that was checked against `present`.
    ///   - present: everything that there is.
    init(wanted: EnterpriseFile, present: EnterpriseFile) {
        compare(
            .enterprise, wanted.enterprise.map { [$0] } ?? [],
            present.enterprise.map { [$0] } ?? [])
        compare(.organization, wanted.organizations, present.organizations)
        compare(.team, wanted.teams, present.teams)
        compare(.person, wanted.people, present.people)
        compare(.service, wanted.services, present.services)
        compare(.calendar, wanted.calendars, present.calendars)
        compare(.agreement, wanted.agreements, present.agreements)
        compare(.componentClass, wanted.classes, present.classes)
        compare(.component, wanted.components, present.components)
        compare(.recurringAction, wanted.recurringActions, present.recurringActions)
        compare(.freezeWindow, wanted.freezeWindows, present.freezeWindows)
    }

    private mutating func compare<Item: EnterpriseItem>(
        _ kind: Kind, _ wanted: [Item], _ present: [Item]
    ) {
        let known = Dictionary(
            present.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for item in wanted {
            guard let former = known[item.key] else {
                changes.append(Change(kind: kind, key: item.key, fields: []))
                continue
            }
            let fields = Item.fields.filter { $0.differs(item, former) }.map(\.name)
            if fields.isEmpty {
                unchanged += 1
            } else {
                changes.append(Change(kind: kind, key: item.key, fields: fields))
            }
        }
    }
}

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
            .init(CodingKeys.specification, \.specification),
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
