import Records
import Storage
import USM
import Values

/// What an enterprise file plans for the register of an enterprise that works already.
struct EnterpriseComponentPlan {
    /// Without what open changes plan already.
    private(set) var difference = PlannedDifference()
    /// The keys of what open changes plan already, with those that are known.
    private(set) var plannedBy: [String: String?] = [:]
    /// The one service that all of it is about; nil when there are several, or none.
    let service: ID<Service>?
    private let present: KeptEnterprise
    private let ids: EnterpriseIDs
    private let tree: ComponentClassTree

    /// - Parameters:
    ///   - file: one that was checked against `present`.
    ///   - ids: those of everything that it speaks of, also of what is new.
    ///   - policy: of who is told about other changes; nil for who runs the program itself.
    /// - Throws: ``DeskRefusal/invalid(_:)``.
    init(
        _ file: EnterpriseFile, _ plan: EnterprisePlan, over present: KeptEnterprise,
        _ ids: EnterpriseIDs, _ reader: any Reader, for policy: Policy?
    ) throws {
        self.present = present
        self.ids = ids
        tree = file.classTree(over: present.file)
        let changed = Set(
            plan.changes.filter { $0.way == .requestForChange }.map(\.key))
        let items = file.components.filter { changed.contains($0.key) }
        let services = Set(items.compactMap(\.service))
        service = services.count == 1 ? services.first.flatMap { ids.services[$0] } : nil
        guard !items.isEmpty else { return }
        var (check, whole) = (FieldCheck(), PlannedDifference())
        for item in items { try add(item, to: &whole, reader, &check) }
        try check.finish()
        let elsewhere = try PlannedElsewhere(
            reader, keys: items.map(\.key),
            components: items.compactMap { present.components[$0.key]?.component.id },
            for: policy)
        for item in items {
            let id = try EnterpriseIDs.id(item.key, in: ids.components)
            if let rival = elsewhere.rival(doing: whole, with: id) {
                plannedBy[item.key] = .some(rival.reference)
            } else if present.components[item.key] == nil,
                let rival = elsewhere.rival(givingKey: item.key)
            {
                check.refuse(
                    "components.\(item.key).key",
                    RegisterTexts.keyPlanned(by: rival.reference, rival.name),
                    because: rival.obstacle)
            } else {
                difference.add(whole.concerning(id))
            }
        }
        // Relations that end with a component that is retired may begin at others.
        let leaving = Set(difference.retirements.map(\.id))
        difference.endedRelations.formUnion(
            whole.endedRelations.filter { !leaving.isDisjoint(with: $0.components) })
        if difference.lines.count > ServiceDesk.registerPlanLimit {
            check.refuse("components", RegisterTexts.tooLong(ServiceDesk.registerPlanLimit))
        }
        try check.finish()
    }

    private func add(
        _ item: EnterpriseFile.Component, to plan: inout PlannedDifference, _ reader: any Reader,
        _ check: inout FieldCheck
    ) throws {
        let next = try item.registered(ids, tree)
        let id = next.component.id
        guard let former = present.components[item.key] else {
            guard !next.isRetired else {
                return check.refuse(
                    "components.\(item.key).retired", EnterpriseTexts.retiredBeforeAdded)
            }
            plan.additions.append(
                PlannedDifference.Addition(
                    id, name: next.component.name, componentClass: next.component.componentClass,
                    owner: next.component.owner, attributes: next.attributes, key: item.key))
            return plan.newRelations.formUnion(try item.relations(of: id, ids))
        }
        let alteration = PlannedDifference.Alteration(
            from: former, to: next, seen: former.version)
        if former.isRetired {
            check.refuse(
                "components.\(item.key)", EnterpriseTexts.retiredForGood, because: .component(id))
        } else if next.isRetired {
            if !alteration.isEmpty {
                check.refuse(
                    "components.\(item.key).retired", EnterpriseTexts.retiredAndAltered)
            }
            plan.retirements.append(.init(id, seen: former.version))
            plan.endedRelations.formUnion(try reader.relations(of: [id]))
        } else {
            if !alteration.isEmpty { plan.alterations.append(alteration) }
            let wanted = try item.relations(of: id, ids)
            let held = try reader.relations(of: [id]).filter { $0.source == id }
            plan.newRelations.formUnion(wanted.subtracting(held))
            plan.endedRelations.formUnion(held.subtracting(wanted))
        }
    }
}

extension PlannedDifference {
    fileprivate mutating func add(_ other: PlannedDifference) {
        additions += other.additions
        alterations += other.alterations
        retirements += other.retirements
        newRelations.formUnion(other.newRelations)
        endedRelations.formUnion(other.endedRelations)
    }
}
