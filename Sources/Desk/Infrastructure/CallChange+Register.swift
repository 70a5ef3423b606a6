import Records
import Storage
import USM
import Values

extension CallChange {
    /// With the work of C8 the register gets what the change planned: in the same transaction, as
    /// a whole or not at all (usm.md 4.7).
    ///
    /// - Throws: ``DeskRefusal/outdated(current:_:)`` naming what does not fit any more.
    func carryOutPlan(of call: Call) throws {
        guard
            call.step.code == "C8", let stored = try transaction.registerPlan(of: call.id),
            stored.appliedAt == nil, !stored.plan.isEmpty
        else { return }
        let register = try transaction.registerForChange(for: stored.plan)
        let next: InfrastructureRegister
        do throws(PlanRefusal) {
            next = try register.applying(stored.plan, under: call)
        } catch .conflicts(let conflicts) {
            throw DeskRefusal.outdated(
                current: stored.version, RegisterTexts.conflicts(conflicts, in: register))
        } catch {
            throw DeskRefusal.outdated(current: stored.version, error.sentence)
        }
        try transaction.write(stored, leadingTo: next, by)
        for id in stored.plan.components {
            try transaction.appendToJournal(
                "registered", of: "component", id: id.rawValue,
                payload: [
                    "call": call.reference, "version": "\(next.components[id]?.version ?? 0)",
                ],
                by)
        }
        try transaction.appendToJournal(
            "applied", of: "register_plan", id: "plan:\(call.id)",
            payload: ["version": stored.version], by)
    }
}
