import Records
import Storage
import USM
import Values

/// What needed no thought is written down in one go: the call is accepted, classified and carried
/// out, with the call that it opens, up to the requester's word.
///
/// Every step is a step, in the journals of both calls; only the child's review is by who carried
/// it out, and says so.
package struct DoAtOnce: Sendable {
    /// Its reference or id.
    package var call: String
    /// The version that the person saw; nil when they do not care what happened since.
    package var seen: Int?
    /// What was done, in a sentence for the requester.
    package var done: String
    /// Which service it is about, where the call does not say it yet.
    package var service: ID<Service>?
    package var category: String
    /// This and ``urgency`` count where nobody classified the call before.
    package var impact: Impact
    package var urgency: Urgency
    /// The codes of the steps whose agreed work instruction was followed.
    package var followed: Set<String>

    package init(
        _ call: String, seen: Int? = nil, done: String, service: ID<Service>? = nil,
        category: String = "", impact: Impact = .low, urgency: Urgency = .low,
        followed: Set<String> = []
    ) {
        self.call = call
        self.seen = seen
        self.done = done
        self.service = service
        self.category = category
        self.impact = impact
        self.urgency = urgency
        self.followed = followed
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` at `done`, `urgency`, `service` or `followed`;
    ///   ``DeskRefusal/notNow(_:allowed:)`` where the call is not of a kind for it.
    package func perform(
        _ command: DoAtOnce, as actor: Actor
    ) async throws -> CallReceipt {
        var check = FieldCheck()
        var command = command
        command.done = check.text("done", command.done, .text)
        command.category = check.text("category", command.category, TextRule.name.optional)
        try check.finish()
        let (checked, world, clocks) = (command, world, clocks)
        let by = Authorship(actor: actor.person, at: world.now())
        return try await write(at: by.at) { transaction in
            var change = CallChange(
                transaction: transaction, actor: actor, by: by, world: world, clocks: clocks,
                isAtOnce: true)
            return CallReceipt(try change.doAtOnce(checked))
        }
    }
}

extension DoAtOnce {
    /// What somebody weighed before holds; otherwise what the command says.
    fileprivate func classification(of call: Call) -> Classification {
        call.classification
            ?? Classification(category: category, impact: impact, urgency: urgency)
    }
}

/// Whether a call can be done in one go, and what its agreement asks on the way.
package struct AtOnceOffer: Sendable {
    /// The work instructions that were agreed for its steps.
    package let instructions: [CallRoutine.Line]
}

extension CallChange {
    mutating func doAtOnce(_ command: DoAtOnce) throws -> Call {
        let found = try transaction.call(reference: command.call, policy: policy)
        guard let call = try transaction.callForChange(found.id) else {
            throw DeskRefusal.notFound
        }
        guard policy.may(.work, call) else { throw DeskRefusal.notAllowed }
        try require(call, toBeAt: command.seen)
        try requireAtOnce(call, command)
        let root = try carryOut(call, command)
        guard let opened = root.children.last else {
            return try perform(.askConfirmation(message: command.done), on: root.id, seen: nil)
        }
        guard let child = try transaction.callForChange(opened.id) else {
            throw DeskRefusal.notFound
        }
        let carried = try carryOut(child, command)
        for request in [
            CallRequest.confirm(comment: ""), .evaluate(Evaluation()), .close,
        ] {
            _ = try perform(request, on: carried.id, seen: nil)
        }
        return try perform(.askConfirmation(message: command.done), on: root.id, seen: nil)
    }

    /// Every step of one call up to its review, or to what its fork opens.
    private mutating func carryOut(_ call: Call, _ command: DoAtOnce) throws -> Call {
        var call = call
        if call.service == nil, let service = command.service {
            call = try perform(
                .concern(service: service, components: call.components.sorted()), on: call.id,
                seen: nil)
        }
        while let request = step(of: call, command) {
            call = try perform(request, on: call.id, seen: nil)
        }
        return call
    }

    private func step(of call: Call, _ command: DoAtOnce) -> CallRequest? {
        switch call.step.kind {
        case .accept: return .accept(exception: "")
        case .classify:
            let weighed = command.classification(of: call)
            return .classify(
                category: weighed.category, impact: weighed.impact, urgency: weighed.urgency)
        case .work:
            // What was done is written where it was done: at the last step before the review.
            let isLast = call.step.next?.kind == .review
            return .work(note: isLast ? command.done : "")
        case .fork: return call.children.isEmpty ? .fork([.operate]) : nil
        case .review, .updateRegister, .evaluate: return nil
        }
    }

    /// Nothing is skipped that an agreement or a routine asks for.
    private func requireAtOnce(_ call: Call, _ command: DoAtOnce) throws {
        let offer = try transaction.atOnceOffer(for: call, policy)
        if let obstacle = offer.obstacle { throw DeskRefusal.notNow(obstacle, allowed: []) }
        var check = FieldCheck()
        let weighed = command.classification(of: call)
        if !Priority.atOnce.contains(weighed.priority(of: call.type)) {
            check.refuse("urgency", AtOnceTexts.priority)
        }
        if call.service == nil, command.service == nil {
            check.refuse("service", Refusal.serviceMissing.sentence)
        }
        let missing = offer.instructions.filter { !command.followed.contains($0.step.code) }
        if let first = missing.first {
            check.refuse("followed", AtOnceTexts.follow(first.step))
        }
        try check.finish()
    }
}

extension Reader {
    /// What stands in the way of doing a call in one go, and which instructions it brings.
    func atOnceOffer(
        for call: Call, _ policy: Policy
    ) throws -> (obstacle: LocalizedText?, instructions: [CallRoutine.Line]) {
        guard call.mayBeDoneAtOnce else { return (AtOnceTexts.notOfThisKind, []) }
        let scope = try componentScope()
        let managed = try components(call.components.sorted())
            .first { scope.manages($0.componentClass) }
        if let managed { return (AtOnceTexts.managed(managed.name), []) }
        if try handOvers(of: call.id).contains(where: \.state.isOpen) {
            return (AtOnceTexts.atSupplier, [])
        }
        if let priority = call.priority, !Priority.atOnce.contains(priority) {
            return (AtOnceTexts.priority, [])
        }
        let steps = Set(call.stepsAtOnce)
        let lines = try routine(of: [call], root: call.id).lines
            .filter { steps.contains($0.step) }
        let mine = Set(policy.actor.teams + [call.team].compactMap(\.self))
        if let other = lines.first(where: { line in line.team.map { !mine.contains($0) } ?? false }
        ),
            let team = other.team, let name = try party(team)?.name
        {
            return (AtOnceTexts.otherTeam(other.step, name), [])
        }
        return (nil, lines.filter { $0.instruction != nil })
    }
}
