import Records
import Storage
import USM
import Values

/// Who and what the demo's stories mean by their keys.
actor DemoCast {
    private let ids: EnterpriseIDs
    private var actors: [String: Actor] = [:]

    init(_ ids: EnterpriseIDs) {
        self.ids = ids
    }

    nonisolated func party(_ key: String) throws -> ID<Party> {
        try EnterpriseIDs.id(key, in: ids.parties)
    }

    nonisolated func service(_ key: String) throws -> ID<Service> {
        try EnterpriseIDs.id(key, in: ids.services)
    }

    nonisolated func component(_ key: String) throws -> ID<ManagedComponent> {
        try EnterpriseIDs.id(key, in: ids.components)
    }

    nonisolated func agreement(_ key: String) throws -> ID<Agreement> {
        try EnterpriseIDs.id(key, in: ids.agreements)
    }

    func actor(_ key: String, _ desk: ServiceDesk) async throws -> Actor {
        if let known = actors[key] { return known }
        let actor = try await desk.actor(for: try party(key))
        actors[key] = actor
        return actor
    }
}
