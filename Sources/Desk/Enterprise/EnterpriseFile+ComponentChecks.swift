import USM
import Values

extension EnterpriseFile {
    /// Classes and components cleaned and checked against each other: what the file leaves open
    /// stays as it was.
    mutating func cleanInfrastructure(_ check: inout FieldCheck, present: EnterpriseFile) {
        let formerClasses = Dictionary(
            present.classes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        classes = classes.map { $0.cleaned(&check, former: formerClasses[$0.path]) }
        let scope = scope(over: formerClasses, &check)
        let former = Dictionary(
            present.components.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        components = components.map {
            $0.cleaned(&check, former: former[$0.key], in: scope)
        }
        let named = Set(components.map(\.key))
        for kept in present.components where !named.contains(kept.key) {
            let known = Set(scope.classes.attributes(of: kept.componentClass).map(\.key))
            for key in (kept.attributes ?? [:]).keys.sorted() where !known.contains(key) {
                check.refuse(
                    "classes", EnterpriseTexts.attributeInUse(key, component: kept.key))
            }
        }
    }

    /// The class tree as it will be, of a file that was checked.
    func classTree(over present: EnterpriseFile) -> ComponentClassTree {
        var check = FieldCheck()
        let former = Dictionary(
            present.classes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return scope(over: former, &check).classes
    }

    /// The class tree as it will be, with what is managed of it.
    private func scope(
        over former: [String: ComponentClassItem], _ check: inout FieldCheck
    ) -> MIRScope {
        var items = former
        for item in classes { items[item.path] = item }
        var tree = ComponentClassTree.standard
        var managed: Set<String> = []
        for (path, item) in items.sorted(by: { $0.key < $1.key }) {
            do throws(ClassRefusal) {
                if let stored = item.stored, let name = stored.name {
                    tree = try tree.adding(ComponentClass(path, name, stored.attributes))
                } else if tree[path] == nil {
                    throw .unknownClass(String(path.prefix(80)))
                }
                if let stored = item.stored, stored.name == nil {
                    for attribute in stored.attributes {
                        tree = try tree.adding(attribute, to: path)
                    }
                }
                if item.managed == true { managed.insert(path) }
            } catch {
                check.refuse("classes.\(path.prefix(80))", error.sentence)
            }
        }
        let roots = Set(tree.classes.filter { $0.parent == nil }.map(\.path))
        // Only paths of the tree were taken, so it never is nil.
        return (try? MIRScope(tree, managing: managed.isEmpty ? roots : managed))
            ?? MIRScope.everything
    }

    /// Refuses relations that lead nowhere, to themselves or to what is retired.
    func checkRelations(_ check: inout FieldCheck, present: EnterpriseFile, services: Set<String>) {
        let named = Set(components.map(\.key))
        let all = present.components.filter { !named.contains($0.key) } + components
        let inUse = Set(all.filter { $0.retired != true }.map(\.key))
        for item in all {
            for link in item.relations ?? [] {
                let field = "components.\(item.key).relations"
                if (link.component == nil) == (link.service == nil) {
                    check.refuse(field, EnterpriseTexts.relationEnd)
                } else if let component = link.component, !inUse.contains(component) {
                    check.refuse(field, EnterpriseTexts.unknownComponent(component))
                } else if link.component == item.key {
                    check.refuse(field, EnterpriseTexts.relatesToItself)
                } else if let service = link.service, !services.contains(service) {
                    check.refuse(field, EnterpriseTexts.unknownService(service))
                } else if link.service != nil && !link.kind.reachesServices {
                    check.refuse(field, EnterpriseTexts.relationEnd)
                }
            }
        }
    }
}

extension EnterpriseFile.ComponentClassItem {
    fileprivate func cleaned(_ check: inout FieldCheck, former: Self?) -> Self {
        let field = "classes.\(path.prefix(80))"
        var clean = self
        clean.name = name.map { check.words("\(field).name", $0, .name) } ?? former?.name
        clean.managed = managed ?? former?.managed
        if clean.managed == false { clean.managed = nil }
        let attributes = attributes ?? former?.attributes
        clean.attributes = attributes?.isEmpty == false ? attributes : nil
        return clean
    }
}

extension EnterpriseFile.Component {
    fileprivate func cleaned(
        _ check: inout FieldCheck, former: Self?, in scope: MIRScope
    ) -> Self {
        let path = "components.\(key)"
        var clean = self
        clean.key = check.key("\(path).key", key, known: former == nil ? [] : [key])
        clean.name = check.text("\(path).name", name, .name)
        clean.componentClass = check.text("\(path).class", componentClass, .name)
        // A class that is not there any more stays with those that have it.
        if clean.componentClass != former?.componentClass {
            let answer = scope.answer(for: .component(ofClass: clean.componentClass))
            if scope.classes[clean.componentClass] == nil {
                check.refuse(
                    "\(path).class",
                    ClassRefusal.unknownClass(String(clean.componentClass.prefix(80))).sentence)
            } else if answer != .managed {
                check.refuse("\(path).class", answer.sentence)
            }
        }
        // What is new must have what is required, also where nothing is said.
        if let typed = attributes ?? (former == nil ? [:] : nil) {
            clean.attributes = cleaned(typed, &check, of: clean.componentClass, in: scope)
        } else {
            clean.attributes = former?.attributes
        }
        if clean.attributes?.isEmpty == true { clean.attributes = nil }
        if retired == false && former?.retired == true {
            check.refuse("\(path).retired", EnterpriseTexts.retiredForGood)
        }
        clean.retired = (retired ?? former?.retired) == true ? true : nil
        if clean.retired == true {
            (clean.service, clean.relations) = (nil, nil)
        } else {
            let links = Set(relations ?? former?.relations ?? [])
                .filter { $0.kind != .supports || $0.service == nil || $0.service != service }
            clean.relations = links.isEmpty ? nil : links.sorted { $0.order < $1.order }
        }
        return clean
    }

    private func cleaned(
        _ values: [String: String], _ check: inout FieldCheck, of path: String,
        in scope: MIRScope
    ) -> [String: String] {
        guard scope.classes[path] != nil else { return values }
        let field = "components.\(key).attributes"
        return check.attributes(values, over: [:], of: path, in: scope.classes, at: field)
            .mapValues(\.text)
    }

    /// A component that was checked, as it will be recorded.
    func registered(
        _ ids: EnterpriseIDs, _ tree: ComponentClassTree
    ) throws -> RegisteredComponent {
        let component = ManagedComponent(
            id: try EnterpriseIDs.id(key, in: ids.components), name: name,
            componentClass: componentClass, owner: try EnterpriseIDs.id(owner, in: ids.parties),
            service: try service.map { try EnterpriseIDs.id($0, in: ids.services) })
        return RegisteredComponent(component, values(in: tree), isRetired: retired == true)
    }

    /// How it will stand to others, that it supports its service among them.
    func relations(
        of id: ID<ManagedComponent>, _ ids: EnterpriseIDs
    ) throws -> Set<ComponentRelation> {
        var found: Set<ComponentRelation> = []
        if let service {
            let supported = try EnterpriseIDs.id(service, in: ids.services)
            found.insert(ComponentRelation(id, .supports, .service(supported)))
        }
        for link in relations ?? [] {
            if let component = link.component {
                let other = try EnterpriseIDs.id(component, in: ids.components)
                found.insert(ComponentRelation(id, link.kind, .component(other)))
            } else if let service = link.service {
                let other = try EnterpriseIDs.id(service, in: ids.services)
                found.insert(ComponentRelation(id, link.kind, .service(other)))
            }
        }
        return found
    }

    /// The values of a component that was checked.
    private func values(in tree: ComponentClassTree) -> [String: AttributeValue] {
        let known = Dictionary(
            tree.attributes(of: componentClass).map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        return (attributes ?? [:]).reduce(into: [:]) { values, typed in
            values[typed.key] = try? known[typed.key]?.value(reading: typed.value)
        }
    }
}
