import Records
import Storage
import USM
import Values

/// What a change will do to the register, with the present state of what it touches.
package struct RegisterPlan: Sendable {
    package let call: Call
    package let plan: PlannedDifference
    /// Counts how often it was drawn up; 0 when it never was.
    package let version: Int
    package let writtenAt: Instant?
    /// When it was carried out; nil before.
    package let appliedAt: Instant?
    /// What it touches as it is now.
    package let components: [ID<ManagedComponent>: RegisteredComponent]
    /// Their relations now.
    package let relations: Set<ComponentRelation>
    package let services: [ID<Service>: Service]
    package let names: [ID<Party>: String]
    /// What is in its way now; empty once it was carried out.
    package let conflicts: [PlanConflict]
    package let scope: MIRScope
    /// Whether this reader may add to it now.
    package let mayPlan: Bool
    /// Whether this reader may draw it up again and take lines out.
    package let mayMend: Bool

    /// The name of a component, in the register or in the plan.
    package func name(of id: ID<ManagedComponent>) -> String {
        plan.additions.first { $0.id == id }?.name ?? components[id]?.component.name ?? id.rawValue
    }

    /// A component as it will be.
    package func planned(_ id: ID<ManagedComponent>) -> RegisteredComponent? {
        guard let present = components[id] else { return nil }
        return plan.alterations.first { $0.id == id }?.applied(to: present) ?? present
    }
}

extension ServiceDesk {
    /// How many lines one plan has at most.
    package static let registerPlanLimit = 5_000

    /// - Parameter more: components that are looked at in order to plan something with them.
    /// - Throws: ``DeskRefusal/notFound`` for what is no change, or one that this person may not
    ///   see from the inside.
    package func registerPlan(
        of reference: String, lookingAt more: Set<ID<ManagedComponent>> = [], as actor: Actor
    ) async throws -> RegisterPlan {
        let policy = Policy(actor)
        return try await database.read { reader in
            let call = try reader.change(reference, policy)
            return try reader.registerPlan(
                of: call, lookingAt: more.filter(\.isPlausible), policy)
        }
    }
}

extension Reader {
    /// A request for change that this person works on.
    func change(_ reference: String, _ policy: Policy) throws -> Call {
        let call = try call(reference: reference, policy: policy)
        guard call.process == .change, policy.seesInternally(call) else {
            throw DeskRefusal.notFound
        }
        return call
    }

    fileprivate func registerPlan(
        of call: Call, lookingAt more: Set<ID<ManagedComponent>>, _ policy: Policy
    ) throws -> RegisterPlan {
        let stored = try registerPlan(of: call.id)
        let plan = stored?.plan ?? PlannedDifference()
        let register = try register(for: plan, with: more)
        let served = register.relations.compactMap { relation -> ID<Service>? in
            if case .service(let service) = relation.target { service } else { nil }
        }
        let owners =
            register.components.values.map(\.component.owner)
            + plan.additions.map(\.owner) + plan.alterations.compactMap(\.owner)
        let isApplied = stored?.appliedAt != nil
        let mayWork = policy.may(.work, call)
        return RegisterPlan(
            call: call, plan: plan, version: stored?.version ?? 0, writtenAt: stored?.writtenAt,
            appliedAt: stored?.appliedAt, components: register.components,
            relations: register.relations,
            services: try services(among: plan.services.union(served)),
            names: try names(of: Set(owners)),
            conflicts: isApplied ? [] : register.conflicts(with: plan), scope: register.scope,
            mayPlan: mayWork && call.takesRegisterPlan,
            mayMend: mayWork && call.mendsRegisterPlan && !isApplied && !plan.isEmpty)
    }
}
