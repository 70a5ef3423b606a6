import Storage
import USM
import Values

/// Who and what somebody may name in a form that they fill in.
extension Reader {
    /// A person, and those of their teams and of the organization or team that they belong to, by
    /// name.
    ///
    /// - Parameters:
    ///   - only: nobody else than this one.
    ///   - name: only those with a word in their name from which it goes on so.
    package func colleagues(
        of person: ID<Party>, only: ID<Party>? = nil, named name: String? = nil, limit: Int
    ) throws -> [Party] {
        let wanted: SQL = only.map { "party.id = \($0)" } ?? "TRUE"
        let isCalled: SQL = try name.map { try self.isCalled($0, .party) } ?? "TRUE"
        return try rows(
            """
            SELECT \(Party.columns) FROM party
            WHERE party.kind = 'person' AND \(wanted) AND \(isCalled) AND party.id IN (
                SELECT own.id FROM party own WHERE own.id = \(person)
                UNION
                SELECT beside.id FROM party own JOIN party beside
                    ON beside.parent_id = own.parent_id
                WHERE own.id = \(person)
                UNION
                SELECT other.person_id FROM membership own JOIN membership other
                    ON other.team_id = own.team_id
                WHERE own.person_id = \(person))
            ORDER BY party.name, party.id LIMIT \(limit)
            """
        ).map(Party.init)
    }

    /// Components of a class or one below it that a service uses, or that belong to a person,
    /// their teams or the organizations of these; by name.
    ///
    /// - Parameters:
    ///   - only: no other than this one.
    ///   - name: only those with a word in their name from which it goes on so.
    package func components(
        ofClass path: String, usedBy service: ID<Service>, orOwnedAround person: ID<Party>,
        only: ID<ManagedComponent>? = nil, named name: String? = nil, limit: Int
    ) throws -> [ManagedComponent] {
        let isCalled: SQL = try name.map { try self.isCalled($0, .component) } ?? "TRUE"
        let wanted: SQL = only.map { "component.id = \($0)" } ?? "TRUE"
        return try rows(
            """
            \(Agreement.circle(of: person))
            SELECT \(ManagedComponent.columns) FROM component
            WHERE \(wanted) AND \(isCalled)
                AND (component.class = \(path) OR component.class LIKE \(path + "/%"))
                AND (component.service_id = \(service)
                    OR component.owner_id IN (SELECT id FROM circle))
            ORDER BY component.name, component.id LIMIT \(limit)
            """
        ).map(ManagedComponent.init)
            // A class may have an underscore in it, which stands for any letter above.
            .filter { $0.componentClass == path || $0.componentClass.hasPrefix(path + "/") }
    }
}
