import Storage
import USM
import Values

/// A managed component under the name that an enterprise file gives it.
package struct StoredComponent: Hashable, Sendable {
    package let key: String
    package let component: ManagedComponent

    package init(key: String, component: ManagedComponent) {
        self.key = key
        self.component = component
    }
}

extension Reader {
    package func storedComponents() throws -> [StoredComponent] {
        try rows(
            """
            SELECT coalesce(external_key, id) AS key, \(ManagedComponent.columns)
            FROM component ORDER BY id
            """
        ).map { StoredComponent(key: try $0.get("key"), component: try ManagedComponent($0)) }
    }
}

extension Transaction {
    /// Enters a component, or gives it all that is said here: as its next version, with the
    /// service that it supports.
    package func save(_ stored: StoredComponent, _ by: Authorship) throws {
        let component = stored.component
        let former = try first(
            "SELECT \(ManagedComponent.columns) FROM component WHERE id = \(component.id)"
        ).map(ManagedComponent.init)
        guard former != component else { return }
        try run(
            """
            INSERT INTO component (id, name, name_folded, class, owner_id, service_id, external_key)
            VALUES (
                \(component.id), \(component.name), \(component.name.folded),
                \(component.componentClass), \(component.owner), \(component.service),
                \(stored.key))
            ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, name_folded = excluded.name_folded,
                class = excluded.class, owner_id = excluded.owner_id,
                service_id = excluded.service_id, version = component.version + 1
            """)
        try run(
            """
            INSERT INTO component_version (
                component_id, number, name, class, owner_id, service_id, attributes, is_retired,
                valid_from, written_by)
            SELECT id, version, name, class, owner_id, service_id, attributes, is_retired,
                \(by.at), \(by.actor)
            FROM component WHERE id = \(component.id)
            """)
        guard former?.service != component.service else { return }
        if let service = former?.service {
            try end(supportOf: service, by: component.id, at: by.at)
        }
        if let service = component.service {
            try begin(supportOf: service, by: component.id, at: by.at)
        }
    }

    private func begin(
        supportOf service: ID<Service>, by component: ID<ManagedComponent>, at moment: Instant
    ) throws {
        try run(
            """
            INSERT INTO component_relation (
                source_id, kind, target_id, target_service_id, from_at)
            VALUES (\(component), 'supports', \(service), \(service), \(moment))
            ON CONFLICT (source_id, kind, target_id, from_at) DO UPDATE SET until_at = NULL
            """)
        try run(
            """
            INSERT INTO dependency (cause_id, effect_id, relation)
            VALUES (\(component), \(service), 'supports')
            ON CONFLICT (cause_id, effect_id, relation) DO NOTHING
            """)
    }

    private func end(
        supportOf service: ID<Service>, by component: ID<ManagedComponent>, at moment: Instant
    ) throws {
        try run(
            """
            UPDATE component_relation SET until_at = \(moment)
            WHERE source_id = \(component) AND kind = 'supports' AND target_id = \(service)
                AND until_at IS NULL
            """)
        try run(
            """
            DELETE FROM dependency
            WHERE cause_id = \(component) AND effect_id = \(service) AND relation = 'supports'
            """)
    }
}
