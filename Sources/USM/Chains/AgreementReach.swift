import Values

/// Between which sides an agreement stands, seen from the own organization (usm.md 4.6).
///
/// Every link is a provider to one party and a customer of another, so inside and outside have to be
/// agreed on first. Our inference: the own organization is every organization tree, from its top
/// down, in which a team answers for a service. A customer outside those trees is an external one,
/// and a provider outside them is a supplier.
package enum AgreementReach: String, CaseIterable, Codable, Sendable {
    /// We provide, somebody outside is the customer: a service agreement above the waterline.
    case external
    /// We provide, and our own people are the customer: an operational agreement.
    case `internal`
    /// Somebody outside provides, and we are the customer: an underpinning contract.
    case supply
    /// Between two outsiders; nothing of ours follows from it.
    case foreign
}

/// Which parties are inside the own organization.
///
/// In memory and plain: the measure for the query that answers the same over a large directory.
package struct OwnOrganization: Sendable {
    private let parents: [ID<Party>: ID<Party>]
    private let tops: Set<ID<Party>>

    package init(
        parents: [ID<Party>: ID<Party>], answering teams: some Sequence<ID<Party>>
    ) {
        self.parents = parents
        tops = Set(teams.map { Self.top(of: $0, parents) })
    }

    package func contains(_ party: ID<Party>) -> Bool {
        tops.contains(Self.top(of: party, parents))
    }

    package func reach(customer: ID<Party>, provider: ID<Party>) -> AgreementReach {
        switch (contains(provider), contains(customer)) {
        case (true, false): .external
        case (true, true): .internal
        case (false, true): .supply
        case (false, false): .foreign
        }
    }

    /// The one at the top of the tree in which a party stands.
    private static func top(
        of party: ID<Party>, _ parents: [ID<Party>: ID<Party>]
    ) -> ID<Party> {
        var (top, seen) = (party, Set([party]))
        while let parent = parents[top], seen.insert(parent).inserted { top = parent }
        return top
    }
}
