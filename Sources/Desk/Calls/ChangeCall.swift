import Records
import Storage
import USM
import Values

/// Somebody does something with a call, or several things: all of them or none.
package struct ChangeCall: Sendable {
    /// Its id, its reference or its number.
    package let call: String
    /// The version that the person saw; nil when they do not care what happened since.
    package let seen: Int?
    /// In the order in which they happen; at least one.
    package let requests: [CallRequest]

    package init(_ call: ID<Call>, seen: Int? = nil, _ request: CallRequest) {
        self.init(call.rawValue, seen: seen, [request])
    }

    package init(_ call: String, seen: Int? = nil, _ requests: [CallRequest]) {
        self.call = call
        self.seen = seen
        self.requests = requests
    }
}

extension ServiceDesk {
    /// Loads, decides, records, and does what follows from it in other calls: in one transaction
    /// or not at all.
    ///
    /// - Throws: ``DeskRefusal``: not found for a call that this person may not see, not allowed
    ///   for what is not theirs to do, refused for what the call's state does not allow, stale
    ///   when it is not at the version that was seen.
    package func perform(_ command: ChangeCall, as actor: Actor) async throws -> CallReceipt {
        let requests = try command.requests.checked()
        let (world, clocks) = (world, clocks)
        let by = Authorship(actor: actor.person, at: world.now())
        return try await write(at: by.at) { transaction in
            var change = CallChange(
                transaction: transaction, actor: actor, by: by, world: world, clocks: clocks)
            let id = try transaction.id(ofCall: command.call, policy: change.policy)
            var (seen, receipt) = (command.seen, CallReceipt?.none)
            for request in requests {
                let changed = try change.perform(request, on: id, seen: seen)
                // What this command itself has just done is no news to who sent it.
                seen = nil
                receipt = CallReceipt(changed)
            }
            guard let receipt else { throw DeskRefusal.notFound }
            return receipt
        }
    }
}

extension Reader {
    /// The id of a call that is named in any of the ways in which one is.
    ///
    /// - Throws: ``DeskRefusal/notFound`` for a reference of a call that this person may not see.
    fileprivate func id(ofCall name: String, policy: Policy) throws -> ID<Call> {
        CallReference.number(name) == nil
            ? ID(name) : try call(reference: name, policy: policy).id
    }
}

/// One command at work inside its transaction.
struct CallChange {
    let transaction: any Transaction
    let actor: Actor
    let by: Authorship
    let world: World
    let clocks: ServiceClocks
    /// Whether both calls are done in one go by one person.
    var isAtOnce = false

    var policy: Policy { Policy(actor) }

    mutating func perform(
        _ request: CallRequest, on id: ID<Call>, seen: Int?
    ) throws -> Call {
        guard id.isPlausible, let call = try transaction.callForChange(id) else {
            throw DeskRefusal.notFound
        }
        let parent = try transaction.reviewedParent(of: call)
        guard policy.may(request.action, call, above: parent) else {
            if !policy.maySee(call) {
                // Who may read it all the same, for their work on another call of its workflow, is
                // told that it is not theirs.
                _ = try transaction.call(reference: id.rawValue, policy: policy)
            }
            throw DeskRefusal.notAllowed
        }
        try require(call, toBeAt: seen)
        let events: [Call.Event]
        do {
            events = try decide(request, call)
        } catch let refusal as DeskRefusal {
            throw forActor(refusal, call, above: parent)
        }
        return try save(events, of: call)
    }

    /// - Throws: ``DeskRefusal/stale(current:changes:)`` unless the call is at the version that was
    ///   seen.
    func require(_ call: Call, toBeAt seen: Int?) throws {
        guard let seen, seen != call.version else { return }
        throw DeskRefusal.stale(
            current: call.version,
            changes: try transaction.journal(
                of: call.id, isInternal: policy.maySeeInternal(call), after: seen, limit: 50))
    }

    /// Keeps the events, does what follows from them, and tells who listens.
    func save(_ events: [Call.Event], of call: Call) throws -> Call {
        let changed = try transaction.record(events, of: call, by)
        let happening = CallHappening(events: events, former: call, call: changed)
        for reaction in CallReaction.all { try reaction.react(happening, self) }
        transaction.announce(.call(changed))
        return changed
    }

    /// Turns what a person asks into what the method decides upon.
    private func decide(_ request: CallRequest, _ call: Call) throws -> [Call.Event] {
        switch request {
        case .attach(let files, let visibility):
            let visible = policy.maySeeInternal(call) ? visibility : .requester
            let attached = try files.flatMap { file in
                let checked = try file.checked(visibility: visible)
                try transaction.keep(checked.content)
                return try method { () throws(Refusal) in
                    try call.deciding(.attach(checked.attachment))
                }
            }
            guard isAnswer(to: call, visible) else { return attached }
            let answered = attached + [.answered(text: "")]
            return answered + (try timing(after: answered, of: call))
        default:
            let command = try command(request, call)
            guard try changesSomething(command, call) else { return [] }
            try requireSettledOffers(command, call)
            try requireSecondLook(command, call)
            let decided = try method { () throws(Refusal) in try call.deciding(command) }
            let events =
                try reviewing(command, call) + decided + answeringEscalation(command, call)
                + noting(request)
            let followed =
                events + (try takingUp(command, call)) + (try coveringBeside(command, call))
            return followed + (try timing(after: followed, of: call))
        }
    }

    /// A link that stands already, or one to undo that never stood, leaves both journals as they are.
    private func changesSomething(_ command: Call.Command, _ call: Call) throws -> Bool {
        if case .link(let link) = command {
            return try !transaction.links(of: call.id).contains(link)
        }
        if case .unlink(let link) = command {
            return try transaction.links(of: call.id).contains(link)
        }
        return true
    }

    /// What the next ones should know stands beside the assignment, as an internal word.
    private func noting(_ request: CallRequest) -> [Call.Event] {
        guard case .assign(_, _, let note) = request, !note.isEmpty else { return [] }
        return [.commented(.internal, text: note)]
    }

    /// A call that nobody has goes to the team of its service as soon as that is known.
    private func takingUp(_ command: Call.Command, _ call: Call) throws -> [Call.Event] {
        guard
            case .concern(let service?, _) = command, call.team == nil, call.isOpen,
            let team = try transaction.service(service)?.team
        else { return [] }
        return [.assigned(team: team, person: call.assignee)]
    }

    /// When a child call is accepted, the agreement with the team that carries it out begins to
    /// count, if there is one.
    private func coveringBeside(_ command: Call.Command, _ call: Call) throws -> [Call.Event] {
        guard case .accept = command, let parent = call.parent else { return [] }
        let opener = try transaction.call(parent)
        let found = try transaction.operationalAgreement(covering: call, opener: opener)
        return found == call.operational ? [] : found.map { [.coveredBeside(by: $0)] } ?? []
    }

    func method<Result>(_ decide: () throws(Refusal) -> Result) throws(DeskRefusal) -> Result {
        do {
            return try decide()
        } catch .nothingPlanned {
            throw .invalid([FieldProblem("note", Refusal.nothingPlanned.sentence)])
        } catch .againstScope(let isManaged) {
            let refusal = Refusal.againstScope(isManaged: isManaged)
            throw .invalid([FieldProblem("reason", refusal.sentence)])
        } catch {
            throw .refused(error)
        }
    }

    /// The same refusal, naming of the actions that are allowed only those that are this person's.
    func forActor(
        _ refusal: DeskRefusal, _ call: Call, above parent: Call? = nil
    ) -> DeskRefusal {
        guard case .refused(.notNow(let action, let step, let status, let allowed)) = refusal else {
            return refusal
        }
        return .refused(
            .notNow(
                action, step: step, status: status,
                allowed: allowed.filter { policy.may($0, call, above: parent) }))
    }
}
