import Storage
import USM
import Values

/// A service under the name that an enterprise file gives it.
package struct StoredService: Hashable, Sendable {
    package let key: String
    package let service: Service

    package init(key: String, service: Service) {
        self.key = key
        self.service = service
    }
}

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
    package func storedServices() throws -> [StoredService] {
        try rows(
            """
            SELECT coalesce(external_key, id) AS key, \(Service.columns)
            FROM service ORDER BY id
            """
        ).map { StoredService(key: try $0.get("key"), service: try Service($0)) }
    }

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
    /// Enters a service, or gives it all that is said here.
    package func save(_ stored: StoredService) throws {
        let service = stored.service
        try run(
            """
            INSERT INTO service (
                id, name_en, name_nl, summary_en, summary_nl, team_id, external_key)
            VALUES (
                \(service.id), \(service.name.english), \(service.name.dutch),
                \(service.summary.english), \(service.summary.dutch), \(service.team),
                \(stored.key))
            ON CONFLICT (id) DO UPDATE SET
                name_en = excluded.name_en, name_nl = excluded.name_nl,
                summary_en = excluded.summary_en, summary_nl = excluded.summary_nl,
                team_id = excluded.team_id
            """)
    }

    /// Enters a component, or gives it all that is said here.
    package func save(_ stored: StoredComponent) throws {
        let component = stored.component
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
                service_id = excluded.service_id
            """)
    }
}
