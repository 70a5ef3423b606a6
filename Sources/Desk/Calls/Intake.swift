import Records
import Storage
import USM
import Values

/// A call that waits to be typed, with the type that its words and agreements suggest.
package struct IntakeView: Sendable {
    package let call: Call
    package let suggestion: TypingSuggestion
    /// The agreements under which the requester may ask something.
    package let agreements: [Agreement]
}

extension ServiceDesk {
    /// The reasons for a type, for whoever decides upon it.
    ///
    /// - Throws: ``DeskRefusal/notFound``.
    package func intake(_ reference: String, as actor: Actor) async throws -> IntakeView {
        let (policy, moment) = (Policy(actor), world.now())
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            guard policy.maySeeInternal(call) else { throw DeskRefusal.notFound }
            let agreements = try reader.agreements(
                covering: call.requester, service: nil, at: moment)
            return IntakeView(
                call: call,
                suggestion: CallTyping.suggest(
                    text: call.title + "\n" + call.description, under: agreements),
                agreements: agreements)
        }
    }
}
