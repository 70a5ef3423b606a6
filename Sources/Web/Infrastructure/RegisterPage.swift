import Desk
import Markup
import USM
import Values

/// The register: components by name, by class and by a word.
struct RegisterPage: Component {
    let viewer: Viewer
    let list: RegisterList
    let filter: ComponentFilter
    /// Whether they may raise changes from a table.
    let maySendTables: Bool

    var page: Page { Page(viewer.say(InfrastructureTexts.title), area: .services, self) }

    private var words: RegisterWords {
        RegisterWords(
            viewer: viewer, scope: list.scope, names: list.owners, services: list.services)
    }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(InfrastructureTexts.title))</h1>
        <p class="soft">\(viewer.say(InfrastructureTexts.why))</p></div>
        \(ServicesTabs(viewer: viewer, here: .infrastructure))</div>
        <p class="row actions">\(Link(viewer.say(InfrastructureTexts.classes), to: Route.componentClasses.path)) \(if: maySendTables, Link(viewer.say(ComponentTableTexts.title), to: Route.componentTable.path).body)</p>
        <div class="card">\(asking)\(content)</div>
        """
    }

    private var asking: HTML {
        let classes =
            [Choice("", viewer.say(InfrastructureTexts.anyClass))]
            + list.scope.classes.classes.map { Choice($0.path, words.className($0.path)) }
        return """
            <form class="filters" action="\(Route.infrastructure.path)">
            \(Field("q", label: viewer.say(RegisterPlanTexts.find), kind: .search, value: filter.word))
            \(Field("class", label: viewer.say(InfrastructureTexts.componentClass), kind: .select(classes), value: filter.componentClass ?? ""))
            \(Field("retired", label: viewer.say(InfrastructureTexts.retiredToo), kind: .check, value: filter.isRetired ? "yes" : ""))
            <button>\(viewer.say(InfrastructureTexts.show))</button></form>
            """
    }

    private var content: HTML {
        guard !list.components.isEmpty else {
            return EmptyState(
                viewer.say(InfrastructureTexts.none), viewer.say(InfrastructureTexts.noneWhy)
            ).body
        }
        let next = list.next.map { next in
            Link(
                viewer.say(InfrastructureTexts.next),
                to: Route.infrastructure.path([
                    "q": filter.word, "class": filter.componentClass ?? "",
                    "retired": filter.isRetired ? "yes" : "", "after": next.rawValue,
                ]))
        }
        return """
            \(ItemList(list.components.map(item), label: viewer.say(InfrastructureTexts.components)))
            \(Pager(later: next, label: viewer.say(InfrastructureTexts.pages)))
            """
    }

    private func item(_ registered: RegisteredComponent) -> Item {
        let component = registered.component
        let service = component.service.map(words.service)
        let facts = [words.className(component.componentClass), service].compactMap(\.self)
        return Item(
            to: Route.component(component.id.rawValue).path, what: component.name,
            right: "<span dir=\"auto\">\(words.owner(component.owner))</span>",
            below: "\(facts.joined(separator: ", "))")
    }
}

/// The class tree, with what is recorded of each class and what is managed: the scope.
struct ComponentClassesPage: Component {
    let viewer: Viewer
    let found: ComponentClasses

    var page: Page {
        Page(
            viewer.say(InfrastructureTexts.classes), area: .services,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(InfrastructureTexts.title), to: Route.infrastructure.path)],
                here: viewer.say(InfrastructureTexts.classes)),
            self)
    }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(InfrastructureTexts.classes))</h1>
        <p class="soft">\(viewer.say(InfrastructureTexts.classesWhy))</p></div></div>
        \(if: found.managesAll, Notice(viewer.say(InfrastructureTexts.allManaged)).body)
        <div class="card">\(found.scope.classes.classes.filter { $0.parent == nil }, branch)</div>
        """
    }

    private var words: RegisterWords {
        RegisterWords(viewer: viewer, scope: found.scope, names: [:], services: [:])
    }

    /// A root with all below it, folded away: there are many classes, and most are the method's.
    private func branch(_ root: ComponentClass) -> HTML {
        let branch = found.scope.classes.classes.filter {
            ComponentClassTree.isClass($0.path, within: root.path)
        }
        let hasOwn = branch.contains { found.own.contains($0.path) }
        let managed = branch.count { found.scope.manages($0.path) }
        return """
            <details class="more"\(attribute: "open", if: hasOwn)>\
            <summary>\(viewer.say(InfrastructureTexts.branch(viewer.say(root.name), classes: branch.count, managed: managed)))</summary>
            \(table(of: branch, named: viewer.say(root.name)))</details>
            """
    }

    private func table(of branch: [ComponentClass], named caption: String) -> Table {
        Table(
            caption: caption,
            columns: [
                .init(viewer.say(InfrastructureTexts.componentClass)),
                .init(viewer.say(InfrastructureTexts.scope)),
                .init(viewer.say(InfrastructureTexts.attributes)),
            ],
            rows: branch.map { item in
                let isManaged = found.scope.manages(item.path)
                let path = Route.infrastructure.path(["class": item.path])
                let own: HTML =
                    found.own.contains(item.path)
                    ? " \(Tag(viewer.say(InfrastructureTexts.own)))" : .empty
                return [
                    """
                    \(Link(words.className(item.path), to: path))\(own)<br>\
                    <small>\(item.path)</small>
                    """,
                    Tag(
                        viewer.say(
                            isManaged
                                ? InfrastructureTexts.managed : InfrastructureTexts.notManaged),
                        isManaged ? .good : .plain
                    ).body,
                    "\(found.scope.classes.attributes(of: item.path).map(name).joined(separator: ", "))",
                ]
            })
    }

    private func name(_ attribute: ManagedAttribute) -> String {
        let name = viewer.say(attribute.name)
        return attribute.isRequired
            ? "\(name) (\(viewer.say(InfrastructureTexts.required)))" : name
    }
}

/// What the scope of the register says about the components of a call: the provider's choice
/// moves the line between a request for change and a service request (usm.md 4.7).
struct ScopeAnswers: Component {
    let viewer: Viewer
    let components: [ManagedComponent]
    let scope: MIRScope?

    var body: HTML {
        guard let scope, !components.isEmpty else { return .empty }
        return """
            <p>\(viewer.say(InfrastructureTexts.scopeSays)):</p>
            <ul>\(components, { component in
                "<li><span dir=\"auto\">\(component.name)</span>: \(viewer.say(scope.answer(for: .component(ofClass: component.componentClass)).sentence))</li>"
            })</ul>
            """
    }
}
