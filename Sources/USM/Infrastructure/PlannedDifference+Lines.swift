import Values

extension PlannedDifference {
    /// One thing that a plan does, as a list shows it.
    package enum Line: Hashable, Sendable {
        case addition(Addition)
        case alteration(Alteration)
        case retirement(Retirement)
        case newRelation(ComponentRelation)
        case endedRelation(ComponentRelation)

        /// The name that forms and programs know it by, within its plan.
        package var key: String {
            switch self {
            case .addition(let addition): "component.\(addition.id)"
            case .alteration(let alteration): "component.\(alteration.id)"
            case .retirement(let retirement): "component.\(retirement.id)"
            case .newRelation(let relation): "relation.\(relation.key)"
            case .endedRelation(let relation): "end.\(relation.key)"
            }
        }
    }

    /// Everything that it does, in a stable order.
    package var lines: [Line] {
        additions.map(Line.addition) + alterations.map(Line.alteration)
            + retirements.map(Line.retirement)
            + newRelations.sorted(by: ComponentRelation.precedes).map(Line.newRelation)
            + endedRelations.sorted(by: ComponentRelation.precedes).map(Line.endedRelation)
    }

    /// The plan without one line, and without the relations that only stood in it because of that.
    ///
    /// - Returns: nil when it has no such line.
    package func removing(_ key: String) -> PlannedDifference? {
        guard let line = lines.first(where: { $0.key == key }) else { return nil }
        var rest = self
        switch line {
        case .addition(let addition):
            rest.additions.removeAll { $0.id == addition.id }
            rest.newRelations = rest.newRelations.filter {
                !$0.components.contains(addition.id)
            }
        case .alteration(let alteration):
            rest.alterations.removeAll { $0.id == alteration.id }
        case .retirement(let retirement):
            rest.retirements.removeAll { $0.id == retirement.id }
            rest.endedRelations = rest.endedRelations.filter {
                !$0.components.contains(retirement.id)
            }
        case .newRelation(let relation): rest.newRelations.remove(relation)
        case .endedRelation(let relation): rest.endedRelations.remove(relation)
        }
        return rest
    }

    /// Every component that it speaks of, those at the ends of its relations too.
    package var mentioned: Set<ID<ManagedComponent>> {
        Set(components + newRelations.union(endedRelations).flatMap(\.components))
    }

    /// The services that its relations lead to.
    package var services: Set<ID<Service>> {
        Set(
            newRelations.union(endedRelations).compactMap { relation in
                if case .service(let service) = relation.target { service } else { nil }
            })
    }
}

extension ComponentRelation {
    /// The name that programs know it by.
    package var key: String {
        switch target {
        case .component(let id): "\(source).\(kind.rawValue).\(id)"
        case .service(let id): "\(source).\(kind.rawValue).\(id)"
        }
    }
}

extension InfrastructureRegister {
    /// The same intentions, drawn up anew from what the register holds now.
    ///
    /// What has come about meanwhile, and what cannot be any more, is left out; conflicts that
    /// only a person can solve stay.
    package func replanning(_ plan: PlannedDifference) -> PlannedDifference {
        var next = plan.withoutAdditions(cameAboutIn: self)
        next.alterations = plan.alterations.compactMap { alteration in
            guard let present = components[alteration.id], !present.isRetired else { return nil }
            let anew = PlannedDifference.Alteration(
                from: present, to: alteration.applied(to: present), seen: present.version)
            return anew.isEmpty ? nil : anew
        }
        next.retirements = plan.retirements.compactMap { retirement in
            guard let present = components[retirement.id], !present.isRetired else { return nil }
            return PlannedDifference.Retirement(retirement.id, seen: present.version)
        }
        let leaving = next.retirements.flatMap { relations(of: $0.id) }
        next.endedRelations = next.endedRelations.intersection(relations).union(leaving)
        let gone = Set(next.retirements.map(\.id)).union(
            components.values.filter(\.isRetired).map(\.component.id))
        next.newRelations = next.newRelations.subtracting(relations).filter {
            gone.isDisjoint(with: $0.components)
        }
        return next
    }
}
