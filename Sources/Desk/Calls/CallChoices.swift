import Records
import Storage
import USM
import Values

/// What can be chosen in the forms of a call's page.
package struct CallChoices: Sendable {
    /// The teams that work on calls.
    package let teams: [Party]
    /// Who may be given it as it stands.
    package let members: Excerpt<Party>
    /// Who may be given it together with another team.
    package let elsewhere: Excerpt<(team: ID<Party>, person: Party)>
    package let services: [Service]
}

extension CallChoices {
    /// How many people the list of who may have a call offers.
    package static let mostWorkers = 200
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notAllowed`` for who does not work on calls.
    package func choices(for call: Call, as actor: Actor) async throws -> CallChoices {
        let policy = Policy(actor)
        guard policy.mayEnter(.work) || policy.maySeeInternal(call) else {
            throw DeskRefusal.notAllowed
        }
        let most = CallChoices.mostWorkers
        return try await database.read { reader in
            CallChoices(
                teams: try reader.workingTeams(),
                members: Excerpt(
                    try reader.workers(for: call.team, call.service, limit: most + 1),
                    limit: most),
                elsewhere: Excerpt(
                    try reader.teamWorkers(besides: call.team, limit: most + 1), limit: most),
                services: try reader.services())
        }
    }
}
