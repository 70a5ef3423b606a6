import Values

/// Which calls a list shows, of those that its reader may see.
package struct CallFilter: Hashable, Sendable {
    package var isOpen: Bool?
    /// Only of what is known to be one of these.
    package var types: [CallType] = []
    /// Only calls whose type is known, or only those whose type is not.
    package var isTypeKnown: Bool?
    /// Only calls of which the requester says that they take too long.
    package var isEscalated = false
    package var statuses: [Call.Status] = []
    package var step: Step?
    package var team: ID<Party>?
    /// Only calls that no team or no person has taken.
    package var isUnassigned = false
    package var assignee: ID<Party>?
    package var requester: ID<Party>?
    package var service: ID<Service>?
    package var component: ID<ManagedComponent>?
    /// Only calls that people asked for: not those that another call opened.
    package var isRoot = false
    package var registeredBefore: Instant?
    package var watcher: ID<Party>?

    package init() {}
}
