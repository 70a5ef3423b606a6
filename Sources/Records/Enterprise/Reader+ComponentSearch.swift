import Storage
import USM
import Values

extension Reader {
    /// Components in use with a word in their name that begins with `prefix`, by name.
    ///
    /// - Parameter service: only components of this service; nil for all.
    package func components(
        named prefix: String, service: ID<Service>?, limit: Int
    ) throws -> [ManagedComponent] {
        let ofService: SQL = service.map { "component.service_id = \($0)" } ?? "TRUE"
        let isCalled = try isCalled(prefix, .component)
        return try rows(
            """
            SELECT \(ManagedComponent.columns) FROM component
            WHERE \(isCalled) AND \(ofService)
                AND component.is_retired = 0
            ORDER BY component.name, component.id LIMIT \(limit)
            """
        ).map(ManagedComponent.init)
    }
}

extension ManagedComponent {
    static let columns: SQL = """
        component.id, component.name, component.class, component.owner_id, component.service_id
        """

    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), name: try row.get("name"),
            componentClass: try row.get("class"), owner: try row.get("owner_id"),
            service: try row.get("service_id"))
    }
}
