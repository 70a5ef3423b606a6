import Desk
import USM

extension DeskWithPeople {
    /// Makes the enterprise as a file says: at once while it is being set up, and under a wish that
    /// is begun for it once it works.
    @discardableResult
    package func apply(_ file: EnterpriseFile) async throws -> EnterprisePlan {
        let isBeingSetUp = try await desk.isInFirstStart()
        let wish = isBeingSetUp ? nil : try await register("Other terms", type: .wish).reference
        return try await desk.perform(ApplyEnterprise(file, under: wish), as: .machine)
    }
}
