import Desk
import Markup
import USM
import Values

extension ComponentClassTree {
    /// `hardware › server`; the path where there is no such class any more.
    func words(of path: String, _ viewer: Viewer) -> String {
        var names: [String] = []
        var place = self[path]
        while let here = place {
            names.append(viewer.say(here.name))
            place = here.parent.flatMap { self[$0] }
        }
        return names.isEmpty ? path : names.reversed().joined(separator: " › ")
    }
}

/// How components, their values and what happens to them are worded.
struct RegisterWords {
    let viewer: Viewer
    let scope: MIRScope
    let names: [ID<Party>: String]
    let services: [ID<Service>: Service]

    func className(_ path: String) -> String { scope.classes.words(of: path, viewer) }

    func owner(_ id: ID<Party>) -> String {
        names[id] ?? viewer.say(InfrastructureTexts.unknown)
    }

    func service(_ id: ID<Service>) -> String {
        viewer.say(services[id]?.name ?? InfrastructureTexts.unknown)
    }

    /// What is recorded of a component, in the order of its class.
    func values(of registered: RegisteredComponent) -> [(name: String, value: String)] {
        let path = registered.component.componentClass
        return scope.classes.attributes(of: path).compactMap { attribute in
            registered.attributes[attribute.key].map {
                (viewer.say(attribute.name), attribute.words($0, in: viewer.language))
            }
        }
    }

    private func attribute(_ key: String, of path: String) -> ManagedAttribute? {
        scope.classes.attributes(of: path).first { $0.key == key }
    }

    private func value(_ value: AttributeValue?, _ key: String, of path: String) -> String {
        guard let value else { return viewer.say(InfrastructureTexts.nothing) }
        return attribute(key, of: path)?.words(value, in: viewer.language) ?? value.text
    }

    /// What turns one state of a component into another, a line a difference.
    func changes(from former: RegisteredComponent, to next: RegisteredComponent) -> [String] {
        let (old, new) = (former.component, next.component)
        var lines: [String] = []
        if old.name != new.name {
            lines.append(change(InfrastructureTexts.name, old.name, new.name))
        }
        if old.componentClass != new.componentClass {
            lines.append(
                change(
                    InfrastructureTexts.componentClass, className(old.componentClass),
                    className(new.componentClass)))
        }
        if old.owner != new.owner {
            lines.append(change(InfrastructureTexts.owner, owner(old.owner), owner(new.owner)))
        }
        if old.service != new.service {
            let nothing = viewer.say(InfrastructureTexts.nothing)
            lines.append(
                change(
                    InfrastructureTexts.service, old.service.map(service) ?? nothing,
                    new.service.map(service) ?? nothing))
        }
        let keys = Set(former.attributes.keys).union(next.attributes.keys).sorted()
        for key in keys where former.attributes[key] != next.attributes[key] {
            let name = attribute(key, of: new.componentClass).map { viewer.say($0.name) } ?? key
            lines.append(
                "\(name): \(value(former.attributes[key], key, of: old.componentClass)) → "
                    + value(next.attributes[key], key, of: new.componentClass))
        }
        if next.isRetired && !former.isRetired {
            lines.append(viewer.say(InfrastructureTexts.isRetired))
        }
        return lines
    }

    private func change(_ what: LocalizedText, _ old: String, _ new: String) -> String {
        "\(viewer.say(what)): \(old) → \(new)"
    }
}
