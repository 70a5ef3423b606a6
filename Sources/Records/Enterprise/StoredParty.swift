import Storage
import USM
import Values

/// A party with all that an enterprise file says of it.
package struct StoredParty: Hashable, Sendable {
    /// The file's name for it; its id for one that no file has named.
    package let key: String
    package let party: Party
    package let language: Language
    package let timeZone: String

    package init(key: String, party: Party, language: Language, timeZone: String) {
        self.key = key
        self.party = party
        self.language = language
        self.timeZone = timeZone
    }

    init(_ row: Row) throws {
        key = try row.get("key")
        party = try Party(row)
        language = try row.get("language")
        timeZone = try row.get("time_zone")
    }
}

extension Reader {
    package func storedParties() throws -> [StoredParty] {
        try rows(
            """
            SELECT coalesce(external_key, id) AS key, \(Party.columns), language, time_zone
            FROM party ORDER BY id
            """
        ).map(StoredParty.init)
    }

    /// The teams of everybody who is in one.
    package func memberships() throws -> [ID<Party>: Set<ID<Party>>] {
        var teams: [ID<Party>: Set<ID<Party>>] = [:]
        for row in try rows("SELECT person_id, team_id FROM membership") {
            teams[try row.get("person_id"), default: []].insert(try row.get("team_id"))
        }
        return teams
    }

    package func profileGrants() throws -> [ID<Party>: Set<ProfileGrant>] {
        var grants: [ID<Party>: Set<ProfileGrant>] = [:]
        let rows = try rows("SELECT person_id, profile, scope_kind, scope_id FROM profile_grant")
        for row in rows {
            grants[try row.get("person_id"), default: []].insert(
                try ProfileGrant(
                    profile: try row.get("profile"), scopeKind: try row.get("scope_kind"),
                    scopeID: try row.get("scope_id")))
        }
        return grants
    }

    package func accounts() throws -> [ID<Party>: StoredAccount] {
        let accounts = try rows("SELECT * FROM account").map(StoredAccount.init)
        return Dictionary(uniqueKeysWithValues: accounts.map { ($0.person, $0) })
    }
}

extension Transaction {
    /// Enters a party, or gives it all that is said here.
    package func save(_ stored: StoredParty) throws {
        let party = stored.party
        try run(
            """
            INSERT INTO party (
                id, kind, name, name_folded, parent_id, email, language, time_zone, external_key)
            VALUES (
                \(party.id), \(party.kind), \(party.name), \(party.name.folded), \(party.parent),
                \(party.email), \(stored.language), \(stored.timeZone), \(stored.key))
            ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, name_folded = excluded.name_folded,
                parent_id = excluded.parent_id, email = excluded.email,
                language = excluded.language, time_zone = excluded.time_zone
            """)
        try keepWords(of: party)
    }

    package func setTeams(_ teams: Set<ID<Party>>, of person: ID<Party>) throws {
        try run("DELETE FROM membership WHERE person_id = \(person)")
        for team in teams.sorted() {
            try run("INSERT INTO membership (person_id, team_id) VALUES (\(person), \(team))")
        }
    }

    package func setGrants(_ grants: Set<ProfileGrant>, of person: ID<Party>) throws {
        try run("DELETE FROM profile_grant WHERE person_id = \(person)")
        for each in grants { try grant(each, to: person) }
    }
}
