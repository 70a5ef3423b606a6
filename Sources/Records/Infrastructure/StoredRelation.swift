import Storage
import USM
import Values

extension ComponentRelation {
    init(_ row: Row) throws {
        let name: String = try row.get("kind")
        guard let kind = Kind(rawValue: name) else {
            throw StorageError.unreadable(column: "kind", wanted: "a kind of relation")
        }
        let component: ID<ManagedComponent>? = try row.get("target_component_id")
        let target: InfrastructureNode =
            if let component {
                .component(component)
            } else {
                .service(try row.get("target_service_id"))
            }
        self.init(try row.get("source_id"), kind, target)
    }
}

extension InfrastructureNode {
    fileprivate var rawID: String {
        switch self {
        case .component(let id): id.rawValue
        case .service(let id): id.rawValue
        }
    }

    fileprivate var component: ID<ManagedComponent>? {
        if case .component(let id) = self { id } else { nil }
    }

    fileprivate var service: ID<Service>? {
        if case .service(let id) = self { id } else { nil }
    }
}

extension Transaction {
    /// - Parameter call: the change that makes it; nil for what an enterprise file sets up.
    func begin(
        _ relation: ComponentRelation, at moment: Instant, under call: ID<Call>? = nil
    ) throws {
        try begin([relation], at: moment, under: call)
    }

    /// - Parameter relations: different ones.
    func begin(
        _ relations: [ComponentRelation], at moment: Instant, under call: ID<Call>?
    ) throws {
        for piece in relations.inPieces() {
            let rows = piece.map { relation -> SQL in
                let (component, service) = (relation.target.component, relation.target.service)
                return """
                    (
                        \(relation.source), \(relation.kind.rawValue), \(relation.target.rawID),
                        \(component), \(service), \(moment), \(call))
                    """
            }
            try run(
                """
                INSERT INTO component_relation (
                    source_id, kind, target_id, target_component_id, target_service_id, from_at,
                    from_call_id)
                VALUES \(SQL.joined(rows, by: ", "))
                ON CONFLICT (source_id, kind, target_id, from_at)
                    DO UPDATE SET until_at = NULL, until_call_id = NULL
                """)
            let edges = piece.map { relation -> SQL in
                let (cause, effect) = (relation.dependency.cause, relation.dependency.effect)
                return "(\(cause.rawID), \(effect.rawID), \(relation.kind.rawValue))"
            }
            try run(
                """
                INSERT INTO dependency (cause_id, effect_id, relation)
                VALUES \(SQL.joined(edges, by: ", "))
                ON CONFLICT (cause_id, effect_id, relation) DO NOTHING
                """)
        }
    }

    func end(
        _ relation: ComponentRelation, at moment: Instant, under call: ID<Call>? = nil
    ) throws {
        try run(
            """
            UPDATE component_relation SET until_at = \(moment), until_call_id = \(call)
            WHERE source_id = \(relation.source) AND kind = \(relation.kind.rawValue)
                AND target_id = \(relation.target.rawID) AND until_at IS NULL
            """)
        let dependency = relation.dependency
        try run(
            """
            DELETE FROM dependency
            WHERE cause_id = \(dependency.cause.rawID) AND effect_id = \(dependency.effect.rawID)
                AND relation = \(relation.kind.rawValue)
            """)
    }
}
