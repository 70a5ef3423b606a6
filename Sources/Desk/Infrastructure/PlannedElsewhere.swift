import Records
import Storage
import USM
import Values

/// What open changes plan already, so that nothing is planned a second time.
struct PlannedElsewhere {
    private let plans: [OpenPlan]
    /// The changes that the reader may see; of others no reference is told.
    private let visible: Set<ID<Call>>

    /// - Parameters:
    ///   - keys: those that are to be given away.
    ///   - components: those of the register that are to be changed.
    ///   - call: the change whose own plan is not looked at.
    ///   - policy: of who is told about other changes; nil for who runs the program itself.
    init(
        _ reader: any Reader, keys: [String], components: [ID<ManagedComponent>] = [],
        besides call: ID<Call>? = nil, for policy: Policy?
    ) throws {
        plans = try reader.openPlans(givingKeys: keys, or: components).filter { $0.call != call }
        visible = Set(
            try plans.compactMap { try reader.call($0.call) }
                .filter { policy?.maySee($0) ?? true }.map(\.id))
    }

    /// A change that plans something.
    struct Rival {
        /// nil when the reader may not see it.
        let reference: String?
        /// What it calls the component.
        let name: String

        var obstacle: FieldProblem.Obstacle? { reference.map { .call($0) } }
    }

    /// The change that does with a component what a plan is to do, if there is one.
    func rival(
        doing plan: PlannedDifference, with id: ID<ManagedComponent>
    ) -> Rival? {
        for other in plans {
            let addition = plan.additions.first { $0.id == id }
            let counterpart =
                addition.map { mine in other.plan.additions.first { $0.key == mine.key }?.id } ?? id
            guard
                let counterpart, !other.plan.concerning(counterpart).isEmpty,
                plan.does(with: id, theSameAs: other.plan, with: counterpart)
            else { continue }
            return rival(other, addition?.name ?? "")
        }
        return nil
    }

    /// The change that gives a key to a component that it adds, if there is one.
    func rival(givingKey key: String) -> Rival? {
        for other in plans {
            guard let addition = other.plan.additions.first(where: { $0.key == key }) else {
                continue
            }
            return rival(other, addition.name)
        }
        return nil
    }

    private func rival(_ plan: OpenPlan, _ name: String) -> Rival {
        Rival(reference: visible.contains(plan.call) ? plan.reference : nil, name: name)
    }
}
