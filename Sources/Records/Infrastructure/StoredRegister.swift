import Storage
import USM
import Values

extension Reader {
    /// The classes of the method with those of the provider, and which of them are managed.
    package func componentScope() throws -> MIRScope {
        do {
            var tree = ComponentClassTree.standard
            for stored in try storedClasses() {
                if let name = stored.name {
                    tree = try tree.adding(ComponentClass(stored.path, name, stored.attributes))
                } else {
                    for attribute in stored.attributes {
                        tree = try tree.adding(attribute, to: stored.path)
                    }
                }
            }
            let managed = try managedClasses()
            let roots = tree.classes.filter { $0.parent == nil }.map(\.path)
            return try MIRScope(tree, managing: managed.isEmpty ? Set(roots) : managed)
        } catch let refusal as ClassRefusal {
            throw StorageError.failed("The kept classes do not fit together: \(refusal).")
        }
    }

    /// What the provider added to the class tree, parents before children.
    package func storedClasses() throws -> [StoredClass] {
        try rows("SELECT path, name_en, name_nl, attributes FROM component_class ORDER BY path")
            .map(StoredClass.init)
    }

    /// The classes that are managed, each with all below it; empty means all.
    package func managedClasses() throws -> Set<String> {
        Set(try rows("SELECT path FROM managed_class").map { try $0.get("path") })
    }

    /// The part of the register that a plan speaks of, with the relations of its components.
    package func register(
        for plan: PlannedDifference, with more: Set<ID<ManagedComponent>> = []
    ) throws -> InfrastructureRegister {
        try register(for: plan, with: more, locking: .empty)
    }

    fileprivate func register(
        for plan: PlannedDifference, with more: Set<ID<ManagedComponent>>, locking: SQL
    ) throws -> InfrastructureRegister {
        let keyed = try registeredComponents(keyed: plan.additions.compactMap(\.key))
        let holders = keyed.values.map(\.component.id)
        let ids = plan.mentioned.union(more).union(holders).sorted()
        let components = try inPieces(ids) { piece in
            """
            SELECT \(RegisteredComponent.columns) FROM component
            WHERE component.id IN \(list: piece) ORDER BY component.id\(locking)
            """
        }.map(RegisteredComponent.init)
        return InfrastructureRegister(
            try componentScope(), services: Set(try services(among: plan.services).keys),
            components: components, relations: try relations(of: ids), keyed: keyed)
    }

    /// The relations that components have now, in either direction.
    package func relations(of ids: [ID<ManagedComponent>]) throws -> Set<ComponentRelation> {
        Set(
            try inPieces(ids) { piece in
                """
                SELECT source_id, kind, target_component_id, target_service_id
                FROM component_relation
                WHERE source_id IN \(list: piece) AND until_at IS NULL
                UNION ALL
                SELECT source_id, kind, target_component_id, target_service_id
                FROM component_relation
                WHERE target_component_id IN \(list: piece) AND until_at IS NULL
                """
            }.map(ComponentRelation.init))
    }

    /// So many values fit into one statement on every engine.
    private func inPieces(
        _ ids: [ID<ManagedComponent>], _ sql: ([ID<ManagedComponent>]) -> SQL
    ) throws -> [Row] {
        var found: [Row] = []
        for start in stride(from: 0, to: ids.count, by: 1_000) {
            found += try rows(sql(Array(ids[start..<min(start + 1_000, ids.count)])))
        }
        return found
    }
}

extension Transaction {
    /// The same; whoever else would change these components waits until this transaction ends.
    package func registerForChange(
        for plan: PlannedDifference
    ) throws -> InfrastructureRegister {
        try register(for: plan, with: [], locking: dialect.forUpdate)
    }
}

/// What a provider adds to the class tree: an own class, or attributes of one that is there.
package struct StoredClass: Hashable, Sendable {
    package let path: String
    /// nil for a class of the method.
    package let name: LocalizedText?
    package let attributes: [ManagedAttribute]

    package init(path: String, name: LocalizedText?, attributes: [ManagedAttribute]) {
        self.path = path
        self.name = name
        self.attributes = attributes
    }

    init(_ row: Row) throws {
        let (english, dutch): (String?, String?) = (try row.get("name_en"), try row.get("name_nl"))
        var name: LocalizedText?
        if let english, let dutch { name = LocalizedText(english: english, dutch: dutch) }
        self.init(
            path: try row.get("path"), name: name,
            attributes: try JSONText.decode(
                [ManagedAttribute].self, from: try row.get("attributes")))
    }
}

extension RegisteredComponent {
    static let columns: SQL = """
        \(ManagedComponent.columns), component.attributes, component.is_retired, component.version
        """

    init(_ row: Row) throws {
        self.init(
            try ManagedComponent(row),
            try JSONText.decode([String: AttributeValue].self, from: try row.get("attributes")),
            isRetired: try row.get("is_retired"), version: try row.get("version"))
    }
}
