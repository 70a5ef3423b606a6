import Journal
import Records
import Storage
import USM
import Values

/// Somebody's words are taken out of the journal and out of whatever shows them.
///
/// What was done, when and by whom stays, and so does the seal on it.
package struct EraseWords: Sendable {
    package let person: ID<Party>
    /// Why, such as the request of the person; it is kept.
    package let reason: String

    package init(of person: ID<Party>, reason: String) {
        self.person = person
        self.reason = reason
    }
}

/// What was erased.
package struct ErasureReceipt: Hashable, Codable, Sendable {
    package let events: Int
    package let calls: Int
}

extension ServiceDesk {
    /// Erases what a person asked for and what they said on calls; it cannot be undone.
    ///
    /// - Throws: ``DeskRefusal/notAllowed`` for who is no administrator, and
    ///   ``DeskRefusal/invalid(_:)`` for the fields `person` and `reason`.
    @discardableResult
    package func perform(
        _ command: EraseWords, as authority: Authority
    ) async throws -> ErasureReceipt {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        let id: String = world.freshID(ErasureReceipt.self).rawValue
        return try await write(at: by.at) { transaction in
            var check = FieldCheck()
            let reason = check.text("reason", command.reason, .reason)
            if try transaction.party(command.person)?.kind != .person {
                check.refuse("person", AccessTexts.unknownPerson)
            }
            try check.finish()
            let erasable = try transaction.erasableWords(of: command.person)
            for call in erasable.calls { _ = try transaction.callForChange(call) }
            try transaction.eraseWords(at: erasable.positions)
            try transaction.forgetDeliveries(of: erasable.positions)
            try transaction.forgetDrafts(of: command.person)
            for call in erasable.calls { try transaction.renewWords(ofErased: call) }
            let event = ErasureEvent.wordsErased(
                of: command.person, positions: erasable.positions, reason: reason)
            try transaction.appendToJournal(event, of: id, by)
            return ErasureReceipt(events: erasable.positions.count, calls: erasable.calls.count)
        }
    }
}

extension Transaction {
    fileprivate func renewWords(ofErased id: ID<Call>) throws {
        var replay = Replay()
        try forEachEvent(of: [id]) { replay.apply($0) }
        // One whose journal is damaged is left as it is, for `verify` to say so.
        guard replay.problem == nil, let call = replay.call else { return }
        try renewWords(of: call)
        announce(.call(call))
    }
}
