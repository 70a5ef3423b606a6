import Values

/// To whom a service is offered: who can agree on it.
package struct ServiceAudience: Hashable, Sendable {
    /// Organizations with all that belongs to them; none for every customer.
    package let organizations: Set<ID<Party>>

    package init(_ organizations: Set<ID<Party>>) {
        self.organizations = organizations
    }

    /// Whether it is offered to one of these.
    ///
    /// - Parameter circle: customers, and all that these belong to.
    package func includes(_ circle: Set<ID<Party>>) -> Bool {
        organizations.isEmpty || !organizations.isDisjoint(with: circle)
    }
}
