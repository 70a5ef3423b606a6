import Records
import Storage
import USM
import Values

/// Turns what somebody asks into the next version of a plan, or refuses it at its fields.
struct RegisterPlanning {
    let reader: any Reader
    /// The change whose plan it is.
    let call: ID<Call>
    let policy: Policy
    let present: PlannedDifference
    let world: World

    func planned(_ deed: PlanRegister.Deed) throws -> PlannedDifference {
        switch deed {
        case .add(let draft): try checked(adding(draft))
        case .alter(let id, let draft): try checked(altering(id, draft))
        case .retire(let id): try checked(retiring(id))
        case .relate(let source, let kind, let end):
            try checked(relating(ComponentRelation(source, kind, try node(end))))
        case .unrelate(let source, let kind, let end):
            try checked(unrelating(ComponentRelation(source, kind, try node(end))))
        case .remove(let key): try removing(key)
        case .planAgain: try reader.register(for: present).replanning(present)
        }
    }

    /// The plan, if it brings no conflict that was not there before.
    private func checked(_ next: PlannedDifference) throws -> PlannedDifference {
        guard next.lines.count <= ServiceDesk.registerPlanLimit else {
            throw DeskRefusal.invalid([
                FieldProblem("line", RegisterTexts.tooLong(ServiceDesk.registerPlanLimit))
            ])
        }
        let register = try reader.register(for: next)
        let before = Set(register.conflicts(with: present))
        let new = register.conflicts(with: next).filter { !before.contains($0) }
        guard new.isEmpty else { throw DeskRefusal.invalid(new.map(\.atItsField)) }
        return next
    }

    private func removing(_ key: String) throws -> PlannedDifference {
        guard let rest = present.removing(key) else {
            throw DeskRefusal.invalid([FieldProblem("line", RegisterTexts.unknownLine)])
        }
        return rest
    }

    // MARK: Components

    private func adding(_ draft: ComponentDraft) throws -> PlannedDifference {
        let nothing = ManagedComponent(
            id: world.freshID(), name: "", componentClass: "", owner: ID(""), service: nil)
        let drawn = try entered(draft, over: RegisteredComponent(nothing))
        var next = present
        next.additions.append(try addition(drawn, key: draft.key))
        return next
    }

    private func addition(
        _ drawn: RegisteredComponent, key: String?
    ) throws -> PlannedDifference.Addition {
        var checkedKey: String?
        if let key, !key.isEmpty {
            var check = FieldCheck()
            let text = check.newKey("key", key)
            try requireFree(text, for: drawn.component.id, &check)
            try check.finish()
            checkedKey = text
        }
        return PlannedDifference.Addition(
            drawn.component.id, name: drawn.component.name,
            componentClass: drawn.component.componentClass, owner: drawn.component.owner,
            attributes: drawn.attributes, key: checkedKey)
    }

    /// A key is free when neither the register nor any open plan has given it away.
    private func requireFree(
        _ key: String, for id: ID<ManagedComponent>, _ check: inout FieldCheck
    ) throws {
        if let holder = try reader.registeredComponents(keyed: [key])[key] {
            check.refuse(
                "key",
                RegisterTexts.keyTaken(by: holder.component.name, isRetired: holder.isRetired),
                because: .component(holder.component.id))
        } else if present.additions.contains(where: { $0.key == key && $0.id != id }) {
            check.refuse("key", RegisterTexts.keyTwice)
        } else if let rival = try PlannedElsewhere(
            reader, keys: [key], besides: call, for: policy
        ).rival(givingKey: key) {
            check.refuse(
                "key", RegisterTexts.keyPlanned(by: rival.reference, rival.name),
                because: rival.obstacle)
        }
    }

    private func altering(
        _ id: ID<ManagedComponent>, _ draft: ComponentDraft
    ) throws -> PlannedDifference {
        var next = present
        if let index = present.additions.firstIndex(where: { $0.id == id }) {
            let former = present.additions[index]
            let drawn = try entered(draft, over: former.component)
            next.additions[index] = try addition(drawn, key: draft.key ?? former.key)
            return next
        }
        let registered = try registered(id)
        let former = present.alterations.first { $0.id == id }
        let drawn = try entered(draft, over: former?.applied(to: registered) ?? registered)
        let alteration = PlannedDifference.Alteration(
            from: registered, to: drawn, seen: former?.seen ?? registered.version)
        next.alterations.removeAll { $0.id == id }
        if !alteration.isEmpty { next.alterations.append(alteration) }
        return next
    }

    private func retiring(_ id: ID<ManagedComponent>) throws -> PlannedDifference {
        if present.additions.contains(where: { $0.id == id }) {
            return try removing("component.\(id)")
        }
        let registered = try registered(id)
        guard !present.retirements.contains(where: { $0.id == id }) else { return present }
        var next = present
        next.alterations.removeAll { $0.id == id }
        next.newRelations = next.newRelations.filter { !$0.components.contains(id) }
        next.endedRelations.formUnion(try reader.relations(of: [id]))
        next.retirements.append(.init(id, seen: registered.version))
        return next
    }

    private func registered(_ id: ID<ManagedComponent>) throws -> RegisteredComponent {
        guard
            id.isPlausible,
            let found = try reader.register(for: PlannedDifference(), with: [id]).components[id]
        else {
            throw DeskRefusal.invalid([FieldProblem("component", RegisterTexts.unknownComponent)])
        }
        return found
    }

    /// What was typed over what was there, with every value checked on its own.
    private func entered(
        _ draft: ComponentDraft, over former: RegisteredComponent
    ) throws -> RegisteredComponent {
        var (check, next) = (FieldCheck(), former)
        let scope = try reader.componentScope()
        next.component.name = check.text("name", draft.name ?? former.component.name, .name)
        let path = draft.componentClass ?? former.component.componentClass
        next.component.componentClass = path
        let answer = scope.answer(for: .component(ofClass: path))
        if scope.classes[path] == nil {
            check.refuse("class", ClassRefusal.unknownClass(String(path.prefix(80))).sentence)
        } else if answer != .managed {
            check.refuse("class", answer.sentence)
        }
        next.component.owner = draft.owner ?? former.component.owner
        let owner = next.component.owner
        if try !owner.isPlausible || reader.party(owner) == nil {
            check.refuse("owner", RegisterTexts.unknownOwner)
        }
        if scope.classes[path] != nil {
            next.attributes = check.attributes(
                draft.attributes, over: former.attributes, of: path, in: scope.classes,
                as: draft.notation)
        }
        try check.finish()
        return next
    }

    // MARK: Relations

    private func node(_ end: RelationEnd) throws -> InfrastructureNode {
        switch end {
        case .node(let node): return node
        case .called(let words):
            var check = FieldCheck()
            let name = check.text("target", words, .name)
            try check.finish()
            let planned = present.additions.filter { $0.name == name || $0.key == name }.map(\.id)
            let found = Set(try reader.components(called: name, limit: 3) + planned)
            guard let only = found.first else {
                throw DeskRefusal.invalid([
                    FieldProblem("target", RegisterTexts.noComponentCalled)
                ])
            }
            guard found.count == 1 else {
                throw DeskRefusal.invalid([FieldProblem("target", RegisterTexts.severalCalled)])
            }
            return .component(only)
        }
    }

    private func relating(_ relation: ComponentRelation) throws -> PlannedDifference {
        try check(relation)
        var next = present
        // What was to end stays.
        if next.endedRelations.remove(relation) == nil { next.newRelations.insert(relation) }
        return next
    }

    private func unrelating(_ relation: ComponentRelation) throws -> PlannedDifference {
        try check(relation)
        var next = present
        if next.newRelations.remove(relation) == nil { next.endedRelations.insert(relation) }
        return next
    }

    private func check(_ relation: ComponentRelation) throws {
        var check = FieldCheck()
        if !relation.source.isPlausible {
            check.refuse("component", RegisterTexts.unknownComponent)
        }
        let isPlausible =
            switch relation.target {
            case .component(let id): id.isPlausible
            case .service(let id): id.isPlausible
            }
        if !isPlausible { check.refuse("target", RegisterTexts.chooseTarget) }
        try check.finish()
    }
}

extension PlannedDifference.Addition {
    fileprivate var component: RegisteredComponent {
        RegisteredComponent(
            ManagedComponent(
                id: id, name: name, componentClass: componentClass, owner: owner, service: nil),
            attributes)
    }
}

extension PlanConflict {
    /// At the field of the form that brought it.
    fileprivate var atItsField: FieldProblem {
        let field =
            switch self {
            case .nameMissing: "name"
            case .keyTaken, .keyTwice: "key"
            case .classNotManaged: "class"
            case .attribute(_, let problem): "attributes.\(problem.key)"
            case .relationToItself, .relationToUnknown, .relationToRetired, .relationToService,
                .relationThere, .relationGone:
                "target"
            case .movedOn, .unknownComponent, .alreadyThere, .alreadyRetired, .plannedTwice,
                .stillRelated:
                "component"
            }
        return FieldProblem(
            field, sentence, because: holder.map { .component($0) })
    }
}
