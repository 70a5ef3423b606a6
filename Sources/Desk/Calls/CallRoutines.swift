import Records
import Storage
import USM
import Values

extension Reader {
    /// How the workflow of a call is carried out here: the routine of what was ordered, or else of
    /// what its words ask for under its agreement.
    ///
    /// A child call follows the routine of the call that the workflow began with. Before a call is
    /// accepted, the agreements under which its requester may ask it are all looked at.
    ///
    /// - Parameter calls: those of the workflow.
    func routine(of calls: [Call], root: ID<Call>) throws -> CallRoutine {
        guard let root = calls.first(where: { $0.id == root }) else { return CallRoutine() }
        let agreements =
            if let id = root.order?.agreement ?? root.agreement {
                try [agreement(id)].compactMap(\.self)
            } else {
                try agreements(
                    covering: root.requester, service: root.service, at: root.registeredAt)
            }
        guard agreements.contains(where: \.hasRoutines) else { return CallRoutine() }
        let call =
            if let order = root.order {
                agreements.first?.orderable.first { $0.key == order.item }?.call
            } else {
                CallTyping.suggest(
                    text: root.title + "\n" + root.description, under: agreements
                ).grounds.lazy.compactMap(\.preAgreed?.call).first
            }
        // What was typed otherwise takes another course.
        guard let call, call.type == root.type else { return CallRoutine() }
        return call.routine
    }
}

extension Agreement {
    fileprivate var hasRoutines: Bool { preAgreedCalls.contains { !$0.routine.isEmpty } }
}
