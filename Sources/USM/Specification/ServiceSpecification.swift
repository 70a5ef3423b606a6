import Values

/// What a service is: a single one, or one that is composed of others (usm.md 4.3).
///
/// A composed service has one generic part, for everybody, and any number of specific parts for
/// some users. Each part is a service with a specification of its own; what is promised of the
/// whole stands in its own tree.
package struct ServiceSpecification: Hashable, Codable, Sendable {
    package let tree: Specification
    package let generic: ID<Service>?
    /// By age of the service.
    package let specific: [ID<Service>]

    package enum Role: String, CaseIterable, Codable, Sendable {
        case generic, specific
    }

    package init(single tree: Specification) {
        self.tree = tree
        generic = nil
        specific = []
    }

    package init(
        _ tree: Specification, generic: ID<Service>?, specific: [ID<Service>]
    ) throws(SpecificationRefusal) {
        guard generic != nil || specific.isEmpty else { throw .genericPartMissing }
        self.tree = tree
        self.generic = generic
        self.specific = specific.sorted()
        for (part, next) in zip(self.specific, self.specific.dropFirst()) where part == next {
            throw .partTwice(part)
        }
        if let generic, specific.contains(generic) { throw .partTwice(generic) }
    }

    package var isComposed: Bool { generic != nil }

    package var parts: [ID<Service>] { (generic.map { [$0] } ?? []) + specific }

    package func role(of part: ID<Service>) -> Role? {
        if part == generic { return .generic }
        return specific.contains(part) ? .specific : nil
    }

    /// Whether a customer can be offered it.
    ///
    /// A composed service finds its goods and actions in its parts.
    package func requireOfferable() throws(SpecificationRefusal) {
        guard isComposed else { return try tree.requireOfferable() }
        guard tree.job != nil else { throw .jobMissing }
    }
}

/// The services that consist of services.
package struct ServiceComposition: Sendable {
    package let specifications: [ID<Service>: ServiceSpecification]

    package init(_ specifications: [ID<Service>: ServiceSpecification]) {
        self.specifications = specifications
    }

    /// Every service of which this one consists, itself first, each once and before its parts.
    ///
    /// - Throws: ``SpecificationRefusal/containsItself(path:)`` at any depth, and
    ///   ``SpecificationRefusal/unknownService(_:)``.
    package func whole(of service: ID<Service>) throws(SpecificationRefusal) -> [ID<Service>] {
        var (finished, path) = ([ID<Service>](), [ID<Service>]())
        var (known, open) = (Set<ID<Service>>(), Set<ID<Service>>())
        // A stack of its own: parts may be nested deeper than calls of functions can.
        var tasks: [Task] = [.enter(service)]
        while let task = tasks.popLast() {
            switch task {
            case .enter(let next):
                if open.contains(next) {
                    let start = path.firstIndex(of: next) ?? 0
                    throw .containsItself(path: Array(path[start...]) + [next])
                }
                guard !known.contains(next) else { continue }
                guard let specification = specifications[next] else { throw .unknownService(next) }
                open.insert(next)
                path.append(next)
                tasks.append(.leave(next))
                tasks += specification.parts.reversed().map { .enter($0) }
            case .leave(let done):
                path.removeLast()
                open.remove(done)
                known.insert(done)
                finished.append(done)
            }
        }
        return finished.reversed()
    }

    /// The composition with one specification more or another, if no service then contains itself.
    package func adding(
        _ specification: ServiceSpecification, of service: ID<Service>
    ) throws(SpecificationRefusal) -> ServiceComposition {
        var next = specifications
        next[service] = specification
        let composition = ServiceComposition(next)
        _ = try composition.whole(of: service)
        return composition
    }

    private enum Task {
        case enter(ID<Service>)
        case leave(ID<Service>)
    }
}
