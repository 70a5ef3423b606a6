import Storage
import USM
import Values

/// Who a person is to the program: what decides what they may see and do.
package struct Identity: Hashable, Sendable {
    package let person: ID<Party>
    package let name: String
    package let language: Language
    package let timeZone: String
    package var grants: Set<ProfileGrant> = []
    package var teams: [ID<Party>] = []
    package var contactOf: [ID<Agreement>] = []

    init(_ row: Row) throws {
        person = try row.get("person_id")
        name = try row.get("name")
        language = try row.get("language")
        timeZone = try row.get("time_zone")
    }
}

/// A session that is known and not over, and whose it is.
package struct IdentifiedSession: Hashable, Sendable {
    package let session: StoredSession
    package let identity: Identity

    package init(session: StoredSession, identity: Identity) {
        self.session = session
        self.identity = identity
    }
}

/// An API token that is known and not over, and whose it is.
package struct IdentifiedToken: Hashable, Sendable {
    package let scope: TokenScope
    package let expiresAt: Instant
    package let identity: Identity
}

extension Reader {
    /// - Returns: nil when there is no such session, it is over, or the account is disabled.
    package func identity(ofSession digest: String, at moment: Instant) throws -> IdentifiedSession?
    {
        let row = try first(
            """
            SELECT \(StoredSession.columns), party.name, party.language, party.time_zone
            FROM session
            JOIN account ON account.person_id = session.person_id AND account.is_disabled = 0
            JOIN party ON party.id = session.person_id
            WHERE session.digest = \(digest) AND session.expires_at > \(moment)
            """)
        guard let row else { return nil }
        return IdentifiedSession(
            session: try StoredSession(row), identity: try withFacts(Identity(row)))
    }

    /// - Returns: nil when there is no such token, it is over, or the account is disabled.
    package func identity(ofToken digest: String, at moment: Instant) throws -> IdentifiedToken? {
        let row = try first(
            """
            SELECT api_token.person_id, api_token.scope, api_token.expires_at,
                party.name, party.language, party.time_zone
            FROM api_token
            JOIN account ON account.person_id = api_token.person_id AND account.is_disabled = 0
            JOIN party ON party.id = api_token.person_id
            WHERE api_token.digest = \(digest) AND api_token.expires_at > \(moment)
            """)
        guard let row else { return nil }
        return IdentifiedToken(
            scope: try row.get("scope"), expiresAt: try row.get("expires_at"),
            identity: try withFacts(Identity(row)))
    }

    /// - Returns: nil when there is no such person.
    package func identity(of person: ID<Party>) throws -> Identity? {
        try first(
            """
            SELECT id AS person_id, name, language, time_zone FROM party
            WHERE id = \(person) AND kind = 'person'
            """
        ).map { try withFacts(Identity($0)) }
    }

    private func withFacts(_ bare: Identity) throws -> Identity {
        var identity = bare
        let facts = try rows(
            """
            SELECT 'grant' AS fact, profile AS first, scope_kind AS second, scope_id AS third
            FROM profile_grant WHERE person_id = \(bare.person)
            UNION ALL
            SELECT 'team', team_id, '', '' FROM membership WHERE person_id = \(bare.person)
            UNION ALL
            SELECT 'contact', agreement_id, '', '' FROM agreement_contact
            WHERE person_id = \(bare.person)
            """)
        for row in facts {
            switch try row.get("fact", as: String.self) {
            case "grant":
                identity.grants.insert(
                    try ProfileGrant(
                        profile: try row.get("first"), scopeKind: try row.get("second"),
                        scopeID: try row.get("third")))
            case "team": identity.teams.append(try row.get("first"))
            default: identity.contactOf.append(try row.get("first"))
            }
        }
        identity.teams.sort()
        identity.contactOf.sort()
        return identity
    }
}
