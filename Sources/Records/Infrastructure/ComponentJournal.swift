import Journal
import Storage
import USM
import Values

extension Transaction {
    /// Keeps components as they are now among their versions, and journals that.
    func keepVersions(
        of components: [ID<ManagedComponent>], under call: ID<Call>?, _ by: Authorship
    ) throws {
        for piece in components.inPieces() {
            try run(
                """
                INSERT INTO component_version (
                    component_id, number, name, class, owner_id, service_id, attributes,
                    is_retired, valid_from, call_id, written_by)
                SELECT id, version, name, class, owner_id, service_id, attributes, is_retired,
                    \(by.at), \(call), \(by.actor)
                FROM component WHERE id IN \(list: piece)
                """)
            let keys = try componentKeys(piece)
            let events = try newestVersions(of: piece).map { version in
                let id = version.registered.component.id
                return (
                    id.rawValue,
                    ComponentEvent.registered(key: keys[id] ?? id.rawValue, version)
                )
            }
            try appendToJournal(events, by)
        }
    }

    /// Journals what became of relations, with the component that is their source.
    func journal(
        ended: Set<ComponentRelation>, begun: Set<ComponentRelation>, under call: ID<Call>?,
        _ by: Authorship
    ) throws {
        let endings = ended.sorted { $0.key < $1.key }.map { relation in
            (
                relation.source.rawValue,
                ComponentEvent.unrelated(relation.kind, relation.target, under: call)
            )
        }
        let beginnings = begun.sorted { $0.key < $1.key }.map { relation in
            (
                relation.source.rawValue,
                ComponentEvent.related(
                    KeptRelation(relation.kind, relation.target, from: by.at, under: call))
            )
        }
        try appendToJournal(endings + beginnings, by)
    }
}

extension Reader {
    fileprivate func componentKeys(
        _ components: [ID<ManagedComponent>]
    ) throws -> [ID<ManagedComponent>: String] {
        let keys = try rows(
            """
            SELECT id, coalesce(external_key, id) AS key FROM component
            WHERE id IN \(list: components)
            """
        ).map {
            (try $0.get("id", as: ID<ManagedComponent>.self), try $0.get("key", as: String.self))
        }
        return Dictionary(uniqueKeysWithValues: keys)
    }

    /// Components with all that is kept of them.
    package func componentStates(
        _ components: [ID<ManagedComponent>]
    ) throws -> [ID<ManagedComponent>: ComponentState] {
        let versions = Dictionary(grouping: try keptVersions(of: components)) {
            $0.registered.component.id
        }
        let relations = Dictionary(grouping: try keptRelations(of: components), by: \.source)
        let states = try rows(
            """
            SELECT id, coalesce(external_key, id) AS key, service_id FROM component
            WHERE id IN \(list: components)
            """
        ).map { row in
            let id: ID<ManagedComponent> = try row.get("id")
            let state = ComponentState(
                key: try row.get("key"), versions: versions[id] ?? [],
                service: try row.get("service_id"), relations: relations[id]?.map(\.kept) ?? [])
            return (id, state)
        }
        return Dictionary(uniqueKeysWithValues: states)
    }

    private func keptRelations(
        of components: [ID<ManagedComponent>]
    ) throws -> [(source: ID<ManagedComponent>, kept: KeptRelation)] {
        try rows(
            """
            SELECT source_id, kind, target_component_id, target_service_id, from_at, until_at,
                from_call_id, until_call_id
            FROM component_relation WHERE source_id IN \(list: components)
            """
        ).map { row in
            let relation = try ComponentRelation(row)
            return (
                relation.source,
                KeptRelation(
                    relation.kind, relation.target, from: try row.get("from_at"),
                    under: try row.get("from_call_id"), until: try row.get("until_at"),
                    endedUnder: try row.get("until_call_id"))
            )
        }
    }
}
