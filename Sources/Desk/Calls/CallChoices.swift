import Records
import Storage
import USM
import Values

/// What can be chosen in the forms of a call's page.
package struct CallChoices: Sendable {
    /// The teams that work on calls.
    package let teams: [Party]
    /// Who may be given it as it stands.
    package let members: [Party]
    /// Who may be given it together with another team.
    package let elsewhere: [(team: ID<Party>, person: Party)]
    package let services: [Service]
    /// Whether there are more people than are offered.
    package let isCut: Bool
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
        return try await database.read { reader in
            let most = CallChoices.mostWorkers
            let members = try reader.workers(for: call.team, call.service, limit: most + 1)
            let others = try reader.teamWorkers(besides: call.team, limit: most + 1)
            return CallChoices(
                teams: try reader.workingTeams(), members: Array(members.prefix(most)),
                elsewhere: Array(others.prefix(most)), services: try reader.services(),
                isCut: max(members.count, others.count) > most)
        }
    }
}
