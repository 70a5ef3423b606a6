import Journal
import Storage
import USM
import Values

extension PartyState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: PartyState] {
        var teams: [String: [ID<Party>]] = [:]
        let memberships: SQL = """
            SELECT person_id, team_id FROM membership WHERE person_id IN \(list: ids)
            """
        for row in try reader.rows(memberships) {
            teams[try row.get("person_id"), default: []].append(try row.get("team_id"))
        }
        let parties = try reader.rows(
            """
            SELECT coalesce(external_key, id) AS key, \(Party.columns), language, time_zone
            FROM party WHERE id IN \(list: ids)
            """
        ).map(StoredParty.init)
        return Dictionary(
            uniqueKeysWithValues: parties.map { stored in
                let id = stored.party.id.rawValue
                return (
                    id,
                    PartyState(
                        key: stored.key, party: stored.party, language: stored.language,
                        timeZone: stored.timeZone, teams: teams[id] ?? [])
                )
            })
    }
}

extension AccountState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: AccountState] {
        let accounts: SQL = """
            SELECT person_id, sign_in_name, is_disabled FROM account WHERE person_id IN \(list: ids)
            """
        return try reader.keyed(accounts, by: "person_id") { row in
            AccountState(
                signInName: try row.get("sign_in_name"), isDisabled: try row.get("is_disabled"))
        }
    }
}

extension GrantsState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: GrantsState] {
        var grants: [String: Set<Grant>] = [:]
        let rows = try reader.rows(
            """
            SELECT person_id, profile, scope_kind, scope_id FROM profile_grant
            WHERE person_id IN \(list: ids)
            """)
        for row in rows {
            grants[try row.get("person_id"), default: []].insert(
                Grant(
                    try ProfileGrant(
                        profile: try row.get("profile"), scopeKind: try row.get("scope_kind"),
                        scopeID: try row.get("scope_id"))))
        }
        return grants.compactMapValues { GrantsState($0) }
    }
}

extension GrantsState.Grant {
    init(_ grant: ProfileGrant) {
        switch grant.scope {
        case .enterprise: self.init(grant.profile)
        case .team(let team): self.init(grant.profile, team: team)
        case .service(let service): self.init(grant.profile, service: service)
        }
    }
}

extension Transaction {
    /// Journals that a person has a profile, or has it no more.
    package func journal(
        _ deed: GrantsState.Deed, _ grant: ProfileGrant, of person: ID<Party>, _ by: Authorship
    ) throws {
        try journal(deed, altered: person, by) { (former: GrantsState?) in
            var grants = Set(former?.grants ?? [])
            if deed == .withdrawn {
                grants.remove(GrantsState.Grant(grant))
            } else {
                grants.insert(GrantsState.Grant(grant))
            }
            return GrantsState(grants)
        }
    }
}

extension TokenState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: TokenState] {
        let tokens: SQL = """
            SELECT id, person_id, name, scope, created_at, expires_at FROM api_token
            WHERE id IN \(list: ids)
            """
        return try reader.keyed(tokens) { row in
            let token = try StoredToken(row)
            return TokenState(
                person: token.person, name: token.name, scope: token.scope.rawValue,
                createdAt: token.createdAt, expiresAt: token.expiresAt)
        }
    }
}

extension FeedState: StoredState {
    package static func stored(
        _ ids: [String], _ reader: any Reader
    ) throws -> [String: FeedState] {
        let feeds: SQL = """
            SELECT id, person_id, scope, created_at FROM calendar_feed WHERE id IN \(list: ids)
            """
        return try reader.keyed(feeds) { row in
            FeedState(
                person: try row.get("person_id"), scope: try row.get("scope"),
                createdAt: try row.get("created_at"))
        }
    }
}
