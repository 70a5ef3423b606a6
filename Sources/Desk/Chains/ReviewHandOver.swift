import Records
import Storage
import USM
import Values

/// Somebody writes down the cause that we and a supplier agree on, once a hand-over has ended.
package struct ReviewHandOver: Sendable {
    package let handOver: ID<HandOver>
    /// The version that the person saw; nil when they do not care.
    package let seen: Int?
    package let cause: HandOver.Cause
    package let words: String

    package init(
        _ handOver: ID<HandOver>, seen: Int?, _ cause: HandOver.Cause, words: String
    ) {
        self.handOver = handOver
        self.seen = seen
        self.cause = cause
        self.words = words
    }
}

extension ServiceDesk {
    /// - Throws: as changing a hand-over does; ``DeskRefusal/invalid(_:)`` before it has ended.
    package func perform(_ command: ReviewHandOver, as actor: Actor) async throws -> HandOver {
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
    fileprivate func perform(_ command: ReviewHandOver) throws -> HandOver {
        let (handOver, call) = try changeable(command.handOver, seen: command.seen)
        var check = FieldCheck()
        let words = check.text("words", command.words, .reason)
        try check.finish()
        let review = HandOver.Review(command.cause, words: words, at: by.at)
        guard let next = handOver.reviewed(review) else {
            throw DeskRefusal.invalid([FieldProblem("cause", HandOverTexts.notEnded)])
        }
        guard try transaction.update(next) else {
            throw DeskRefusal.outdated(current: handOver.version, HandOverTexts.outdated)
        }
        let note = HandOver.Note(
            handOver: next.id, supplier: next.supplier, deed: .reviewed, words: words,
            missed: next.missed, cause: command.cause)
        _ = try save([.handedOver(note)], of: call)
        return next
    }
}
