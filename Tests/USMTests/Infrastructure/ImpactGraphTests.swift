import TestKit
import Testing
import USM
import Values

@Suite struct ImpactGraphTests {
    private static func node(_ number: Int) -> InfrastructureNode {
        number.isMultiple(of: 5) ? .service(ID("s\(number)")) : .component(ID("c\(number)"))
    }

    private static func randomDependencies(_ dice: inout SeededDice) -> [Dependency] {
        (0..<40).map { _ in
            Dependency(
                cause: node(Int.random(in: 0..<20, using: &dice)),
                effect: node(Int.random(in: 0..<20, using: &dice)))
        }
    }

    /// Repeats the definition: whoever a neighbour of the last round leads to is one further.
    private static func naive(
        _ dependencies: [Dependency], from start: InfrastructureNode,
        _ direction: ImpactGraph.Direction, depth: Int
    ) -> [InfrastructureNode: Int] {
        var distances = [start: 0]
        for round in 0..<max(0, depth) {
            for dependency in dependencies {
                let isForward = direction == .effects
                let near = isForward ? dependency.cause : dependency.effect
                let far = isForward ? dependency.effect : dependency.cause
                if distances[near] == round && distances[far] == nil { distances[far] = round + 1 }
            }
        }
        distances[start] = nil
        return distances
    }

    @Test(arguments: 1...200)
    func `Impact is what repeating the definition gives, on circles too`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let dependencies = Self.randomDependencies(&dice)
        let graph = ImpactGraph(dependencies)
        for direction in ImpactGraph.Direction.allCases {
            for depth in [0, 1, 2, 5, 100] {
                let start = Self.node(Int.random(in: 0..<20, using: &dice))
                let reached = graph.reached(from: start, direction, depth: depth)
                let expected = Self.naive(dependencies, from: start, direction, depth: depth)
                #expect(
                    Dictionary(uniqueKeysWithValues: reached.map { ($0.node, $0.distance) })
                        == expected)
                #expect(reached.map(\.distance) == reached.map(\.distance).sorted())
            }
        }
    }

    @Test(arguments: 1...100)
    func `Up and down are each other's inverse`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let graph = ImpactGraph(Self.randomDependencies(&dice))
        let (one, other) = (Self.node(1), Self.node(7))
        let up = graph.reached(from: one, .effects, depth: 100).first { $0.node == other }
        let down = graph.reached(from: other, .causes, depth: 100).first { $0.node == one }
        #expect(up?.distance == down?.distance)
    }

    @Test(arguments: 1...50)
    func `The way to what is reached can be walked back`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let start = Self.node(3)
        let reached = ImpactGraph(Self.randomDependencies(&dice))
            .reached(from: start, .effects, depth: 10)
        let distances = Dictionary(uniqueKeysWithValues: reached.map { ($0.node, $0.distance) })
        for step in reached {
            #expect((step.via == start ? 0 : distances[step.via]) == step.distance - 1)
        }
    }

    @Test func `A relation hits the side that needs the other`() {
        let (app, server) = (ID<ManagedComponent>("app"), ID<ManagedComponent>("server"))
        let care = InfrastructureNode.service(ID("care"))
        let graph = ImpactGraph(
            [
                ComponentRelation(app, .runsOn, .component(server)),
                ComponentRelation(ID("disk"), .partOf, .component(server)),
                ComponentRelation(server, .locatedIn, .component(ID("room"))),
                ComponentRelation(app, .supports, care),
            ].map(\.dependency))
        let hit = graph.reached(from: .component(ID("disk")), .effects, depth: 10).map(\.node)
        #expect(hit == [.component(server), .component(app), care])
        #expect(
            graph.reached(from: care, .causes, depth: 2).map(\.node) == [
                .component(app), .component(server),
            ])
        #expect(graph.reached(from: .component(ID("room")), .effects, depth: 10).count == 3)
    }
}
