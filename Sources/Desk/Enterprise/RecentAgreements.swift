import Records
import USM
import Values

/// Under which agreements somebody could ask a moment ago, for suggestions only: what is allowed
/// is always read anew.
///
/// Forgotten after seconds, and at once when the enterprise changes, as identities are.
actor RecentAgreements {
    private struct Entry {
        let agreements: [Agreement]
        let until: Instant
    }

    private static let most = 10_000
    private var entries: [ID<Party>: Entry] = [:]
    private(set) var generation = 0

    func agreements(covering person: ID<Party>, at moment: Instant) -> [Agreement]? {
        guard let entry = entries[person], moment < entry.until else { return nil }
        return entry.agreements
    }

    /// - Parameter generation: the one before they were read.
    func remember(
        _ agreements: [Agreement], of person: ID<Party>, at moment: Instant,
        readIn generation: Int
    ) {
        guard generation == self.generation else { return }
        if entries.count >= Self.most { entries.removeAll(keepingCapacity: true) }
        entries[person] = Entry(
            agreements: agreements, until: moment.adding(RecentIdentities.age))
    }

    func forgetAll() {
        generation += 1
        entries.removeAll()
    }
}

extension ServiceDesk {
    /// The agreements that a suggestion for this person may rest on.
    func recentAgreements(
        covering person: ID<Party>, at moment: Instant
    ) async throws -> [Agreement] {
        if let known = await agreements.agreements(covering: person, at: moment) { return known }
        let generation = await agreements.generation
        let found = try await database.read { reader in
            try reader.agreements(covering: person, service: nil, at: moment)
        }
        await agreements.remember(found, of: person, at: moment, readIn: generation)
        return found
    }
}
