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
    /// Under which agreement it would be counted, and what else would cover it; nil as long as
    /// nothing tells what it is about.
    package let cover: CallCover?
    /// What is promised of the service that it is about, or seems to be about.
    package let promised: PromisedService?
    /// What it is about, each answered by the scope of the register.
    package let components: [ManagedComponent]
    /// nil when it is about no component.
    package let scope: MIRScope?

    package struct PromisedService: Sendable {
        package let service: Service
        package let tree: Specification
    }
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
            let suggestion = CallTyping.suggest(
                text: call.title + "\n" + call.description, under: agreements)
            let recognized = suggestion.grounds.lazy.compactMap(\.preAgreed?.agreement).first
            let service =
                call.service ?? agreements.first { $0.id == recognized }?.service
            let components = try reader.components(call.components.sorted())
            let cover = try service.map {
                try reader.cover(of: call, about: $0, nil, at: moment)
            }
            return IntakeView(
                call: call, suggestion: suggestion, agreements: agreements,
                cover: cover,
                promised: try service.flatMap {
                    try reader.promised($0, under: cover?.chosen?.agreement.id)
                },
                components: components,
                scope: components.isEmpty ? nil : try reader.componentScope())
        }
    }
}

extension Reader {
    /// - Parameter agreement: keeps the version of its first day; without one the newest counts.
    fileprivate func promised(
        _ id: ID<Service>, under agreement: ID<Agreement>?
    ) throws -> IntakeView.PromisedService? {
        let number = try agreement.flatMap { try specificationVersion(of: $0) }
        guard
            let service = try service(id),
            let version = try specification(of: id, version: number)
        else { return nil }
        return IntakeView.PromisedService(service: service, tree: version.specification.tree)
    }
}
