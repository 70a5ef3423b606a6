import Values

/// All classes of components: those of usm.md 4.7, and what the provider adds.
package struct ComponentClassTree: Hashable, Sendable {
    private var byPath: [String: ComponentClass]

    /// A tree without classes.
    package init() {
        byPath = [:]
    }

    /// Ordered by path.
    package var classes: [ComponentClass] {
        byPath.values.sorted { $0.path < $1.path }
    }

    package subscript(path: String) -> ComponentClass? { byPath[path] }

    /// The tree with one class more.
    package func adding(_ new: ComponentClass) throws(ClassRefusal) -> ComponentClassTree {
        let parts = new.path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.isEmpty && parts.allSatisfy(\.isPlainKey) && parts.count <= 10 else {
            throw .unusablePath(String(new.path.prefix(80)))
        }
        guard byPath[new.path] == nil else { throw .classTwice(new.path) }
        if let parent = new.parent, byPath[parent] == nil { throw .unknownClass(parent) }
        guard !new.name.english.isBlank && !new.name.dutch.isBlank else {
            throw .nameMissing(new.path)
        }
        var next = self
        next.byPath[new.path] = ComponentClass(new.path, new.name)
        for attribute in new.attributes { next = try next.adding(attribute, to: new.path) }
        return next
    }

    /// The tree with one attribute more, of a class and all below it.
    package func adding(
        _ attribute: ManagedAttribute, to path: String
    ) throws(ClassRefusal) -> ComponentClassTree {
        guard let old = byPath[path] else { throw .unknownClass(String(path.prefix(80))) }
        let (key, name) = (attribute.key, attribute.name)
        guard key.isPlainKey, !name.english.isBlank, !name.dutch.isBlank else {
            throw .unusableAttribute(ofClass: path, key: String(key.prefix(80)))
        }
        if case .choice(let choices) = attribute.kind {
            let keys = choices.map(\.key)
            guard !keys.isEmpty, keys.allSatisfy(\.isPlainKey), Set(keys).count == keys.count else {
                throw .choicesMissing(ofClass: path, key: key)
            }
        }
        let related = byPath.values.filter { other in
            ComponentClassTree.isClass(other.path, within: path)
                || ComponentClassTree.isClass(path, within: other.path)
        }
        guard !related.contains(where: { $0.attributes.contains { $0.key == key } }) else {
            throw .attributeTwice(ofClass: path, key: key)
        }
        var next = self
        next.byPath[path] = ComponentClass(path, old.name, old.attributes + [attribute])
        return next
    }

    /// What is recorded of a component of this class, inherited attributes first.
    package func attributes(of path: String) -> [ManagedAttribute] {
        ComponentClass.line(to: path).flatMap { byPath[$0]?.attributes ?? [] }
    }

    /// What is wrong with a component's attributes: in the order of the class, then those that it
    /// does not have.
    package func problems(
        of values: [String: AttributeValue], in path: String
    ) -> [AttributeProblem] {
        guard byPath[path] != nil else { return [.unknownClass(String(path.prefix(80)))] }
        let attributes = attributes(of: path)
        let known = Set(attributes.map(\.key))
        return attributes.compactMap { $0.problem(with: values[$0.key]) }
            + values.keys.sorted().filter { !known.contains($0) }
            .map { .unknown(String($0.prefix(80))) }
    }

    /// Whether a class is another one or lies below it.
    package static func isClass(_ path: String, within ancestor: String) -> Bool {
        path == ancestor || path.hasPrefix(ancestor + "/")
    }
}
