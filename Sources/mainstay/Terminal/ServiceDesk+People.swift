import Desk
import USM
import Values

extension ServiceDesk {
    /// - Throws: a ``Complaint`` when nobody signs in by that name.
    func person(named name: String) async throws -> ID<Party> {
        do {
            return try await person(signingInAs: name, as: .machine)
        } catch DeskRefusal.notFound {
            throw Complaint("Nobody signs in as \(name).", .refused)
        }
    }
}
