import Values

/// What is hit when something fails, and on what something rests.
///
/// In memory and plain: the measure for the query that answers the same over a large register.
package struct ImpactGraph: Sendable {
    private let effects: [InfrastructureNode: [InfrastructureNode]]
    private let causes: [InfrastructureNode: [InfrastructureNode]]

    package enum Direction: String, CaseIterable, Codable, Sendable {
        /// What is hit by it: upwards, towards the services and their customers.
        case effects
        /// What it rests on: downwards.
        case causes
    }

    package struct Reached: Hashable, Sendable {
        package let node: InfrastructureNode
        /// Over how many relations, on the shortest way.
        package let distance: Int
        /// The one before it on such a way; the first of several.
        package let via: InfrastructureNode
    }

    package init(_ dependencies: some Sequence<Dependency>) {
        var (effects, causes) = (
            [InfrastructureNode: Set<InfrastructureNode>](),
            [InfrastructureNode: Set<InfrastructureNode>]()
        )
        for dependency in dependencies {
            effects[dependency.cause, default: []].insert(dependency.effect)
            causes[dependency.effect, default: []].insert(dependency.cause)
        }
        self.effects = effects.mapValues { $0.sorted() }
        self.causes = causes.mapValues { $0.sorted() }
    }

    /// Everything within a distance, the nearest first and equals in the order of nodes.
    ///
    /// The start is not among them, even when it is on a circle.
    package func reached(
        from start: InfrastructureNode, _ direction: Direction, depth: Int
    ) -> [Reached] {
        let neighbours =
            switch direction {
            case .effects: effects
            case .causes: causes
            }
        var (found, seen) = ([Reached](), Set([start]))
        var (border, distance) = ([start], 0)
        while !border.isEmpty && distance < depth {
            distance += 1
            var next: [Reached] = []
            for node in border {
                for other in neighbours[node] ?? [] where seen.insert(other).inserted {
                    next.append(Reached(node: other, distance: distance, via: node))
                }
            }
            next.sort { $0.node < $1.node }
            found += next
            border = next.map(\.node)
        }
        return found
    }
}
