import Desk
import Markup
import USM
import Values

/// The fields of a form about a component.
struct ComponentFields {
    let viewer: Viewer
    let scope: MIRScope
    let owners: [Party]
    let form: Form
    let problems: FormProblems

    private var words: RegisterWords {
        RegisterWords(viewer: viewer, scope: scope, names: [:], services: [:])
    }

    func className(_ path: String) -> String { words.className(path) }

    /// The classes that are managed, by their place in the tree.
    var classes: [Choice] {
        scope.classes.classes.filter { scope.manages($0.path) }
            .map { Choice($0.path, words.className($0.path)) }
    }

    func name(_ present: String = "") -> HTML {
        Field(
            "name", label: viewer.say(InfrastructureTexts.name),
            value: form.has("name") ? form["name"] : present,
            error: problems.of("name", viewer), isRequired: true, lengthMax: 200
        ).body
    }

    func owner(_ present: ID<Party>? = nil) -> HTML {
        var choices = [Choice("", viewer.say(InfrastructureTexts.choose))]
        choices += owners.map { Choice($0.id.rawValue, $0.name) }
        return Field(
            "owner", label: viewer.say(InfrastructureTexts.owner), kind: .select(choices),
            value: form.has("owner") ? form["owner"] : present?.rawValue ?? "",
            error: problems.of("owner", viewer), isRequired: true
        ).body
    }

    func attributes(of path: String, _ present: [String: AttributeValue] = [:]) -> HTML {
        "\(scope.classes.attributes(of: path), { attribute($0, present[$0.key]) })"
    }

    private func attribute(_ attribute: ManagedAttribute, _ present: AttributeValue?) -> HTML {
        let field = Self.field(attribute.key)
        let kind: Field.Kind =
            switch attribute.kind {
            case .text, .number: .line
            case .date: .date
            case .choice(let choices):
                .select(
                    [Choice("", viewer.say(InfrastructureTexts.nothing))]
                        + choices.map { Choice($0.key, viewer.say($0.name)) })
            }
        return Field(
            field, label: viewer.say(attribute.name), kind: kind,
            value: form.has(field) ? form[field] : present?.text ?? "",
            error: problems.of(field, viewer), isRequired: attribute.isRequired,
            note: attribute.isRequired ? nil : viewer.say(CallTexts.optional)
        ).body
    }

    static func field(_ key: String) -> String { "attribute-\(key)" }
}

/// The relations of a component, in either direction.
struct RelationLines: Component {
    let viewer: Viewer
    /// From where they are read.
    let center: ID<ManagedComponent>
    let relations: [ComponentRelation]
    let name: @Sendable (ID<ManagedComponent>) -> String
    let service: @Sendable (ID<Service>) -> String
    /// Behind each, such as what ends it.
    let button: @Sendable (ComponentRelation) -> HTML

    var body: HTML {
        guard !relations.isEmpty else {
            return "<p class=\"soft\">\(viewer.say(InfrastructureTexts.noRelations))</p>"
        }
        let own = relations.filter { $0.components.contains(center) }
        return "<ul class=\"plain\">\(own, { "<li>\(line($0)) \(button($0))</li>" })</ul>"
    }

    private func line(_ relation: ComponentRelation) -> HTML {
        if relation.source != center {
            return "\(viewer.say(relation.kind.inverseName)) \(link(relation.source))"
        }
        let target: HTML =
            switch relation.target {
            case .component(let id): link(id)
            case .service(let id):
                """
                <a href="\(Route.service(id.rawValue).path)" dir="auto">\(service(id))</a>
                """
            }
        return "\(viewer.say(relation.kind.name)) \(target)"
    }

    private func link(_ id: ID<ManagedComponent>) -> HTML {
        """
        <a href="\(Route.component(id.rawValue).path)" dir="auto">\(name(id))</a>
        """
    }
}
