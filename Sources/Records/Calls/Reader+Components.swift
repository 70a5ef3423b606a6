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

    /// Those of the given components that are not in use any more.
    package func retired(among ids: [ID<ManagedComponent>]) throws -> Set<ID<ManagedComponent>> {
        guard !ids.isEmpty else { return [] }
        return Set(
            try rows("SELECT id FROM component WHERE id IN \(list: ids) AND is_retired = 1")
                .map { try $0.get("id") })
    }
}
