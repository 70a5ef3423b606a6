import Records
import Storage
import USM
import Values

/// Somebody on whose behalf a call is about to be registered: what one should know before the first
/// question.
package struct CallerView: Sendable {
    package let person: Party
    /// Their newest calls, of those that the reader may see.
    package let calls: Excerpt<CallSummary>
    /// What they may ask about, by the agreements that cover them.
    package let services: [ServiceChoice]
    /// What is theirs, or was in their last calls.
    package let components: Excerpt<ManagedComponent>
}

extension ServiceDesk {
    /// How many of somebody's calls, and how many of their components, are shown.
    package static let callerCalls = 6
    package static let callerComponents = 12

    /// - Throws: ``DeskRefusal/notAllowed`` for who may not register for somebody else;
    ///   ``DeskRefusal/notFound`` for nobody.
    package func caller(_ id: ID<Party>, as actor: Actor) async throws -> CallerView {
        guard Policy(actor).mayRegisterForOthers else { throw DeskRefusal.notAllowed }
        guard id.isPlausible else { throw DeskRefusal.notFound }
        var filter = CallFilter()
        filter.requester = id
        filter.isRoot = true
        let calls = try await calls(
            filter, order: .newest(below: nil), limit: Self.callerCalls, as: actor
        )
        let limit = Self.callerComponents
        let services = try await services(for: id, as: actor)
        return try await database.read { reader in
            guard let person = try reader.party(id), person.kind == .person else {
                throw DeskRefusal.notFound
            }
            return CallerView(
                person: person, calls: Excerpt(shown: calls.calls, isCut: calls.next != nil),
                services: services,
                components: Excerpt(
                    try reader.components(around: id, limit: limit + 1), limit: limit))
        }
    }
}
