import Storage
import USM
import Values

extension Reader {
    /// Who may be given work of a team or about a service: those who hold a profile of work for it,
    /// or for the whole enterprise, and whose account is not switched off.
    ///
    /// - Parameters:
    ///   - person: only this one; nil for all.
    ///   - limit: the most that are given.
    package func workers(
        for team: ID<Party>?, _ service: ID<Service>?, only person: ID<Party>? = nil, limit: Int
    ) throws -> [Party] {
        var scopes: [SQL] = ["scope_kind = 'enterprise'"]
        if let team { scopes.append("scope_kind = 'team' AND scope_id = \(team)") }
        if let service { scopes.append("scope_kind = 'service' AND scope_id = \(service)") }
        let isMeant: SQL = person.map { "person_id = \($0)" } ?? "TRUE"
        return try rows(
            """
            SELECT \(Party.columns) FROM party
            WHERE party.kind = 'person'
                AND party.id IN (
                    SELECT person_id FROM profile_grant
                    WHERE profile <> 'administrator' AND \(isMeant)
                        AND (\(SQL.joined(scopes, by: " OR "))))
                AND NOT EXISTS (
                    SELECT 1 FROM account
                    WHERE account.person_id = party.id AND account.is_disabled = 1)
            ORDER BY party.name, party.id LIMIT \(limit)
            """
        ).map(Party.init)
    }

    /// Who works for which team, by the names of team and person.
    ///
    /// - Parameter own: not those of this team.
    package func teamWorkers(
        besides own: ID<Party>?, limit: Int
    ) throws -> [(team: ID<Party>, person: Party)] {
        let isMeant: SQL = own.map { "profile_grant.scope_id <> \($0)" } ?? "TRUE"
        return try rows(
            """
            SELECT DISTINCT \(Party.columns), profile_grant.scope_id AS works_for,
                team.name AS team_name
            FROM profile_grant
            JOIN party ON party.id = profile_grant.person_id
            JOIN party AS team ON team.id = profile_grant.scope_id
            WHERE profile_grant.scope_kind = 'team' AND profile_grant.profile <> 'administrator'
                AND \(isMeant)
                AND NOT EXISTS (
                    SELECT 1 FROM account
                    WHERE account.person_id = party.id AND account.is_disabled = 1)
            ORDER BY team_name, party.name, party.id LIMIT \(limit)
            """
        ).map { (team: try $0.get("works_for"), person: try Party($0)) }
    }

    /// The teams that work on calls, by name: somebody holds a profile for them, a service is
    /// theirs, or one of their people holds a profile of work.
    ///
    /// - Parameter team: only this one; nil for all.
    package func workingTeams(only team: ID<Party>? = nil) throws -> [Party] {
        let isMeant: SQL = team.map { "party.id = \($0)" } ?? "TRUE"
        return try rows(
            """
            SELECT \(Party.columns) FROM party
            WHERE party.kind = 'team' AND \(isMeant)
                AND (party.id IN (
                        SELECT scope_id FROM profile_grant
                        WHERE scope_kind = 'team' AND profile <> 'administrator')
                    OR party.id IN (SELECT team_id FROM service WHERE team_id IS NOT NULL)
                    OR party.id IN (
                        SELECT membership.team_id FROM membership
                        JOIN profile_grant ON profile_grant.person_id = membership.person_id
                        WHERE profile_grant.profile <> 'administrator'))
            ORDER BY party.name, party.id
            """
        ).map(Party.init)
    }
}
