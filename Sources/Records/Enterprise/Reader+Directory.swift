import Storage
import USM
import Values

extension Reader {
    package func party(_ id: ID<Party>) throws -> Party? {
        try first("SELECT \(Party.columns) FROM party WHERE party.id = \(id)").map(Party.init)
    }

    package func service(_ id: ID<Service>) throws -> Service? {
        try first("SELECT \(Service.columns) FROM service WHERE service.id = \(id)")
            .map(Service.init)
    }

    /// The names of parties, for pages that show who did something.
    package func names(of parties: Set<ID<Party>>) throws -> [ID<Party>: String] {
        guard !parties.isEmpty else { return [:] }
        var names: [ID<Party>: String] = [:]
        let ids = parties.sorted()
        // Far below the most values that a statement may have.
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = Array(ids[start..<min(start + 500, ids.count)])
            for row in try rows("SELECT id, name FROM party WHERE id IN \(list: some)") {
                names[try row.get("id")] = try row.get("name", as: String.self)
            }
        }
        return names
    }

    /// Whether nobody has asked for anything yet.
    package func isWithoutCalls() throws -> Bool {
        try first("SELECT id FROM call LIMIT 1") == nil
    }

    /// Every team, by name.
    package func teams() throws -> [Party] {
        try rows("SELECT \(Party.columns) FROM party WHERE kind = 'team' ORDER BY name, id")
            .map(Party.init)
    }

    /// Every organization, by name.
    package func organizations() throws -> [Party] {
        try rows(
            """
            SELECT \(Party.columns) FROM party WHERE kind = 'organization' ORDER BY name, id
            """
        ).map(Party.init)
    }

    /// The people of a team, by name.
    package func members(of team: ID<Party>) throws -> [Party] {
        try rows(
            """
            SELECT \(Party.columns) FROM membership JOIN party ON party.id = membership.person_id
            WHERE membership.team_id = \(team) ORDER BY party.name, party.id
            """
        ).map(Party.init)
    }

    /// People with a word in their name that begins with `prefix`, by name.
    package func people(named prefix: String, limit: Int) throws -> [Party] {
        let isCalled = try isCalled(prefix, .party)
        return try rows(
            """
            SELECT \(Party.columns) FROM party
            WHERE kind = 'person' AND \(isCalled)
            ORDER BY party.name, party.id LIMIT \(limit)
            """
        ).map(Party.init)
    }

    /// Every service, by its English name.
    package func services() throws -> [Service] {
        try rows("SELECT \(Service.columns) FROM service ORDER BY name_en, id").map(Service.init)
    }

    /// The services among these.
    package func services(among ids: Set<ID<Service>>) throws -> [ID<Service>: Service] {
        guard !ids.isEmpty else { return [:] }
        let found = try rows(
            "SELECT \(Service.columns) FROM service WHERE id IN \(list: ids.sorted())"
        ).map(Service.init)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}

extension Party {
    static let columns: SQL = "party.id, party.kind, party.name, party.parent_id, party.email"

    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), kind: try row.get("kind"), name: try row.get("name"),
            parent: try row.get("parent_id"), email: try row.get("email"))
    }
}

extension Service {
    static let columns: SQL = """
        service.id, service.name_en, service.name_nl, service.summary_en, service.summary_nl,
        service.team_id
        """

    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            name: LocalizedText(english: try row.get("name_en"), dutch: try row.get("name_nl")),
            summary: LocalizedText(
                english: try row.get("summary_en"), dutch: try row.get("summary_nl")),
            team: try row.get("team_id"))
    }
}
