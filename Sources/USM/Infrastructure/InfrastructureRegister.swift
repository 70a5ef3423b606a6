import Values

/// A component as it is recorded, with its attributes.
package struct RegisteredComponent: Hashable, Sendable {
    package var component: ManagedComponent
    package var attributes: [String: AttributeValue]
    /// Kept for ever, as calls and versions name it; without relations from then on.
    package var isRetired: Bool
    /// From 1; a plan names the version that it saw.
    package var version: Int

    package init(
        _ component: ManagedComponent, _ attributes: [String: AttributeValue] = [:],
        isRetired: Bool = false, version: Int = 1
    ) {
        self.component = component
        self.attributes = attributes
        self.isRetired = isRetired
        self.version = version
    }
}

/// The managed infrastructure register, or the part of it that a plan touches (usm.md 4.7).
///
/// It changes in one way only: ``applying(_:under:)``.
package struct InfrastructureRegister: Hashable, Sendable {
    package let scope: MIRScope
    /// The services that a component can support.
    package let services: Set<ID<Service>>
    package internal(set) var components: [ID<ManagedComponent>: RegisteredComponent]
    package internal(set) var relations: Set<ComponentRelation>
    /// Those that have keys which a plan gives away, retired ones too.
    package let keyed: [String: RegisteredComponent]

    package init(
        _ scope: MIRScope, services: Set<ID<Service>> = [],
        components: [RegisteredComponent] = [], relations: Set<ComponentRelation> = [],
        keyed: [String: RegisteredComponent] = [:]
    ) {
        self.scope = scope
        self.services = services
        self.components = Dictionary(components.map { ($0.component.id, $0) }) { $1 }
        self.relations = relations
        self.keyed = keyed
    }

    package func relations(of component: ID<ManagedComponent>) -> [ComponentRelation] {
        relations.filter { $0.components.contains(component) }.sorted(
            by: ComponentRelation.precedes)
    }

    package var impact: ImpactGraph { ImpactGraph(relations.map(\.dependency)) }
}

extension ComponentRelation {
    static func precedes(_ left: ComponentRelation, _ right: ComponentRelation) -> Bool {
        (left.source, left.kind.rawValue, left.target)
            < (right.source, right.kind.rawValue, right.target)
    }
}
