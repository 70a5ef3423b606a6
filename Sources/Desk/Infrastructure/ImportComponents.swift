import Records
import Storage
import USM
import Values

/// A row of a table of components: nothing of it was checked against the register.
package struct ComponentRow: Hashable, Sendable {
    /// Where it stands in its file, from 1.
    package let line: Int
    package var key: String
    /// The key exactly as the table has it.
    package let writtenKey: String
    /// Empty leaves it as it is, as with the others.
    package var name = ""
    package var componentClass = ""
    /// The key of a party.
    package var owner = ""
    /// The key of a service.
    package var service = ""
    package var attributes: [String: String] = [:]

    /// - Parameter key: blanks around it mean nothing.
    package init(line: Int, key: String) {
        self.line = line
        writtenKey = key
        self.key = (try? KeyRule.checked(key)) ?? key
    }
}

/// A table of components is compared with the register, and changes are raised that plan what
/// differs: one, or as many as the lines of the plan need.
///
/// The register itself changes at the C8 of each and not before.
package struct ImportComponents: Sendable {
    package let rows: [ComponentRow]
    /// What the change says it comes from.
    package let source: String
    /// The key or the id of the service that the change is about, by which it comes to a team.
    package let service: String?
    /// Compares and raises nothing.
    package let isDryRun: Bool
    /// How its days and numbers are written.
    package let notation: ValueNotation

    package init(
        _ rows: [ComponentRow], source: String, service: String? = nil, isDryRun: Bool = false,
        notation: ValueNotation = .plain
    ) {
        self.notation = notation
        self.rows = rows
        self.source = source
        self.service = service
        self.isDryRun = isDryRun
    }
}

/// What came of comparing a table with the register.
package struct ComponentReconciliation: Hashable, Codable, Sendable {
    package var added = 0
    package var altered = 0
    package var unchanged = 0
    /// How many rows differ and are planned by an open change already.
    package var planned = 0
    /// The first rows that differ, at most ``differencesMax``.
    package var differences: [Difference] = []
    /// How many changes plan what differs, or would.
    package var changes = 0
    /// The changes that plan what differs, in the order of the table; none when nothing does.
    package var calls: [String] = []

    package static let differencesMax = 50

    /// A row that differs from the register.
    package struct Difference: Hashable, Codable, Sendable {
        /// Where it stands in its table, from 1.
        package let line: Int
        package let key: String
        package let name: String
        /// The columns that differ, in the order of the alphabet; none for a new component.
        package let columns: [String]
        package let isNew: Bool
        /// The open change that plans it already, by its reference; nil when none does, or none
        /// that the reader may see.
        package let plannedBy: String?
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` naming each wrong line, as `line 7, class`; nothing is
    ///   raised then.
    package func perform(
        _ command: ImportComponents, as actor: Actor
    ) async throws -> ComponentReconciliation {
        guard Policy(actor).mayRegisterForOthers else { throw DeskRefusal.notAllowed }
        let (world, firstStart) = (world, firstStart)
        let by = Authorship(actor: actor.person, at: world.now())
        if command.isDryRun {
            return try await database.read { reader in
                try ComponentComparison(reader, command, Policy(actor), world).counts
            }
        }
        let counts = try await write(at: by.at) { transaction in
            let compared = try ComponentComparison(
                transaction, command, Policy(actor), world)
            var counts = compared.counts
            for (index, plan) in compared.plans.enumerated() {
                let words = RegisterTexts.importedTitle(
                    command.source, part: index + 1, of: compared.plans.count,
                    added: plan.additions.count, altered: plan.alteredComponents)
                let call = try transaction.raiseChange(
                    words[actor.language], planning: plan, about: compared.service, world, by)
                try firstStart.end(with: call, in: transaction, by)
                counts.calls.append(call.reference)
            }
            return counts
        }
        if !counts.calls.isEmpty { firstStart.noteEnd() }
        return counts
    }
}

/// The difference between a table and the register.
private struct ComponentComparison {
    /// What differs, in pieces that one change takes each.
    private(set) var plans: [PlannedDifference] = []
    private var linesOfLast = 0
    private(set) var counts = ComponentReconciliation()
    /// The service that the changes are about: the named one, or the one that all of it supports.
    private(set) var service: ID<Service>?
    private var supported: Set<ID<Service>> = []
    private let scope: MIRScope
    private let parties: [String: ID<Party>]
    private let services: [String: ID<Service>]
    private let notation: ValueNotation
    private let elsewhere: PlannedElsewhere
    private var check = FieldCheck()

    init(
        _ reader: any Reader, _ command: ImportComponents, _ policy: Policy, _ world: World
    ) throws {
        notation = command.notation
        scope = try reader.componentScope()
        parties = Dictionary(
            try reader.storedParties().map { ($0.key, $0.party.id) }, uniquingKeysWith: { $1 })
        services = Dictionary(
            try reader.storedServices().map { ($0.key, $0.service.id) },
            uniquingKeysWith: { $1 })
        let keys = command.rows.flatMap { [$0.key, $0.writtenKey] }
        let present = try reader.registeredComponents(keyed: keys)
        elsewhere = try PlannedElsewhere(
            reader, keys: keys,
            components: present.values.map(\.component.id).sorted(), for: policy)
        if let key = command.service {
            service = services[key] ?? services.values.first { $0.rawValue == key }
            if service == nil { check.refuse("service", EnterpriseTexts.unknownService(key)) }
        }
        for var row in command.rows {
            // What was registered under an odd key before there was a rule keeps it.
            if present[row.writtenKey] != nil { row.key = row.writtenKey }
            compare(row, present[row.key], world)
            // A file that is wrong throughout says so in its first lines.
            guard check.problems.count < ComponentTables.complaintsMax else {
                if row.line != command.rows.last?.line {
                    check.refuse("table", RegisterTexts.moreComplaints(below: row.line))
                }
                break
            }
        }
        if service == nil, supported.count == 1 { service = supported.first }
        // Nobody can take a change on that is about no service.
        if service == nil, !plans.isEmpty, !command.isDryRun {
            check.refuse("service", RegisterTexts.serviceNeeded)
        }
        try check.finish()
    }

    private mutating func compare(
        _ row: ComponentRow, _ former: RegisteredComponent?, _ world: World
    ) {
        let before = check.problems.count
        let place = "line \(row.line)"
        if former == nil { _ = check.newKey("\(place), key", row.key) }
        if let former, former.isRetired {
            return check.refuse(
                "\(place), key",
                RegisterTexts.keyTaken(by: former.component.name, isRetired: true),
                because: .component(former.component.id))
        }
        let nothing = ManagedComponent(
            id: world.freshID(), name: "", componentClass: "", owner: ID(""), service: nil)
        var next = former ?? RegisteredComponent(nothing)
        if former == nil || !row.name.isEmpty {
            next.component.name = check.text("\(place), name", row.name, .name)
        }
        if former == nil || !row.componentClass.isEmpty {
            next.component.componentClass = row.componentClass
            refuse(row.componentClass, unlike: former, at: "\(place), class")
        }
        if former == nil || !row.owner.isEmpty {
            if let owner = parties[row.owner] {
                next.component.owner = owner
            } else {
                check.refuse("\(place), owner", EnterpriseTexts.unknownParty(row.owner))
            }
        }
        if scope.classes[next.component.componentClass] != nil {
            let said = row.attributes.filter { !$0.value.isEmpty }
            next.attributes = check.attributes(
                said, over: next.attributes, of: next.component.componentClass,
                in: scope.classes, at: place, as: notation)
        }
        let supported = supported(by: row, at: "\(place), service")
        guard check.problems.count == before else { return }
        add(next, former, row, supporting: supported)
    }

    private mutating func refuse(
        _ path: String, unlike former: RegisteredComponent?, at field: String
    ) {
        guard path != former?.component.componentClass else { return }
        let answer = scope.answer(for: .component(ofClass: path))
        if scope.classes[path] == nil {
            check.refuse(field, ClassRefusal.unknownClass(String(path.prefix(80))).sentence)
        } else if answer != .managed {
            check.refuse(field, answer.sentence)
        }
    }

    private mutating func supported(by row: ComponentRow, at field: String) -> ID<Service>? {
        guard !row.service.isEmpty else { return nil }
        let found = services[row.service]
        if found == nil { check.refuse(field, EnterpriseTexts.unknownService(row.service)) }
        return found
    }

    /// Plans a row, all of it in one piece.
    private mutating func add(
        _ next: RegisteredComponent, _ former: RegisteredComponent?, _ source: ComponentRow,
        supporting service: ID<Service>?
    ) {
        let id = next.component.id
        var row = PlannedDifference()
        if let former {
            let alteration = PlannedDifference.Alteration(
                from: former, to: next, seen: former.version)
            if !alteration.isEmpty { row.alterations = [alteration] }
        } else {
            row.additions = [
                PlannedDifference.Addition(
                    id, name: next.component.name,
                    componentClass: next.component.componentClass, owner: next.component.owner,
                    attributes: next.attributes, key: source.key)
            ]
        }
        if let service, service != former?.component.service {
            row.newRelations = [ComponentRelation(id, .supports, .service(service))]
            if let old = former?.component.service {
                row.endedRelations = [ComponentRelation(id, .supports, .service(old))]
            }
        }
        let lines = row.lines.count
        let rival = lines > 0 ? elsewhere.rival(doing: row, with: id) : nil
        if rival == nil, former == nil, let other = elsewhere.rival(givingKey: source.key) {
            return check.refuse(
                "line \(source.line), key",
                RegisterTexts.keyPlanned(by: other.reference, other.name),
                because: other.obstacle)
        }
        switch (former, lines) {
        case _ where rival != nil: counts.planned += 1
        case (nil, _): counts.added += 1
        case (_, 0): counts.unchanged += 1
        default: counts.altered += 1
        }
        guard lines > 0 else { return }
        if counts.differences.count < ComponentReconciliation.differencesMax {
            counts.differences.append(
                ComponentReconciliation.Difference(
                    line: source.line, key: source.key, name: next.component.name,
                    columns: former == nil ? [] : row.columns, isNew: former == nil,
                    plannedBy: rival?.reference))
        }
        guard rival == nil else { return }
        if let about = service ?? former?.component.service { supported.insert(about) }
        if plans.isEmpty || linesOfLast + lines > ServiceDesk.registerPlanLimit {
            plans.append(PlannedDifference())
            linesOfLast = 0
            counts.changes = plans.count
        }
        plans[plans.count - 1].merge(row)
        linesOfLast += lines
    }
}

extension PlannedDifference {
    /// The columns of a table in which a component differs.
    fileprivate var columns: [String] {
        var columns: Set<String> = newRelations.isEmpty ? [] : ["service"]
        for alteration in alterations {
            if alteration.name != nil { columns.insert("name") }
            if alteration.componentClass != nil { columns.insert("class") }
            if alteration.owner != nil { columns.insert("owner") }
            columns.formUnion(alteration.attributes.keys)
            columns.formUnion(alteration.cleared)
        }
        return columns.sorted()
    }

    /// Plans what `other` does as well, which is about other components.
    fileprivate mutating func merge(_ other: PlannedDifference) {
        additions += other.additions
        alterations += other.alterations
        newRelations.formUnion(other.newRelations)
        endedRelations.formUnion(other.endedRelations)
    }
}
