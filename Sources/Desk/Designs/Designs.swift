import Records
import Storage
import USM
import Values

/// A wish with its two designs: what is asked for (step A1), and who contributes what to it (A3),
/// both in the tree by which every service is specified (usm.md 1.3, 4.2).
package struct DesignedWish: Sendable {
    package let call: Call
    /// The service that it is about; nil for one that is not there yet.
    package let service: Service?
    package let functional: Specification
    package let technical: TechnicalDesign
    /// Counts the changes; 0 when nothing was written yet.
    package let version: Int
    package let changedAt: Instant?
    /// What is asked for and nobody contributes to.
    package let unsupported: [PromisePlace]
    /// Contributions that promise less than is asked for.
    package let tooWeak: [TechnicalDesign.Contribution]
    /// What the service promises now, to begin with.
    package let promisedNow: Specification?
    package let mayWriteFunctional: Bool
    package let mayWriteTechnical: Bool
    /// Who can contribute: every team, and every organization as a supplier.
    package let contributors: [Party]
    /// How it came to be so, the newest change first.
    package let history: [DesignedChange]
    /// The names of those who contribute or did, and of those who changed it.
    package let names: [ID<Party>: String]
}

extension Call {
    /// Whether what is asked for can still be worded anew: until the negotiation is over.
    package var takesFunctionalDesign: Bool {
        isOpen && type == .wish && ["A1", "A2", "A3", "A4", "A5"].contains(step.code)
    }

    /// Whether teams can still be asked for their part: once the wish is classified, until the
    /// negotiation is over.
    package var takesTechnicalDesign: Bool {
        isOpen && type == .wish && ["A3", "A4", "A5"].contains(step.code)
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notFound`` for what is no wish, or one that this person may not see
    ///   from the inside.
    package func design(of reference: String, as actor: Actor) async throws -> DesignedWish {
        let policy = Policy(actor)
        return try await database.read { reader in
            let call = try reader.wish(reference, policy)
            return try reader.designedWish(call, policy)
        }
    }
}

extension Reader {
    /// A wish that this person works on.
    func wish(_ reference: String, _ policy: Policy) throws -> Call {
        let call = try call(reference: reference, policy: policy)
        guard call.type == .wish, policy.seesInternally(call) else { throw DeskRefusal.notFound }
        return call
    }

    fileprivate func designedWish(_ call: Call, _ policy: Policy) throws -> DesignedWish {
        let stored = try design(of: call.id)
        let (functional, technical) = (
            stored?.functional ?? Specification(), stored?.technical ?? TechnicalDesign()
        )
        let changes = try designChanges(of: call.id, limit: DesignedWish.historyLimit + 1)
        let names = try names(
            of: Set(
                technical.contributions.map(\.team) + [stored?.changedBy].compactMap(\.self)
                    + DesignedWish.parties(changes)))
        let mayWork = policy.may(.work, call)
        return DesignedWish(
            call: call, service: try call.service.flatMap { try service($0) },
            functional: functional, technical: technical, version: stored?.version ?? 0,
            changedAt: stored?.changedAt, unsupported: technical.unsupported(in: functional),
            tooWeak: technical.tooWeak(for: functional),
            promisedNow: try call.service.flatMap {
                try specification(of: $0)?.specification.tree
            },
            mayWriteFunctional: mayWork && call.takesFunctionalDesign,
            mayWriteTechnical: mayWork && call.takesTechnicalDesign,
            contributors: try teams() + organizations(),
            history: DesignedWish.history(changes, naming: names), names: names)
    }
}
