import Values

/// Whom an agreement covers: parties with everybody who belongs to them, and exceptions to that.
///
/// An exclusion always wins, however near or far it is: two lists, no order between them, so
/// that anybody can tell from reading them.
package struct Coverage: Hashable, Codable, Sendable {
    package let included: Set<ID<Party>>
    package let excluded: Set<ID<Party>>

    package init(_ included: Set<ID<Party>>, except excluded: Set<ID<Party>> = []) {
        self.included = included
        self.excluded = excluded
    }

    /// Nobody can be covered by it, whoever asks.
    package var isEmpty: Bool { included.isSubset(of: excluded) }

    /// Whether somebody is covered, and by what.
    ///
    /// - Parameter circle: the person, their teams, and the organizations of those.
    package func answer(for circle: Set<ID<Party>>) -> Answer {
        if let exclusion = excluded.intersection(circle).min() { return .excluded(by: exclusion) }
        if let inclusion = included.intersection(circle).min() { return .covered(by: inclusion) }
        return .notNamed
    }

    package func covers(_ circle: Set<ID<Party>>) -> Bool {
        !excluded.isDisjoint(with: circle) ? false : !included.isDisjoint(with: circle)
    }

    package enum Answer: Hashable, Sendable {
        case covered(by: ID<Party>)
        case excluded(by: ID<Party>)
        case notNamed
    }

    private enum CodingKeys: String, CodingKey {
        case included, excluded
    }

    /// In a stable order, so that equal coverages are written alike.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(included.sorted(), forKey: .included)
        try container.encode(excluded.sorted(), forKey: .excluded)
    }
}
