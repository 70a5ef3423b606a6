import Storage
import USM
import Values

/// A managed component under the name that an enterprise file gives it.
package struct StoredComponent: Hashable, Sendable {
    package let key: String
    package let registered: RegisteredComponent

    package var component: ManagedComponent { registered.component }

    package init(key: String, _ registered: RegisteredComponent) {
        self.key = key
        self.registered = registered
    }
}

extension Reader {
    package func storedComponents() throws -> [StoredComponent] {
        try rows(
            """
            SELECT coalesce(external_key, id) AS key, \(RegisteredComponent.columns)
            FROM component ORDER BY id
            """
        ).map { StoredComponent(key: try $0.get("key"), try RegisteredComponent($0)) }
    }

    /// All relations that there are now.
    package func componentRelations() throws -> [ComponentRelation] {
        try rows(
            """
            SELECT source_id, kind, target_component_id, target_service_id
            FROM component_relation WHERE until_at IS NULL
            """
        ).map(ComponentRelation.init)
    }
}

extension Transaction {
    /// Enters a component, or gives it all that is said here as its next version; without its
    /// relations.
    package func save(_ stored: StoredComponent, _ by: Authorship) throws {
        let (component, registered) = (stored.component, stored.registered)
        let former = try first(
            "SELECT \(RegisteredComponent.columns) FROM component WHERE id = \(component.id)"
        ).map(RegisteredComponent.init)
        if let former, former.component == component, former.attributes == registered.attributes,
            former.isRetired == registered.isRetired
        {
            return
        }
        let attributes = try JSONText.encode(registered.attributes)
        try run(
            """
            INSERT INTO component (
                id, name, name_folded, class, owner_id, service_id, external_key, attributes,
                is_retired)
            VALUES (
                \(component.id), \(component.name), \(component.name.folded),
                \(component.componentClass), \(component.owner), \(component.service),
                \(stored.key), \(attributes), \(registered.isRetired))
            ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, name_folded = excluded.name_folded,
                class = excluded.class, owner_id = excluded.owner_id,
                service_id = excluded.service_id, attributes = excluded.attributes,
                is_retired = excluded.is_retired, version = component.version + 1
            """)
        try keepWords(of: [(component.id, component.name)])
        try keepVersions(of: [component.id], under: nil, by)
    }

    /// Ends the relations of a component that are not among these, and begins those that are new.
    package func setRelations(
        of component: ID<ManagedComponent>, to wanted: Set<ComponentRelation>,
        _ by: Authorship
    ) throws {
        let present = try relations(of: [component]).filter { $0.source == component }
        let (ended, begun) = (present.subtracting(wanted), wanted.subtracting(present))
        for relation in ended.sorted(by: { $0.key < $1.key }) {
            try end(relation, at: by.at)
        }
        for relation in begun.sorted(by: { $0.key < $1.key }) {
            try begin(relation, at: by.at)
        }
        try journal(ended: ended, begun: begun, under: nil, by)
    }
}
