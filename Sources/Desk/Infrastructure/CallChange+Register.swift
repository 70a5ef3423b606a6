import Journal
import Records
import Storage
import USM
import Values

extension CallReaction {
    static let carryOutPlan = CallReaction { happening, change in
        guard happening.events.contains(where: \.isWork) else { return }
        try change.carryOutPlan(of: happening.former)
    }
}

extension CallChange {
    /// What the step that updates the register finds planned.
    func registerUpdate(of call: Call) throws -> Call.RegisterUpdate {
        guard call.step.kind == .updateRegister else { return .planned }
        let plan = try transaction.registerPlan(of: call.id)?.plan ?? PlannedDifference()
        return plan.isEmpty ? .nothing : .planned
    }

    /// What the register's scope says of the components that a call names, where a fork asks it.
    func scopeVerdict(of call: Call) throws -> Call.ScopeVerdict {
        guard call.step.kind == .fork, !call.components.isEmpty else { return .silent }
        let classes = try transaction.components(call.components.sorted()).map(\.componentClass)
        return try transaction.componentScope().verdict(onClasses: classes)
    }

    /// With the work of C8 the register gets what the change planned: in the same transaction, as
    /// a whole or not at all (usm.md 4.7).
    ///
    /// - Throws: ``DeskRefusal/planConflict(current:_:_:)`` naming each line that does not fit any
    ///   more.
    fileprivate func carryOutPlan(of call: Call) throws {
        guard
            call.step.code == "C8", let stored = try transaction.registerPlan(of: call.id),
            stored.appliedAt == nil, !stored.plan.isEmpty
        else { return }
        let register = try transaction.registerForChange(for: stored.plan)
        let next: InfrastructureRegister
        do throws(PlanRefusal) {
            next = try register.applying(stored.plan, under: call)
        } catch .conflicts(let conflicts) {
            throw stored.refusal(conflicts, in: register)
        } catch {
            throw DeskRefusal.outdated(current: stored.version, error.sentence)
        }
        guard try transaction.write(stored, leadingTo: next, by) else {
            // Whoever gave a key away in the same moment is in the register by now.
            let present = try transaction.registerForChange(for: stored.plan)
            throw stored.refusal(present.conflicts(with: stored.plan), in: present)
        }
        try transaction.appendToJournal(
            RegisterPlanEvent.applied, of: call.id.rawValue, by)
    }
}

extension Call.Event {
    fileprivate var isWork: Bool {
        if case .worked = self { true } else { false }
    }
}

extension StoredPlan {
    fileprivate func refusal(
        _ conflicts: [PlanConflict], in register: InfrastructureRegister
    ) -> DeskRefusal {
        let problems = conflicts.map { conflict in
            let names = conflict.components.compactMap { id in
                plan.additions.first { $0.id == id }?.name
                    ?? register.components[id]?.component.name
            }
            return FieldProblem(
                conflict.line,
                RegisterTexts.named(names.joined(separator: ", "), conflict.sentence),
                because: conflict.holder.map { .component($0) })
        }
        return .planConflict(
            current: version, problems, RegisterTexts.conflicts(conflicts, problems))
    }
}
