import Values

/// What a change will do to the register: drawn up at C3 and C4, done at C8, as a whole or not at
/// all (usm.md 4.7).
package struct PlannedDifference: Hashable, Codable, Sendable {
    package var additions: [Addition]
    package var alterations: [Alteration]
    package var retirements: [Retirement]
    package var newRelations: Set<ComponentRelation>
    package var endedRelations: Set<ComponentRelation>

    package struct Addition: Hashable, Codable, Sendable {
        package let id: ID<ManagedComponent>
        package let name: String
        package let componentClass: String
        package let owner: ID<Party>
        package let attributes: [String: AttributeValue]
        /// By which files mean it; nil for its id.
        package let key: String?

        package init(
            _ id: ID<ManagedComponent>, name: String, componentClass: String, owner: ID<Party>,
            attributes: [String: AttributeValue] = [:], key: String? = nil
        ) {
            self.id = id
            self.key = key
            self.name = name
            self.componentClass = componentClass
            self.owner = owner
            self.attributes = attributes
        }
    }

    /// What stays out of it stays as it is.
    package struct Alteration: Hashable, Codable, Sendable {
        package let id: ID<ManagedComponent>
        /// The version that the plan was drawn up for.
        package let seen: Int
        package let name: String?
        package let componentClass: String?
        package let owner: ID<Party>?
        package let attributes: [String: AttributeValue]
        /// Attributes that have no value any more.
        package let cleared: Set<String>

        package init(
            _ id: ID<ManagedComponent>, seen: Int, name: String? = nil,
            componentClass: String? = nil, owner: ID<Party>? = nil,
            attributes: [String: AttributeValue] = [:], cleared: Set<String> = []
        ) {
            self.id = id
            self.seen = seen
            self.name = name
            self.componentClass = componentClass
            self.owner = owner
            self.attributes = attributes
            self.cleared = cleared
        }

        /// What turns one state of a component into another.
        package init(
            from former: RegisteredComponent, to next: RegisteredComponent, seen: Int
        ) {
            self.init(
                former.component.id, seen: seen,
                name: next.component.name == former.component.name ? nil : next.component.name,
                componentClass: next.component.componentClass == former.component.componentClass
                    ? nil : next.component.componentClass,
                owner: next.component.owner == former.component.owner ? nil : next.component.owner,
                attributes: next.attributes.filter { former.attributes[$0.key] != $0.value },
                cleared: Set(former.attributes.keys.filter { next.attributes[$0] == nil }))
        }

        package var isEmpty: Bool {
            name == nil && componentClass == nil && owner == nil && attributes.isEmpty
                && cleared.isEmpty
        }

        /// The component with this done to it, as its next version.
        package func applied(to former: RegisteredComponent) -> RegisteredComponent {
            var next = former
            if let name { next.component.name = name }
            if let componentClass { next.component.componentClass = componentClass }
            if let owner { next.component.owner = owner }
            for key in cleared { next.attributes[key] = nil }
            next.attributes.merge(attributes) { $1 }
            next.version += 1
            return next
        }
    }

    package struct Retirement: Hashable, Codable, Sendable {
        package let id: ID<ManagedComponent>
        package let seen: Int

        package init(_ id: ID<ManagedComponent>, seen: Int) {
            self.id = id
            self.seen = seen
        }
    }

    package init(
        additions: [Addition] = [], alterations: [Alteration] = [],
        retirements: [Retirement] = [], newRelations: Set<ComponentRelation> = [],
        endedRelations: Set<ComponentRelation> = []
    ) {
        self.additions = additions
        self.alterations = alterations
        self.retirements = retirements
        self.newRelations = newRelations
        self.endedRelations = endedRelations
    }

    package var isEmpty: Bool {
        additions.isEmpty && alterations.isEmpty && retirements.isEmpty && newRelations.isEmpty
            && endedRelations.isEmpty
    }

    /// Every component that it adds, alters or retires, in that order.
    package var components: [ID<ManagedComponent>] {
        additions.map(\.id) + alterations.map(\.id) + retirements.map(\.id)
    }
}

/// Why a plan cannot be carried out now.
package enum PlanRefusal: Error, Hashable, Sendable {
    /// The register changes only at C8 of an open change.
    case notAtRegistering(Step, CallType)
    case nothingPlanned
    /// All there are, in a stable order; nothing was applied.
    case conflicts([PlanConflict])
}

package enum PlanConflict: Hashable, Sendable {
    /// Somebody changed the component since it was planned.
    case movedOn(ID<ManagedComponent>, seen: Int, found: Int)
    case unknownComponent(ID<ManagedComponent>)
    case alreadyThere(ID<ManagedComponent>)
    /// A component of the register has the key that an added one was to get.
    case keyTaken(ID<ManagedComponent>, key: String, by: RegisteredComponent)
    /// The plan adds two with one key.
    case keyTwice(ID<ManagedComponent>, key: String)
    case alreadyRetired(ID<ManagedComponent>)
    /// The plan does two things with it.
    case plannedTwice(ID<ManagedComponent>)
    case nameMissing(ID<ManagedComponent>)
    case classNotManaged(ID<ManagedComponent>, String)
    case attribute(ID<ManagedComponent>, AttributeProblem)
    case relationToItself(ComponentRelation)
    case relationToUnknown(ComponentRelation)
    case relationToRetired(ComponentRelation)
    /// This kind of relation stands between components only.
    case relationToService(ComponentRelation)
    case relationThere(ComponentRelation)
    case relationGone(ComponentRelation)
    /// It is retired while others still relate to it.
    case stillRelated(ID<ManagedComponent>, ComponentRelation)
}
