import Values

/// Something that can fail, or be hit when something else fails.
package enum InfrastructureNode: Hashable, Codable, Sendable {
    case component(ID<ManagedComponent>)
    case service(ID<Service>)
}

extension InfrastructureNode: Comparable {
    /// Components before services, each by age.
    package static func < (left: InfrastructureNode, right: InfrastructureNode) -> Bool {
        switch (left, right) {
        case (.component(let one), .component(let other)): one < other
        case (.service(let one), .service(let other)): one < other
        case (.component, .service): true
        case (.service, .component): false
        }
    }
}

/// How one component stands to another one, or to a service (usm.md 4.7).
package struct ComponentRelation: Hashable, Codable, Sendable {
    package let source: ID<ManagedComponent>
    package let kind: Kind
    package let target: InfrastructureNode

    /// Read from source to target.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case runsOn = "runs_on"
        case partOf = "part_of"
        case connectedTo = "connected_to"
        case locatedIn = "located_in"
        case supports

        /// Whether the target can be a service; the others stand between components.
        package var reachesServices: Bool {
            switch self {
            case .supports: true
            case .runsOn, .partOf, .connectedTo, .locatedIn: false
            }
        }

        /// Whether the source is hit when the target fails; if not, it is the other way round.
        ///
        /// A program that runs on a server needs it; a server that a disk is part of needs the
        /// disk.
        package var sourceNeedsTarget: Bool {
            switch self {
            case .runsOn, .connectedTo, .locatedIn: true
            case .partOf, .supports: false
            }
        }
    }

    package init(
        _ source: ID<ManagedComponent>, _ kind: Kind, _ target: InfrastructureNode
    ) {
        self.source = source
        self.kind = kind
        self.target = target
    }

    /// The components at its ends.
    package var components: [ID<ManagedComponent>] {
        if case .component(let other) = target { [source, other] } else { [source] }
    }

    package var dependency: Dependency {
        kind.sourceNeedsTarget
            ? Dependency(cause: target, effect: .component(source))
            : Dependency(cause: .component(source), effect: target)
    }
}

/// When the cause fails, the effect is hit.
package struct Dependency: Hashable, Sendable {
    package let cause: InfrastructureNode
    package let effect: InfrastructureNode

    package init(cause: InfrastructureNode, effect: InfrastructureNode) {
        self.cause = cause
        self.effect = effect
    }
}

extension ServiceComposition {
    /// A composed service is hit when one of its parts fails.
    package var dependencies: [Dependency] {
        specifications.flatMap { service, specification in
            specification.parts.map { Dependency(cause: .service($0), effect: .service(service)) }
        }
    }
}
