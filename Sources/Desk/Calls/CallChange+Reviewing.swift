import Records
import Storage
import USM
import Values

extension CallChange {
    /// Whether words or a file of this person are the answer that the call waits for.
    func isAnswer(to call: Call, _ visibility: Call.Visibility) -> Bool {
        call.awaitsAnswer && visibility == .requester && call.requester == actor.person
    }

    /// A requester is not asked whether it is right without a word of what was done.
    func requireWords(_ message: String, for call: Call) throws {
        guard call.parent == nil, message.isEmpty else { return }
        guard try !transaction.hasPublicWords(call) else { return }
        throw DeskRefusal.invalid([FieldProblem("message", CallTexts.whatWasDone)])
    }

    /// Says of a review that it is by who carried it out, or refuses it where somebody else could
    /// do it.
    ///
    /// To confirm a child and to go on without a confirmation, of whatever call, are the same word
    /// of the same person; a stated reason does not make it another's (usm.md 10: a call closes by
    /// its confirmation or by an explicit waiver).
    ///
    /// - Returns: nothing for calls that people asked for: their requester has the word, and that
    ///   it was not waited for stands in the journal by itself.
    func reviewing(_ command: Call.Command, _ call: Call) throws -> [Call.Event] {
        let isWaiver: Bool
        switch command {
        case .waive: isWaiver = true
        case .confirm where call.parent != nil: isWaiver = false
        default: return []
        }
        let performers = try transaction.performers(of: call.id)
        guard performers.contains(actor.person) else { return [] }
        let reason: Call.OwnReview
        if isAtOnce {
            reason = .doneAtOnce
        } else {
            let reviewed = try call.parent.flatMap { try transaction.call($0) } ?? call
            let others = try transaction.reviewers(of: reviewed, besides: performers)
            guard others.isEmpty else {
                let names = others.map(\.name)
                throw DeskRefusal.notNow(
                    call.parent == nil
                        ? CallTexts.waiverIsFor(names) : CallTexts.reviewIsFor(names),
                    allowed: [])
            }
            reason = isWaiver ? .waived : .nobodyElse
        }
        guard call.parent != nil else { return [] }
        let count = try transaction.ownReviews(of: call.team) + 1
        return [.selfReviewed(reason, isSampled: count % Call.SecondLook.every == 0)]
    }

    /// The second look is for somebody else.
    func requireSecondLook(_ command: Call.Command, _ call: Call) throws {
        guard case .checkReview = command else { return }
        guard try transaction.performers(of: call.id).contains(actor.person) else { return }
        throw DeskRefusal.notNow(CallTexts.ownSecondLook, allowed: [])
    }

    /// A word to the requester answers that it takes too long.
    func answeringEscalation(_ command: Call.Command, _ call: Call) -> [Call.Event] {
        guard call.isEscalated, call.requester != actor.person, policy.maySeeInternal(call) else {
            return []
        }
        switch command {
        case .comment(.requester, _), .ask, .askConfirmation: return [.escalationAnswered]
        default: return []
        }
    }
}

extension Reader {
    /// How many reviewers are looked for.
    private var mostReviewers: Int { 50 }

    /// Who may review what was done for a call, beside those who did it: who has it first, then
    /// who works on it.
    func reviewers(of parent: Call, besides performers: Set<ID<Party>>) throws -> [Party] {
        let found = try workers(for: parent.team, parent.service, limit: mostReviewers)
            .filter { !performers.contains($0.id) }
        let first = found.filter { $0.id == parent.assignee }
        let team = try parent.team.map { Set(try members(of: $0).map(\.id)) } ?? []
        let near = found.filter { team.contains($0.id) && $0.id != parent.assignee }
        let known = Set((first + near).map(\.id))
        return first + near + found.filter { !known.contains($0.id) }
    }
}
