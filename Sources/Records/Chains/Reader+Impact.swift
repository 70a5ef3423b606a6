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
    package var nodes: [Node]
    /// How many there are, shown or not.
    package var total: Int
    /// Whether there is more than was looked at: ``total`` is the least that there can be.
    package var isCut: Bool
}

/// What is reached over as many relations as one statement follows.
private struct NearImpact {
    let impact: StoredImpact
    /// What is so many relations away; nothing where ``impact`` is cut.
    let border: [String]
    /// The start and what was read; more was reached where ``impact`` counts more.
    let known: Set<String>
}

extension Reader {
    /// What is hit when a component or a service fails, or what it rests on, the nearest first.
    ///
    /// Breadth first on both engines, so the work stops where the bound is: whatever is nearer was
    /// found before. One statement goes over `depth` relations, which nearly always is all there
    /// is; what is further away is followed from there, level by level.
    package func impact(
        of start: String, _ direction: ImpactGraph.Direction, depth: Int, limit: Int
    ) throws -> StoredImpact {
        let near = try near(start, direction, depth: depth, limit: limit)
        if near.border.isEmpty || near.impact.isCut { return near.impact }
        return try follow(direction, from: start, depth: depth, limit: limit, near)
    }

    private func near(
        _ start: String, _ direction: ImpactGraph.Direction, depth: Int, limit: Int
    ) throws -> NearImpact {
        let found = try rows(
            """
            WITH RECURSIVE reached (node_id, distance) AS (
                \(step(direction, from: start))
                UNION
                \(step(direction, depth: depth))),
            bounded (node_id, distance) AS (
                SELECT node_id, distance FROM reached LIMIT \(rowsMax)),
            nearest (node_id, distance, arrivals) AS (
                SELECT node_id, min(distance), count(*) FROM bounded WHERE node_id <> \(start)
                GROUP BY node_id),
            placed (node_id, distance, place, total, arrivals) AS (
                SELECT node_id, distance, row_number() OVER (ORDER BY distance, node_id),
                    count(*) OVER (),
                    CAST(sum(arrivals) OVER () AS \(dialect.integer))
                FROM nearest)
            SELECT placed.node_id, placed.distance, placed.place, placed.total,
                placed.arrivals, service.id AS service_id, service.name_en, service.name_nl,
                component.name
            FROM placed
            LEFT JOIN service ON service.id = placed.node_id
            LEFT JOIN component ON component.id = placed.node_id
            WHERE placed.place <= \(limit) OR service.id IS NOT NULL
                OR (placed.distance = \(depth) AND placed.arrivals < \(rowsMax - depth))
            ORDER BY placed.distance, placed.node_id
            """)
        // The start itself is not counted, and arrives once a distance at most.
        let arrivals = try found.first?.get("arrivals", as: Int.self) ?? 0
        let shown = try found.filter {
            try $0.get("place", as: Int.self) <= limit
                || $0.get("service_id", as: String?.self) != nil
        }
        let impact = StoredImpact(
            nodes: try shown.map(StoredImpact.Node.init),
            total: try found.first?.get("total") ?? 0, isCut: arrivals >= rowsMax - depth)
        let border = try found.filter { try $0.get("distance", as: Int.self) == depth }
        return NearImpact(
            impact: impact, border: try border.map { try $0.get("node_id") },
            known: Set(try found.map { try $0.get("node_id") }).union([start]))
    }

    /// Adds what is further away than `depth`.
    private func follow(
        _ direction: ImpactGraph.Direction, from start: String, depth: Int, limit: Int,
        _ near: NearImpact
    ) throws -> StoredImpact {
        var (impact, border, seen) = (near.impact, near.border, near.known)
        // Nearly always the way ends here, and what has been found is not asked for again.
        let goesOn = try neighbours(of: border, direction).contains { !seen.contains($0) }
        guard goesOn else { return impact }
        if seen.count <= impact.total {
            let all = try rows(
                """
                WITH RECURSIVE reached (node_id, distance) AS (
                    \(step(direction, from: start))
                    UNION
                    \(step(direction, depth: depth)))
                SELECT DISTINCT node_id FROM reached
                """)
            for row in all { seen.insert(try row.get("node_id")) }
        }
        var far: [(id: String, distance: Int)] = []
        var distance = depth
        while !border.isEmpty {
            distance += 1
            border = try neighbours(of: border, direction).filter { seen.insert($0).inserted }
            far += border.map { ($0, distance) }
            guard seen.count <= rowsMax, distance < levelsMax else {
                impact.isCut = !border.isEmpty
                break
            }
        }
        impact.total += far.count
        let named = try nodes(named: far)
        let room = max(0, limit - impact.nodes.count)
        var components = 0
        impact.nodes += named.filter { node in
            if case .service = node.node { return true }
            components += 1
            return components <= room
        }
        return impact
    }

    /// What is one relation away from some places.
    private func neighbours(
        of border: [String], _ direction: ImpactGraph.Direction
    ) throws -> [String] {
        var found: Set<String> = []
        for part in border.inPieces() {
            let statement: SQL =
                switch direction {
                case .effects:
                    "SELECT effect_id AS id FROM dependency WHERE cause_id IN \(list: part)"
                case .causes:
                    "SELECT cause_id AS id FROM dependency WHERE effect_id IN \(list: part)"
                }
            for row in try rows(statement) { found.insert(try row.get("id")) }
        }
        return found.sorted()
    }

    private func nodes(
        named far: [(id: String, distance: Int)]
    ) throws -> [StoredImpact.Node] {
        try far.inPieces().flatMap { part in
            let distances = Dictionary(uniqueKeysWithValues: part.map { ($0.id, $0.distance) })
            let ids = part.map(\.id)
            var named: [String: StoredImpact.Node] = [:]
            for (id, service) in try services(among: Set(ids.map { ID($0) })) {
                named[id.rawValue] = StoredImpact.Node(
                    node: .service(id), distance: distances[id.rawValue] ?? 0, name: service.name)
            }
            let components = try rows("SELECT id, name FROM component WHERE id IN \(list: ids)")
            for row in components {
                let (id, name): (String, String) = (try row.get("id"), try row.get("name"))
                named[id] = StoredImpact.Node(
                    node: .component(ID(id)), distance: distances[id] ?? 0,
                    name: LocalizedText(english: name, dutch: name))
            }
            return ids.map { id in
                named[id]
                    ?? StoredImpact.Node(
                        node: .component(ID(id)), distance: distances[id] ?? 0,
                        name: LocalizedText(english: "", dutch: ""))
            }
        }
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

    /// No chain of relations is followed over more levels than this, each of which is a question.
    private var levelsMax: Int { 500 }

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
