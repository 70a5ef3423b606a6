import Records
import USM
import Values

extension ServiceDesk {
    /// The agreements that a suggestion for this person may rest on, as they were a moment ago;
    /// what is allowed is always read anew.
    func recentAgreements(
        covering person: ID<Party>, at moment: Instant
    ) async throws -> [Agreement] {
        if let known = agreements.value(for: person, at: moment) { return known }
        let generation = agreements.generation
        let found = try await database.read { reader in
            try reader.agreements(covering: person, service: nil, at: moment)
        }
        agreements.remember(
            found, for: person, until: moment.adding(RecentAge.most), readIn: generation)
        return found
    }
}
