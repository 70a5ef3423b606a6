import Storage
import USM
import Values

/// A person as the list of accounts shows them.
package struct PersonEntry: Hashable, Sendable {
    package let person: Party
    package let language: Language
    /// nil for somebody without an account.
    package let signInName: String?
    package let isDisabled: Bool
    package let hasPassword: Bool
    package var grants: [ProfileGrant] = []

    init(_ row: Row) throws {
        person = try Party(row)
        language = try row.get("language")
        signInName = try row.get("sign_in_name")
        isDisabled = try row.get("is_disabled") ?? false
        hasPassword = try row.get("has_password")
    }
}

/// Where a list of people goes on: after this one.
package struct PersonCursor: Hashable, Sendable {
    package let name: String
    package let id: ID<Party>

    package init(name: String, id: ID<Party>) {
        self.name = name
        self.id = id
    }
}

extension Reader {
    /// One page of all people, by name.
    package func people(
        named prefix: String, after cursor: PersonCursor?, limit: Int
    ) throws -> [PersonEntry] {
        let isLater: SQL =
            cursor.map { "(party.name_folded, party.id) > (\($0.name.folded), \($0.id))" } ?? "TRUE"
        let isCalled = try isCalled(prefix, .party)
        var entries = try rows(
            """
            SELECT \(Party.columns), party.language, account.sign_in_name, account.is_disabled,
                CASE WHEN account.password_hash IS NULL THEN 0 ELSE 1 END AS has_password
            FROM party LEFT JOIN account ON account.person_id = party.id
            WHERE party.kind = 'person' AND \(isLater)
                AND \(isCalled)
            ORDER BY party.name_folded, party.id LIMIT \(limit)
            """
        ).map(PersonEntry.init)
        let grants = try grants(of: entries.map(\.person.id))
        for index in entries.indices {
            entries[index].grants = grants[entries[index].person.id] ?? []
        }
        return entries
    }

    private func grants(of people: [ID<Party>]) throws -> [ID<Party>: [ProfileGrant]] {
        var grants: [ID<Party>: [ProfileGrant]] = [:]
        let rows = try rows(
            """
            SELECT person_id, profile, scope_kind, scope_id FROM profile_grant
            WHERE person_id IN \(list: people)
            ORDER BY person_id, profile, scope_kind, scope_id
            """)
        for row in rows {
            grants[try row.get("person_id"), default: []].append(
                try ProfileGrant(
                    profile: try row.get("profile"), scopeKind: try row.get("scope_kind"),
                    scopeID: try row.get("scope_id")))
        }
        return grants
    }
}
