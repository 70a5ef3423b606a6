import Records
import Storage
import USM
import Values

extension ServiceDesk {
    /// How much is hit by what a call is about, for who may look at services.
    ///
    /// - Returns: nil for who may not, for a call that has ended, and for one about nothing.
    package func risk(of view: CallView, as actor: Actor) async throws -> RiskCount? {
        let call = view.call
        guard
            view.isInternal, call.isOpen, Policy(actor).mayEnter(.services),
            call.service != nil || !view.components.isEmpty
        else { return nil }
        let now = world.now()
        return try await database.read { reader in
            try reader.risk(
                of: view.components.map(\.id), call.service, at: now)
        }
    }
}
