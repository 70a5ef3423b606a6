import Journal
import Records
import Storage
import USM
import Values

/// Somebody plans what a change will do to the register.
package struct PlanRegister: Sendable {
    /// `RFC-1042`, a number or an id.
    package let call: String
    /// The version of the plan that the person saw, 0 when there was none; nil when they do not
    /// care what others planned since.
    package let seen: Int?
    package let deed: Deed

    package enum Deed: Sendable {
        case add(ComponentDraft)
        case alter(ID<ManagedComponent>, ComponentDraft)
        case retire(ID<ManagedComponent>)
        case relate(ID<ManagedComponent>, ComponentRelation.Kind, RelationEnd)
        case unrelate(ID<ManagedComponent>, ComponentRelation.Kind, RelationEnd)
        /// Takes a line out, by its key.
        case remove(String)
        /// The same intentions from the present state of the register.
        case planAgain

        fileprivate var onlyMends: Bool {
            switch self {
            case .remove, .planAgain: true
            case .add, .alter, .retire, .relate, .unrelate: false
            }
        }
    }

    package init(_ call: String, seen: Int?, _ deed: Deed) {
        self.call = call
        self.seen = seen
        self.deed = deed
    }
}

/// The other end of a relation, as people write it: nothing of it was checked.
package enum RelationEnd: Hashable, Sendable {
    case node(InfrastructureNode)
    /// A component by its exact name or key.
    case called(String)
}

/// A component as people type it: nothing of it was checked.
package struct ComponentDraft: Hashable, Sendable {
    /// nil leaves it as it is, as with the others.
    package var name: String?
    package var componentClass: String?
    package var owner: ID<Party>?
    /// Values by key; an empty one clears, one that is not there stays.
    package var attributes: [String: String]
    /// By which files mean it.
    package var key: String?
    /// How values are written.
    package var notation: ValueNotation

    package init(
        name: String? = nil, componentClass: String? = nil, owner: ID<Party>? = nil,
        attributes: [String: String] = [:], key: String? = nil, notation: ValueNotation = .plain
    ) {
        self.notation = notation
        self.name = name
        self.componentClass = componentClass
        self.owner = owner
        self.attributes = attributes
        self.key = key
    }
}

extension ServiceDesk {
    /// - Returns: the version of the plan.
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `name`, `class`, `owner`,
    ///   `attributes.` with a key, `component`, `target` and `line`;
    ///   ``DeskRefusal/outdated(current:_:)`` when somebody planned something meanwhile, or when
    ///   the change does not stand where it is planned.
    @discardableResult
    package func perform(_ command: PlanRegister, as actor: Actor) async throws -> Int {
        let (policy, world) = (Policy(actor), world)
        let by = Authorship(actor: actor.person, at: world.now())
        return try await write(at: by.at) { transaction in
            let found = try transaction.change(command.call, policy)
            guard let call = try transaction.callForChange(found.id) else {
                throw DeskRefusal.notFound
            }
            guard policy.may(.work, call) else { throw DeskRefusal.notAllowed }
            let stored = try transaction.registerPlan(of: call.id)
            let version = stored?.version ?? 0
            guard version == command.seen ?? version else {
                throw DeskRefusal.outdated(current: version, RegisterTexts.outdated)
            }
            let isOpen =
                command.deed.onlyMends ? call.mendsRegisterPlan : call.takesRegisterPlan
            guard isOpen else {
                throw DeskRefusal.outdated(current: version, RegisterTexts.notNow)
            }
            // What was carried out is history; a change that is redone plans anew.
            let present =
                stored?.appliedAt == nil ? stored?.plan ?? PlannedDifference() : PlannedDifference()
            let planning = RegisterPlanning(
                reader: transaction, call: call.id, policy: policy, present: present,
                world: world)
            let next = try planning.planned(command.deed)
            guard next != present else { return version }
            let saved = StoredPlan(
                call: call.id, plan: next, version: version + 1, writtenAt: by.at,
                writtenBy: by.actor)
            try transaction.keep(saved, by)
            return saved.version
        }
    }
}

extension Transaction {
    /// Keeps a plan and journals it whole, so that any version can be seen again.
    func keep(_ plan: StoredPlan, _ by: Authorship) throws {
        guard try save(plan) else {
            throw DeskRefusal.outdated(current: plan.version, RegisterTexts.outdated)
        }
        try appendToJournal(RegisterPlanEvent.planned(plan.plan), of: plan.call.rawValue, by)
    }
}
