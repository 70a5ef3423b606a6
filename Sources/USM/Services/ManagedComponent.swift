import Values

/// A component that the provider keeps under control in order to guarantee agreed services; one
/// entry of the managed infrastructure register (usm.md 4.7).
package struct ManagedComponent: Hashable, Sendable {
    package let id: ID<ManagedComponent>
    package var name: String
    /// Its place in the class tree, such as `asset/hardware`.
    package var componentClass: String
    package var owner: ID<Party>
    package var service: ID<Service>?

    package init(
        id: ID<ManagedComponent>, name: String, componentClass: String, owner: ID<Party>,
        service: ID<Service>?
    ) {
        self.id = id
        self.name = name
        self.componentClass = componentClass
        self.owner = owner
        self.service = service
    }
}
