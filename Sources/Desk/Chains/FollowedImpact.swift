import Records
import Storage
import USM
import Values

/// What is hit when a component or a service fails, or what it rests on.
package struct FollowedImpact: Sendable {
    package let start: InfrastructureNode
    package let startName: LocalizedText
    package let direction: ImpactGraph.Direction
    /// The nearest first.
    package let nodes: [StoredImpact.Node]
    /// How many more there are than ``nodes`` holds; above 0 wherever anything is missing.
    package let leftOut: Int
    /// Whether there may be more than ``leftOut`` says.
    package let isCut: Bool
    /// The agreements of customers on the services among them.
    package let agreements: [BoundAgreement]
    /// What customers want to get done with the services of ``agreements``: the moments at which
    /// they feel it.
    package let jobs: [ID<Service>: LocalizedText]
    package let names: [ID<Party>: String]
    /// Between the nearest: cause and effect, for the drawing.
    package let lines: [(cause: String, effect: String)]

    package var services: [StoredImpact.Node] { nodes.filter(\.node.isService) }
    package var components: [StoredImpact.Node] { nodes.filter { !$0.node.isService } }
    package var customers: [ID<Party>] { Set(agreements.map(\.customer)).sorted() }
}

extension InfrastructureNode {
    package var id: String {
        switch self {
        case .component(let id): id.rawValue
        case .service(let id): id.rawValue
        }
    }

    package var isService: Bool { if case .service = self { true } else { false } }
}

extension ServiceDesk {
    /// Over how many relations impact is followed at once; what is further away, step by step.
    package static let impactDepth = 10
    /// How many places an answer names at most; services are always named.
    package static let impactLimit = 1_000
    /// How many of them a drawing shows.
    package static let impactDrawn = 40

    /// - Throws: ``DeskRefusal/notFound`` for what is not in the register.
    package func impact(
        of start: InfrastructureNode, _ direction: ImpactGraph.Direction, as actor: Actor
    ) async throws -> FollowedImpact {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        let now = world.now()
        return try await database.read { reader in
            guard let name = try reader.name(of: start) else { throw DeskRefusal.notFound }
            let found = try reader.impact(
                of: start.id, direction, depth: Self.impactDepth, limit: Self.impactLimit)
            var hit = Set(found.nodes.map(\.node).filter(\.isService))
            if start.isService { hit.insert(start) }
            let agreements =
                direction == .causes
                ? []
                : try reader.boundAgreements(at: now).filter {
                    ($0.reach == .external || $0.reach == .internal)
                        && hit.contains(.service($0.service))
                }
            let drawn = [start.id] + found.nodes.prefix(Self.impactDrawn).map(\.node.id)
            return FollowedImpact(
                start: start, startName: name, direction: direction, nodes: found.nodes,
                leftOut: max(found.isCut ? 1 : 0, found.total - found.nodes.count),
                isCut: found.isCut, agreements: agreements,
                jobs: try reader.jobs(of: Set(agreements.map(\.service))),
                names: try reader.names(of: Set(agreements.map(\.customer))),
                lines: try reader.dependencies(among: drawn))
        }
    }
}

extension Reader {
    /// What customers want to get done with services.
    func jobs(of services: Set<ID<Service>>) throws -> [ID<Service>: LocalizedText] {
        guard !services.isEmpty else { return [:] }
        return try newestSpecifications().filter { services.contains($0.key) }
            .compactMapValues(\.specification.tree.job)
    }

    fileprivate func name(of node: InfrastructureNode) throws -> LocalizedText? {
        switch node {
        case .service(let id): return id.isPlausible ? try service(id)?.name : nil
        case .component(let id):
            guard id.isPlausible, let component = try components([id]).first else { return nil }
            return LocalizedText(english: component.name, dutch: component.name)
        }
    }
}
