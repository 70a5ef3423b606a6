import Values

extension PlannedDifference {
    /// What it does with one component, and with the relations that begin at it.
    package func concerning(_ id: ID<ManagedComponent>) -> PlannedDifference {
        PlannedDifference(
            additions: additions.filter { $0.id == id },
            alterations: alterations.filter { $0.id == id },
            retirements: retirements.filter { $0.id == id },
            newRelations: newRelations.filter { $0.source == id },
            endedRelations: endedRelations.filter { $0.source == id })
    }

    /// Whether two plans lead to the same for one component, whatever ids new ones got and
    /// whichever versions the plans were drawn up for.
    ///
    /// - Parameters:
    ///   - id: the component, of this plan.
    ///   - counterpart: the same component as the other plan names it.
    package func does(
        with id: ID<ManagedComponent>, theSameAs other: PlannedDifference,
        with counterpart: ID<ManagedComponent>
    ) -> Bool {
        let (mine, theirs) = (concerning(id), other.concerning(counterpart))
        return mine.additions.map(Outcome.init) == theirs.additions.map(Outcome.init)
            && mine.alterations.map(Outcome.init) == theirs.alterations.map(Outcome.init)
            && mine.retirements.map(\.id) == theirs.retirements.map(\.id)
            && ends(of: mine.newRelations) == other.ends(of: theirs.newRelations)
            && (!mine.retirements.isEmpty
                || ends(of: mine.endedRelations) == other.ends(of: theirs.endedRelations))
    }

    /// Where relations lead, new components by their keys.
    private func ends(of relations: Set<ComponentRelation>) -> Set<String> {
        let keys = Dictionary(additions.map { ($0.id, $0.key) }) { first, _ in first }
        return Set(
            relations.map { relation in
                switch relation.target {
                case .component(let id):
                    "\(relation.kind.rawValue) component \((keys[id] ?? nil) ?? id.rawValue)"
                case .service(let id): "\(relation.kind.rawValue) service \(id)"
                }
            })
    }

    private struct Outcome: Equatable {
        let key: String?
        let name: String?
        let componentClass: String?
        let owner: ID<Party>?
        let attributes: [String: AttributeValue]
        let cleared: Set<String>

        init(_ addition: Addition) {
            key = addition.key
            name = addition.name
            componentClass = addition.componentClass
            owner = addition.owner
            attributes = addition.attributes
            cleared = []
        }

        init(_ alteration: Alteration) {
            key = alteration.id.rawValue
            name = alteration.name
            componentClass = alteration.componentClass
            owner = alteration.owner
            attributes = alteration.attributes
            cleared = alteration.cleared
        }
    }

    /// Without the components that are registered by now as they were to be added; what was to
    /// relate to those relates to the registered ones.
    func withoutAdditions(cameAboutIn register: InfrastructureRegister) -> PlannedDifference {
        var next = self
        var replaced: [ID<ManagedComponent>: ID<ManagedComponent>] = [:]
        next.additions = additions.filter { addition in
            guard let key = addition.key, let holder = register.keyed[key], !holder.isRetired,
                holder.component.name == addition.name,
                holder.component.componentClass == addition.componentClass,
                holder.component.owner == addition.owner,
                holder.attributes == addition.attributes
            else { return true }
            replaced[addition.id] = holder.component.id
            return false
        }
        guard !replaced.isEmpty else { return next }
        let moved = { (relation: ComponentRelation) -> ComponentRelation in
            let target: InfrastructureNode =
                switch relation.target {
                case .component(let id): .component(replaced[id] ?? id)
                case .service: relation.target
                }
            return ComponentRelation(
                replaced[relation.source] ?? relation.source, relation.kind, target)
        }
        next.newRelations = Set(newRelations.map(moved))
        return next
    }
}
