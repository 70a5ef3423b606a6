import Values

/// What an enterprise file changes, or would change.
package struct EnterprisePlan: Hashable, Codable, Sendable {
    /// What is created and what is changed, in the order of the file.
    package var changes: [Change] = []
    /// How many things of the file are exactly so already.
    package var unchanged = 0
    /// Whether the enterprise works already, so that not everything changes at once.
    package private(set) var isLive = false
    /// The request for change that was raised for the components, by its reference.
    package var call: String?

    package struct Change: Hashable, Codable, Sendable {
        package let kind: Kind
        package let key: String
        /// The fields that differ; empty for something that is created.
        package let fields: [String]
        package let way: Way
        /// The open change that plans the same already, by its reference.
        package var plannedBy: String?

        private enum CodingKeys: String, CodingKey {
            case kind, key, fields, way
            case plannedBy = "planned_by"
        }

        package var isNew: Bool { fields.isEmpty }
    }

    /// How a change comes about.
    package enum Way: String, CaseIterable, Codable, Sendable {
        case atOnce = "at_once"
        /// What is managed: by a request for change that carries the plan.
        case requestForChange = "request_for_change"
        /// What is agreed or promised: only under an open wish or request for change.
        case underCall = "under_call"

        package var name: LocalizedText {
            switch self {
            case .atOnce: LocalizedText(english: "at once", dutch: "meteen")
            case .requestForChange:
                LocalizedText(
                    english: "by a request for change", dutch: "via een wijzigingsverzoek")
            case .underCall:
                LocalizedText(
                    english: "only under a wish or a request for change",
                    dutch: "alleen onder een wens of een wijzigingsverzoek")
            }
        }
    }

    private enum CodingKeys: String, CodingKey {
        case changes, unchanged
        case isLive = "live"
        case call
    }

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case enterprise, organization, team, person, service, specification, calendar, agreement
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
            case .specification:
                LocalizedText(english: "specification", dutch: "specificatie")
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

    /// The request for change in which a change waits, once the file was applied; nil for what is
    /// done.
    package func waits(_ change: Change) -> String? {
        change.way == .requestForChange ? change.plannedBy ?? call : nil
    }

    /// How many changes wait in each request for change, in the order of the file.
    package var waiting: [(call: String, count: Int)] {
        var found: [(call: String, count: Int)] = []
        for reference in changes.compactMap(waits) {
            if let index = found.firstIndex(where: { $0.call == reference }) {
                found[index].count += 1
            } else {
                found.append((reference, 1))
            }
        }
        return found
    }

    /// - Parameters:
    ///   - wanted: a file that was checked against `present`.
    ///   - present: everything that there is.
    ///   - isLive: whether the enterprise works already.
    init(wanted: EnterpriseFile, present: EnterpriseFile, isLive: Bool) {
        self.isLive = isLive
        compare(
            .enterprise, wanted.enterprise.map { [$0] } ?? [],
            present.enterprise.map { [$0] } ?? [])
        compare(.organization, wanted.organizations, present.organizations)
        compare(.team, wanted.teams, present.teams)
        compare(.person, wanted.people, present.people)
        compare(.service, wanted.services, present.services)
        compareSpecifications(wanted.services, present.services)
        compare(.calendar, wanted.calendars, present.calendars)
        compare(.agreement, wanted.agreements, present.agreements) { _, _ in .underCall }
        compare(.componentClass, wanted.classes, present.classes) { wanted, former in
            // What is managed decides which changes have to be asked for at all.
            wanted.managed == former?.managed ? .atOnce : .underCall
        }
        compare(.component, wanted.components, present.components) { _, _ in .requestForChange }
        compare(.recurringAction, wanted.recurringActions, present.recurringActions)
        compare(.freezeWindow, wanted.freezeWindows, present.freezeWindows)
    }

    private mutating func compare<Item: EnterpriseItem>(
        _ kind: Kind, _ wanted: [Item], _ present: [Item],
        by way: (_ wanted: Item, _ former: Item?) -> Way = { _, _ in .atOnce }
    ) {
        let known = Dictionary(
            present.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for item in wanted {
            let former = known[item.key]
            let way = isLive ? way(item, former) : .atOnce
            guard let former else {
                changes.append(Change(kind: kind, key: item.key, fields: [], way: way))
                continue
            }
            let fields = Item.fields.filter { $0.differs(item, former) }.map(\.name)
            if fields.isEmpty {
                unchanged += 1
            } else {
                changes.append(Change(kind: kind, key: item.key, fields: fields, way: way))
            }
        }
    }

    /// What is promised of a service is a line of its own: it comes about in another way than the
    /// service’s name and team.
    private mutating func compareSpecifications(
        _ wanted: [EnterpriseFile.OfferedService], _ present: [EnterpriseFile.OfferedService]
    ) {
        let known = Dictionary(
            present.map { ($0.key, $0.specification) }, uniquingKeysWith: { first, _ in first })
        for item in wanted {
            guard let tree = item.specification, tree != known[item.key] ?? nil else { continue }
            let isNew = (known[item.key] ?? nil) == nil
            changes.append(
                Change(
                    kind: .specification, key: item.key,
                    fields: isNew
                        ? [] : [EnterpriseFile.OfferedService.CodingKeys.specification.stringValue],
                    way: isLive ? .underCall : .atOnce))
        }
    }
}
