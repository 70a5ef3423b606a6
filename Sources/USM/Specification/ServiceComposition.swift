import Values

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
