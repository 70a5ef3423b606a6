import Values

extension TechnicalDesign {
    /// What one team contributes at one place, and what it did before.
    package struct Change: Hashable, Sendable {
        package let team: ID<Party>
        package let promise: SpecificationDifference.PromiseChange

        /// - Parameter name: what people call the team.
        package func words(_ name: String) -> LocalizedText {
            let words = promise.words
            return LocalizedText(
                english: "\(name): \(words.english)", dutch: "\(name): \(words.dutch)")
        }
    }

    private struct Key: Hashable {
        let place: PromisePlace
        let team: ID<Party>
    }

    private var byKey: [Key: Promise] {
        Dictionary(
            contributions.map { (Key(place: $0.place, team: $0.team), $0.promise) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What differs from an earlier version, by place, then by team; nothing when they are equal.
    package func changes(since old: TechnicalDesign) -> [Change] {
        let (before, after) = (old.byKey, byKey)
        return Set(before.keys).union(after.keys)
            .sorted { ($0.place, $0.team) < ($1.place, $1.team) }
            .filter { before[$0] != after[$0] }
            .map { key in
                Change(
                    team: key.team,
                    promise: .init(place: key.place, before: before[key], after: after[key]))
            }
    }
}
