import Storage
import USM
import Values

extension Reader {
    /// By name.
    ///
    /// - Parameter after: the last one of the page before.
    package func registeredComponents(
        _ filter: ComponentFilter, after last: ID<ManagedComponent>? = nil, limit: Int
    ) throws -> [RegisteredComponent] {
        var conditions: [SQL] = ["component.is_retired = \(filter.isRetired)"]
        if !filter.word.isEmpty {
            conditions.append(try isCalled(filter.word, .component))
        }
        if let path = filter.componentClass {
            conditions.append(.isClass("component.class", within: path))
        }
        if let last {
            conditions.append(
                """
                (component.name, component.id)
                    > (SELECT former.name, former.id FROM component former
                        WHERE former.id = \(last))
                """)
        }
        return try rows(
            """
            SELECT \(RegisteredComponent.columns) FROM component
            WHERE \(SQL.joined(conditions, by: " AND "))
            ORDER BY component.name, component.id LIMIT \(limit)
            """
        ).map(RegisteredComponent.init)
    }

    /// All versions of a component, the newest first.
    package func versions(
        of component: ID<ManagedComponent>, limit: Int
    ) throws -> [ComponentVersion] {
        try rows(
            """
            SELECT \(ComponentVersion.columns) FROM component_version
            WHERE component_id = \(component) ORDER BY number DESC LIMIT \(limit)
            """
        ).map(ComponentVersion.init)
    }

    /// All versions of components, of each the oldest first.
    func keptVersions(of components: [ID<ManagedComponent>]) throws -> [ComponentVersion] {
        try rows(
            """
            SELECT \(ComponentVersion.columns) FROM component_version
            WHERE component_id IN \(list: components) ORDER BY component_id, number
            """
        ).map(ComponentVersion.init)
    }

    /// The newest version of each of these components.
    func newestVersions(of components: [ID<ManagedComponent>]) throws -> [ComponentVersion] {
        try rows(
            """
            SELECT \(ComponentVersion.columns) FROM component_version
            WHERE component_id IN \(list: components) AND number = (
                SELECT version FROM component WHERE component.id = component_id)
            ORDER BY component_id
            """
        ).map(ComponentVersion.init)
    }

    /// A component as it was at a moment; nil when it was not there yet.
    package func version(
        of component: ID<ManagedComponent>, at moment: Instant
    ) throws -> ComponentVersion? {
        try first(
            """
            SELECT \(ComponentVersion.columns) FROM component_version
            WHERE component_id = \(component) AND valid_from <= \(moment)
            ORDER BY number DESC LIMIT 1
            """
        ).map(ComponentVersion.init)
    }

    /// The relations that a component had at a moment, in either direction.
    package func relations(
        of component: ID<ManagedComponent>, at moment: Instant, limit: Int
    ) throws -> [ComponentRelation] {
        let held: SQL = "from_at <= \(moment) AND (until_at IS NULL OR until_at > \(moment))"
        return try rows(
            """
            SELECT source_id, kind, target_component_id, target_service_id
            FROM component_relation WHERE source_id = \(component) AND \(held)
            UNION
            SELECT source_id, kind, target_component_id, target_service_id
            FROM component_relation WHERE target_component_id = \(component) AND \(held)
            ORDER BY kind, source_id, target_component_id, target_service_id LIMIT \(limit)
            """
        ).map(ComponentRelation.init)
    }

    /// The changes that plan something with a component and have not done it yet.
    package func changes(
        planning component: ID<ManagedComponent>, limit: Int
    ) throws -> [ID<Call>] {
        try rows(
            """
            SELECT planned_component.call_id
            FROM planned_component
            JOIN planned_difference ON planned_difference.call_id = planned_component.call_id
            JOIN call ON call.id = planned_component.call_id
            WHERE planned_component.component_id = \(component)
                AND planned_difference.applied_at IS NULL AND call.ending IS NULL
            ORDER BY planned_component.call_id LIMIT \(limit)
            """
        ).map { try $0.get("call_id") }
    }
}

extension ComponentVersion {
    fileprivate static let columns: SQL = """
        component_id, number, name, class, owner_id, service_id, attributes, is_retired,
        valid_from, call_id, written_by
        """

    fileprivate init(_ row: Row) throws {
        let component = ManagedComponent(
            id: try row.get("component_id"), name: try row.get("name"),
            componentClass: try row.get("class"), owner: try row.get("owner_id"),
            service: try row.get("service_id"))
        self.init(
            RegisteredComponent(
                component,
                try JSONText.decode(
                    [String: AttributeValue].self, from: try row.get("attributes")),
                isRetired: try row.get("is_retired"), version: try row.get("number")),
            validFrom: try row.get("valid_from"), call: try row.get("call_id"),
            writtenBy: try row.get("written_by"))
    }
}
