import Journal
import Storage
import USM
import Values

/// A service under the name that an enterprise file gives it.
package struct StoredService: Hashable, Sendable {
    package let key: String
    package let service: Service
    package let audience: ServiceAudience

    package init(key: String, service: Service, audience: ServiceAudience) {
        self.key = key
        self.service = service
        self.audience = audience
    }
}

extension StoredService {
    /// The same as its journal says it.
    package var content: ServiceContent {
        ServiceContent(key: key, service: service, audience: audience)
    }
}

extension Reader {
    package func storedServices() throws -> [StoredService] {
        let audiences = try serviceAudiences()
        return try rows(
            """
            SELECT coalesce(external_key, id) AS key, \(Service.columns)
            FROM service ORDER BY id
            """
        ).map {
            let service = try Service($0)
            return StoredService(
                key: try $0.get("key"), service: service,
                audience: audiences[service.id] ?? ServiceAudience([]))
        }
    }

    /// Services with all that is kept of them.
    package func serviceStates(
        _ services: [ID<Service>]
    ) throws -> [ID<Service>: ServiceState] {
        let versions = Dictionary(grouping: try keptSpecifications(of: services), by: \.service)
        let lines = try rows(
            """
            SELECT service_id, party_id FROM service_audience
            WHERE service_id IN \(list: services)
            """
        ).map { row in
            (
                service: try row.get("service_id", as: ID<Service>.self),
                party: try row.get("party_id", as: ID<Party>.self)
            )
        }
        let audiences = Dictionary(grouping: lines, by: \.service)
        let states = try rows(
            """
            SELECT coalesce(external_key, id) AS key, \(Service.columns) FROM service
            WHERE id IN \(list: services)
            """
        ).map { row in
            let service = try Service(row)
            let audience = ServiceAudience(Set((audiences[service.id] ?? []).map(\.party)))
            let state = ServiceState(
                content: ServiceContent(
                    key: try row.get("key"), service: service, audience: audience),
                versions: (versions[service.id] ?? []).map(\.kept))
            return (service.id, state)
        }
        return Dictionary(uniqueKeysWithValues: states)
    }

    /// To whom services are offered; those that are not there are offered to all.
    package func serviceAudiences() throws -> [ID<Service>: ServiceAudience] {
        let lines = try rows("SELECT service_id, party_id FROM service_audience")
            .map {
                (
                    service: try $0.get("service_id", as: ID<Service>.self),
                    party: try $0.get("party_id", as: ID<Party>.self)
                )
            }
        return Dictionary(grouping: lines, by: \.service)
            .mapValues { ServiceAudience(Set($0.map(\.party))) }
    }

    /// These parties, and all that they belong to.
    package func circle(of parties: Set<ID<Party>>) throws -> Set<ID<Party>> {
        guard !parties.isEmpty else { return [] }
        return Set(
            try rows(
                """
                WITH RECURSIVE circle (id) AS (
                    SELECT party.id FROM party WHERE party.id IN \(list: parties.sorted())
                    UNION
                    SELECT party.parent_id FROM circle JOIN party ON party.id = circle.id
                    WHERE party.parent_id IS NOT NULL
                )
                SELECT id FROM circle
                """
            ).map { try $0.get("id", as: ID<Party>.self) })
    }
}

extension Transaction {
    /// Enters a service, or gives it all that is said here.
    package func save(
        _ stored: StoredService, _ cause: ServiceEvent.Cause, _ by: Authorship
    ) throws {
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
        try run("DELETE FROM service_audience WHERE service_id = \(service.id)")
        for party in stored.audience.organizations.sorted() {
            try run(
                """
                INSERT INTO service_audience (service_id, party_id)
                VALUES (\(service.id), \(party))
                """)
        }
        try appendToJournal(
            ServiceEvent.stands(stored.content, cause), of: service.id.rawValue, by)
    }
}
