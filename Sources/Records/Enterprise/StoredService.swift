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

extension Reader {
    package func storedServices() throws -> [StoredService] {
        try rows(
            """
            SELECT coalesce(external_key, id) AS key, \(Service.columns)
            FROM service ORDER BY id
            """
        ).map { StoredService(key: try $0.get("key"), service: try Service($0)) }
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
}
