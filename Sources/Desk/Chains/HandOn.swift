import Records
import Storage
import USM
import Values

/// Somebody asks a supplier to work on a call, under a contract.
package struct HandOn: Sendable {
    package let call: String
    package let contract: ID<Agreement>
    /// What the supplier is told.
    package let given: String
    /// Their number, where it is known already.
    package let reference: String
    /// The version of the call that the person saw; nil when they do not care.
    package let seen: Int?

    package init(
        call: String, contract: ID<Agreement>, given: String, reference: String = "",
        seen: Int? = nil
    ) {
        self.seen = seen
        self.call = call
        self.contract = contract
        self.given = given
        self.reference = reference
    }
}

/// Somebody writes down what a supplier did with a call that was handed on.
package struct ChangeHandOver: Sendable {
    package let handOver: ID<HandOver>
    /// The version that the person saw; nil when they do not care.
    package let seen: Int?
    package let deed: HandOver.Deed
    /// The supplier's number, or why.
    package let words: String

    package init(_ handOver: ID<HandOver>, seen: Int?, _ deed: HandOver.Deed, words: String) {
        self.handOver = handOver
        self.seen = seen
        self.deed = deed
        self.words = words
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notFound`` for a call that this person may not see;
    ///   ``DeskRefusal/notAllowed`` for who does not work on it; ``DeskRefusal/invalid(_:)``.
    package func perform(_ command: HandOn, as actor: Actor) async throws -> ID<HandOver> {
        let (world, clocks) = (world, clocks)
        let by = Authorship(actor: actor.person, at: world.now())
        return try await write(at: by.at) { transaction in
            let change = CallChange(
                transaction: transaction, actor: actor, by: by, world: world, clocks: clocks)
            return try change.handOn(command)
        }
    }

    /// - Returns: the hand-over as it is then.
    /// - Throws: as handing on does; ``DeskRefusal/outdated(current:_:)`` when somebody changed it.
    package func perform(_ command: ChangeHandOver, as actor: Actor) async throws -> HandOver {
        let (world, clocks) = (world, clocks)
        let by = Authorship(actor: actor.person, at: world.now())
        return try await write(at: by.at) { transaction in
            let change = CallChange(
                transaction: transaction, actor: actor, by: by, world: world, clocks: clocks)
            return try change.perform(command)
        }
    }
}

extension CallChange {
    fileprivate func handOn(_ command: HandOn) throws -> ID<HandOver> {
        let call = try workable(
            try transaction.call(reference: command.call, policy: policy).id)
        try require(call, toBeAt: command.seen)
        var check = FieldCheck()
        let given = check.text("given", command.given, .text)
        let reference = check.text("reference", command.reference, TextRule.name.optional)
        let contract =
            command.contract.isPlausible
            ? try transaction.boundAgreements(at: by.at).first {
                $0.agreement == command.contract && $0.reach == .supply
            } : nil
        if contract == nil { check.refuse("contract", HandOverTexts.contract) }
        if !call.canBeHandedOn { check.refuse("contract", HandOverTexts.notNow) }
        if try transaction.handOvers(of: call.id).contains(where: {
            $0.contract == command.contract && $0.state.isOpen
        }) {
            check.refuse("contract", HandOverTexts.again)
        }
        try check.finish()
        guard let contract else { throw DeskRefusal.notFound }
        let handOver = HandOver(
            id: world.freshID(), call: call.id, contract: contract.agreement,
            supplier: contract.provider, reference: reference, given: given, handedAt: by.at)
        try transaction.insert(handOver)
        _ = try save([.handedOver(handOver.note(.handedOn, reference))], of: call)
        return handOver.id
    }

    fileprivate func perform(_ command: ChangeHandOver) throws -> HandOver {
        let (handOver, call) = try changeable(command.handOver, seen: command.seen)
        var check = FieldCheck()
        let needsWords: Bool =
            switch command.deed {
            case .renumbered, .takenBack, .rejected: true
            case .handedOn, .accepted, .delivered, .reviewed: false
            }
        let rule: TextRule =
            switch command.deed {
            case .renumbered, .accepted, .handedOn: .name
            case .delivered, .takenBack, .rejected, .reviewed: .reason
            }
        let words = check.text("words", command.words, needsWords ? rule : rule.optional)
        try check.finish()
        guard var next = handOver.after(command.deed, words: words, at: by.at) else {
            throw DeskRefusal.invalid([FieldProblem("deed", HandOverTexts.deed)])
        }
        if handOver.state.isOpen, !next.state.isOpen { next.missed = try missed(next, of: call) }
        guard try transaction.update(next) else {
            throw DeskRefusal.outdated(current: handOver.version, HandOverTexts.outdated)
        }
        _ = try save([.handedOver(next.note(command.deed, words))], of: call)
        return next
    }

    /// Which promises are over now, ours and the supplier's.
    private func missed(_ handOver: HandOver, of call: Call) throws -> [HandOver.MissedPromise] {
        let ours = try transaction.clock(transaction.events(of: call.root), in: clocks)
        var book = TermsBook(transaction, clocks)
        let terms = try book.terms(of: handOver, call.type, call.priority)
        return HandOver.missed(ours: ours, supplier: handOver.clock(terms), at: by.at)
    }

    /// A hand-over as it is now and the call that it is of, for who works on it.
    func changeable(
        _ id: ID<HandOver>, seen: Int?
    ) throws -> (handOver: HandOver, call: Call) {
        guard id.isPlausible, let known = try transaction.handOver(id) else {
            throw DeskRefusal.notFound
        }
        _ = try transaction.call(reference: known.call.rawValue, policy: policy)
        let call = try workable(known.call)
        guard let handOver = try transaction.handOver(id) else { throw DeskRefusal.notFound }
        guard handOver.version == seen ?? handOver.version else {
            throw DeskRefusal.outdated(current: handOver.version, HandOverTexts.outdated)
        }
        return (handOver, call)
    }

    /// The call, kept from rivals, if this person works on it.
    private func workable(_ id: ID<Call>) throws -> Call {
        guard let call = try transaction.callForChange(id) else { throw DeskRefusal.notFound }
        guard policy.may(.work, call) else { throw DeskRefusal.notAllowed }
        return call
    }
}

extension HandOver {
    fileprivate func note(_ deed: Deed, _ words: String) -> Note {
        Note(
            handOver: id, supplier: supplier, deed: deed, words: words,
            missed: state.isOpen || deed == .renumbered ? nil : missed)
    }
}
