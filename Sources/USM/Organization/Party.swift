import Values

/// Anybody who takes part: an organization, a team or a person.
///
/// Customer, user, provider and supplier are what a party is *to* another by an agreement, never
/// kinds of party (usm.md 4.6).
package struct Party: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case organization, team, person
    }

    package let id: ID<Party>
    package let kind: Kind
    package var name: String
    /// The organization or team that it belongs to.
    package var parent: ID<Party>?
    package var email: String?

    package init(
        id: ID<Party>, kind: Kind, name: String, parent: ID<Party>? = nil, email: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.parent = parent
        self.email = email
    }
}
