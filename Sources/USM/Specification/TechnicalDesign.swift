import Values

/// Who contributes what to the promises of a service: the tree of its functional design, filled
/// once more by the teams that make it work (step A3; usm.md 4.2).
package struct TechnicalDesign: Hashable, Sendable {
    /// Ordered by place, then by team.
    package let contributions: [Contribution]

    package struct Contribution: Hashable, Codable, Sendable {
        package let place: PromisePlace
        /// An internal solution team or a supplier.
        package let team: ID<Party>
        package let promise: Promise

        package init(_ place: PromisePlace, by team: ID<Party>, _ promise: Promise) {
            self.place = place
            self.team = team
            self.promise = promise
        }
    }

    package init(_ contributions: [Contribution]) throws(SpecificationRefusal) {
        for contribution in contributions {
            try contribution.promise.require(fitting: contribution.place)
        }
        self.contributions = contributions.sorted {
            ($0.place, $0.team) < ($1.place, $1.team)
        }
        for (one, next) in zip(self.contributions, self.contributions.dropFirst())
        where one.place == next.place && one.team == next.team {
            throw .twice(one.place)
        }
    }

    /// What was written once, as it was kept.
    package init(kept contributions: [Contribution]) {
        self.contributions = contributions.sorted { ($0.place, $0.team) < ($1.place, $1.team) }
    }

    /// One to which nobody contributes yet.
    package init() {
        contributions = []
    }

    /// The same with another contribution of one team at one place, or with none.
    package func setting(
        _ promise: Promise?, at place: PromisePlace, by team: ID<Party>
    ) throws(SpecificationRefusal) -> TechnicalDesign {
        let others = contributions.filter { $0.place != place || $0.team != team }
        let new = promise.map { [Contribution(place, by: team, $0)] } ?? []
        return try TechnicalDesign(others + new)
    }

    /// What one team promises: the substance of its own agreement.
    package func specification(of team: ID<Party>) throws(SpecificationRefusal) -> Specification {
        try Specification(
            contributions.filter { $0.team == team }.map {
                Specification.Entry($0.place, $0.promise)
            })
    }

    /// The promises to which nobody contributes; the job is the customer's.
    package func unsupported(in functional: Specification) -> [PromisePlace] {
        let supported = Set(contributions.map(\.place))
        return functional.entries.map(\.place).filter { $0 != .job && !supported.contains($0) }
    }

    /// Contributions that promise less than the customer was promised at the same place.
    ///
    /// Each is compared by itself: contributions that add up, such as two reaction times in a row,
    /// are for people to judge.
    package func tooWeak(for functional: Specification) -> [Contribution] {
        contributions.filter { contribution in
            guard
                let promised = functional[contribution.place]?.target,
                let target = contribution.promise.target
            else { return false }
            return target.guarantees(promised) == false
        }
    }
}

extension TechnicalDesign: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode([Contribution].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(contributions)
    }
}
