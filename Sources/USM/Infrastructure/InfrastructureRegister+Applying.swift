import Values

extension InfrastructureRegister {
    /// The register after a plan; what others changed elsewhere in the meantime stays.
    ///
    /// - Throws: ``PlanRefusal`` when the call is not an open change at C8, and with every conflict
    ///   there is when the plan does not fit any more.
    package func applying(
        _ plan: PlannedDifference, under call: Call
    ) throws(PlanRefusal) -> InfrastructureRegister {
        guard call.isOpen && call.step.code == "C8" else {
            throw .notAtRegistering(call.step, call.type)
        }
        guard !plan.isEmpty else { throw .nothingPlanned }
        let (next, found) = trying(plan)
        guard found.isEmpty else { throw .conflicts(found) }
        return next
    }

    /// What stands in the way of a plan now; to be looked at long before C8.
    package func conflicts(with plan: PlannedDifference) -> [PlanConflict] {
        trying(plan).conflicts
    }

    private func trying(
        _ plan: PlannedDifference
    ) -> (register: InfrastructureRegister, conflicts: [PlanConflict]) {
        var (next, found) = (self, plan.conflictsWithItself)
        for addition in plan.additions { found += next.add(addition) }
        for alteration in plan.alterations { found += next.alter(alteration) }
        for retirement in plan.retirements { found += next.retire(retirement) }
        found += next.relate(plan)
        for retirement in plan.retirements {
            found += next.relations(of: retirement.id).map { .stillRelated(retirement.id, $0) }
        }
        return (next, found)
    }

    private mutating func add(_ addition: PlannedDifference.Addition) -> [PlanConflict] {
        let id = addition.id
        guard components[id] == nil else { return [.alreadyThere(id)] }
        let component = ManagedComponent(
            id: id, name: addition.name, componentClass: addition.componentClass,
            owner: addition.owner, service: nil)
        var found: [PlanConflict] = []
        if let key = addition.key, let holder = keyed[key], holder.component.id != id {
            found.append(.keyTaken(id, key: key, by: holder))
        }
        return found + put(RegisteredComponent(component, addition.attributes))
    }

    private mutating func alter(_ alteration: PlannedDifference.Alteration) -> [PlanConflict] {
        let id = alteration.id
        guard let altered = components[id] else { return [.unknownComponent(id)] }
        guard altered.version == alteration.seen else {
            return [.movedOn(id, seen: alteration.seen, found: altered.version)]
        }
        guard !altered.isRetired else { return [.alreadyRetired(id)] }
        return put(alteration.applied(to: altered))
    }

    private mutating func retire(_ retirement: PlannedDifference.Retirement) -> [PlanConflict] {
        let id = retirement.id
        guard let found = components[id] else { return [.unknownComponent(id)] }
        guard found.version == retirement.seen else {
            return [.movedOn(id, seen: retirement.seen, found: found.version)]
        }
        guard !found.isRetired else { return [.alreadyRetired(id)] }
        components[id]?.isRetired = true
        components[id]?.version += 1
        return []
    }

    /// Puts it in place, and says what is wrong with it.
    private mutating func put(_ registered: RegisteredComponent) -> [PlanConflict] {
        let (id, path) = (registered.component.id, registered.component.componentClass)
        components[id] = registered
        var found: [PlanConflict] = registered.component.name.isBlank ? [.nameMissing(id)] : []
        if scope.classes[path] != nil && !scope.manages(path) {
            found.append(.classNotManaged(id, path))
        }
        return found
            + scope.classes.problems(of: registered.attributes, in: path).map { .attribute(id, $0) }
    }

    private mutating func relate(_ plan: PlannedDifference) -> [PlanConflict] {
        var found: [PlanConflict] = []
        for relation in plan.endedRelations.sorted(by: ComponentRelation.precedes)
        where relations.remove(relation) == nil {
            found.append(.relationGone(relation))
        }
        for relation in plan.newRelations.sorted(by: ComponentRelation.precedes) {
            if let conflict = conflict(of: relation) {
                found.append(conflict)
            } else {
                relations.insert(relation)
            }
        }
        return found
    }

    private func conflict(of relation: ComponentRelation) -> PlanConflict? {
        if relation.target == .component(relation.source) { return .relationToItself(relation) }
        if case .service(let service) = relation.target {
            guard relation.kind.reachesServices else { return .relationToService(relation) }
            guard services.contains(service) else { return .relationToUnknown(relation) }
        }
        for id in relation.components {
            guard let component = components[id] else { return .relationToUnknown(relation) }
            if component.isRetired { return .relationToRetired(relation) }
        }
        return relations.contains(relation) ? .relationThere(relation) : nil
    }
}

extension PlannedDifference {
    fileprivate var conflictsWithItself: [PlanConflict] {
        var (seen, doubled) = (Set<ID<ManagedComponent>>(), Set<ID<ManagedComponent>>())
        for id in components where !seen.insert(id).inserted { doubled.insert(id) }
        var keys: Set<String> = []
        let twice = additions.compactMap { addition -> PlanConflict? in
            guard let key = addition.key, !keys.insert(key).inserted else { return nil }
            return .keyTwice(addition.id, key: key)
        }
        return doubled.sorted().map { .plannedTwice($0) } + twice
    }
}
