import Storage
import USM
import Values

/// A profile within a scope, as its row has it.
package struct ProfileGrant: Hashable, Sendable {
    package let profile: Profile
    package let scope: Scope

    package enum Scope: Hashable, Sendable {
        case enterprise
        case team(ID<Party>)
        case service(ID<Service>)

        var kind: String {
            switch self {
            case .enterprise: "enterprise"
            case .team: "team"
            case .service: "service"
            }
        }

        var id: String {
            switch self {
            case .enterprise: ""
            case .team(let team): team.rawValue
            case .service(let service): service.rawValue
            }
        }
    }

    package init(_ profile: Profile, _ scope: Scope) {
        self.profile = profile
        self.scope = scope
    }

    init(profile: Profile, scopeKind: String, scopeID: String) throws {
        switch scopeKind {
        case "enterprise": self.init(profile, .enterprise)
        case "team": self.init(profile, .team(ID(scopeID)))
        case "service": self.init(profile, .service(ID(scopeID)))
        default: throw StorageError.unreadable(column: "scope_kind", wanted: "Scope")
        }
    }
}

extension Transaction {
    /// - Returns: whether the person did not have it already.
    @discardableResult
    package func grant(_ grant: ProfileGrant, to person: ID<Party>) throws -> Bool {
        try run(
            """
            INSERT INTO profile_grant (person_id, profile, scope_kind, scope_id)
            VALUES (\(person), \(grant.profile), \(grant.scope.kind), \(grant.scope.id))
            ON CONFLICT DO NOTHING
            """) > 0
    }

    /// - Returns: whether the person had it.
    @discardableResult
    package func withdraw(_ grant: ProfileGrant, from person: ID<Party>) throws -> Bool {
        try run(
            """
            DELETE FROM profile_grant
            WHERE person_id = \(person) AND profile = \(grant.profile)
                AND scope_kind = \(grant.scope.kind) AND scope_id = \(grant.scope.id)
            """) > 0
    }
}

extension Reader {
    /// How many people can sign in and hand out accounts.
    package func administratorsWithAccount() throws -> Int {
        try scalar(
            """
            SELECT count(*) AS count FROM profile_grant
            JOIN account ON account.person_id = profile_grant.person_id
            WHERE profile = 'administrator' AND is_disabled = 0
            """) ?? 0
    }
}
