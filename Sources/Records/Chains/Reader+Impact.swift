import Storage
import USM
import Values

/// What is reached over dependencies from one place.
package struct StoredImpact: Sendable {
    package struct Node: Hashable, Sendable {
        package let node: InfrastructureNode
        package let distance: Int
        package let name: LocalizedText
    }

    /// The nearest, and every service however far.
    package let nodes: [Node]
    /// How many there are within the distance, shown or not.
    package let total: Int
}

extension Reader {
    /// What is hit when a component or a service fails, or what it rests on, the nearest first.
    ///
    /// Breadth first on both engines, so the work stops where the bound is: whatever is nearer was
    /// found before.
    package func impact(
        of start: String, _ direction: ImpactGraph.Direction, depth: Int, limit: Int
    ) throws -> StoredImpact {
        let found = try rows(
            """
            WITH RECURSIVE reached (node_id, distance) AS (
                \(step(direction, from: start))
                UNION
                \(step(direction, depth: depth))),
            bounded (node_id, distance) AS (
                SELECT node_id, distance FROM reached LIMIT \(rowsMax)),
            nearest (node_id, distance) AS (
                SELECT node_id, min(distance) FROM bounded WHERE node_id <> \(start)
                GROUP BY node_id),
            placed (node_id, distance, place, total) AS (
                SELECT node_id, distance, row_number() OVER (ORDER BY distance, node_id),
                    count(*) OVER ()
                FROM nearest)
            SELECT placed.node_id, placed.distance, placed.total, service.id AS service_id,
                service.name_en, service.name_nl, component.name
            FROM placed
            LEFT JOIN service ON service.id = placed.node_id
            LEFT JOIN component ON component.id = placed.node_id
            WHERE placed.place <= \(limit) OR service.id IS NOT NULL
            ORDER BY placed.distance, placed.node_id
            """)
        return StoredImpact(
            nodes: try found.map(StoredImpact.Node.init),
            total: try found.first?.get("total") ?? 0)
    }

    /// The dependencies between some places: cause and effect.
    package func dependencies(among ids: [String]) throws -> [(cause: String, effect: String)] {
        guard !ids.isEmpty else { return [] }
        return try rows(
            """
            SELECT DISTINCT cause_id, effect_id FROM dependency
            WHERE cause_id IN \(list: ids) AND effect_id IN \(list: ids)
            ORDER BY cause_id, effect_id
            """
        ).map { (try $0.get("cause_id"), try $0.get("effect_id")) }
    }

    /// No answer is worked out over more than so many arrivals, however large the register is.
    private var rowsMax: Int { 20_000 }

    private func step(_ direction: ImpactGraph.Direction, from start: String) -> SQL {
        switch direction {
        case .effects: "SELECT effect_id, 1 FROM dependency WHERE cause_id = \(start)"
        case .causes: "SELECT cause_id, 1 FROM dependency WHERE effect_id = \(start)"
        }
    }

    private func step(_ direction: ImpactGraph.Direction, depth: Int) -> SQL {
        switch direction {
        case .effects:
            """
            SELECT dependency.effect_id, reached.distance + 1
            FROM reached JOIN dependency ON dependency.cause_id = reached.node_id
            WHERE reached.distance < \(depth)
            """
        case .causes:
            """
            SELECT dependency.cause_id, reached.distance + 1
            FROM reached JOIN dependency ON dependency.effect_id = reached.node_id
            WHERE reached.distance < \(depth)
            """
        }
    }
}

extension StoredImpact.Node {
    fileprivate init(_ row: Row) throws {
        let id: String = try row.get("node_id")
        if let service: ID<Service> = try row.get("service_id") {
            self.init(
                node: .service(service), distance: try row.get("distance"),
                name: LocalizedText(
                    english: try row.get("name_en"), dutch: try row.get("name_nl")))
        } else {
            let name: String = try row.get("name") ?? ""
            self.init(
                node: .component(ID(id)), distance: try row.get("distance"),
                name: LocalizedText(english: name, dutch: name))
        }
    }
}
