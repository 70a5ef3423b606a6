import Records
import Storage
import USM
import Values

/// What can be chosen in the forms of a call's page.
package struct CallChoices: Sendable {
    package let teams: [Party]
    /// The people of the call's team.
    package let members: [Party]
    package let services: [Service]
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notAllowed`` for who does not work on calls.
    package func choices(for call: Call, as actor: Actor) async throws -> CallChoices {
        let policy = Policy(actor)
        guard policy.mayEnter(.work) || policy.maySeeInternal(call) else {
            throw DeskRefusal.notAllowed
        }
        return try await database.read { reader in
            CallChoices(
                teams: try reader.teams(),
                members: try call.team.map { try reader.members(of: $0) } ?? [],
                services: try reader.services())
        }
    }
}
