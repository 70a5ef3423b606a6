import Storage
import USM
import Values

extension Reader {
    /// Those of the given components that are in the register, by name.
    package func components(_ ids: [ID<ManagedComponent>]) throws -> [ManagedComponent] {
        guard !ids.isEmpty else { return [] }
        return try rows(
            """
            SELECT id, name, class, owner_id, service_id FROM component
            WHERE id IN \(list: ids) ORDER BY name, id
            """
        ).map {
            ManagedComponent(
                id: try $0.get("id"), name: try $0.get("name"),
                componentClass: try $0.get("class"), owner: try $0.get("owner_id"),
                service: try $0.get("service_id"))
        }
    }

    /// Components in use that belong to a person or to a team of theirs, or that their calls were
    /// about.
    package func components(
        around person: ID<Party>, limit: Int
    ) throws -> [ManagedComponent] {
        let found = try rows(
            """
            SELECT id FROM component
            WHERE is_retired = 0
                AND (owner_id = \(person)
                    OR owner_id IN (SELECT team_id FROM membership WHERE person_id = \(person))
                    OR id IN (
                        SELECT call_component.component_id FROM call
                        JOIN call_component ON call_component.call_id = call.id
                        WHERE call.requester_id = \(person)))
            ORDER BY name, id LIMIT \(limit)
            """
        ).map { try $0.get("id", as: ID<ManagedComponent>.self) }
        return try components(found)
    }

    /// Those of the given components that are not in use any more.
    package func retired(among ids: [ID<ManagedComponent>]) throws -> Set<ID<ManagedComponent>> {
        guard !ids.isEmpty else { return [] }
        return Set(
            try rows("SELECT id FROM component WHERE id IN \(list: ids) AND is_retired = 1")
                .map { try $0.get("id") })
    }
}
