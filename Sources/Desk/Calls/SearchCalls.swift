import Records
import Storage
import USM
import Values

/// One page of what a search found.
package struct FoundCalls: Sendable {
    /// The newest first, of those that have all the words.
    package let calls: [CallSummary]
    /// Where the next page begins; nil when this is the last.
    package let next: CallOrder?
    /// The call whose reference or number was asked for, on the first page; it may stand among
    /// ``calls`` as well.
    package let named: CallSummary?
    /// What was not looked for, or not yet.
    package let omissions: SearchOmissions
}

extension ServiceDesk {
    /// The newest calls that have all the words, of those that this person may see.
    ///
    /// - Parameters:
    ///   - words: whatever somebody types; the last word may be unfinished.
    ///   - order: only ``CallOrder/newest(below:)`` is meant here, with its cursor.
    package func search(
        _ words: String, order: CallOrder = .newest(below: nil), limit: Int = 50, as actor: Actor
    ) async throws -> FoundCalls {
        let below: Int64? =
            if case .newest(let number) = order { number } else { nil }
        let policy = Policy(actor)
        let size = min(max(limit, 1), 200)
        let reference = CallReference.number(words.withoutOuterSpaces)
        let question = SearchQuestion(words)
        return try await database.read { reader in
            let found = try reader.searchCalls(
                question, seenBy: policy.visibility, below: below, limit: size + 1)
            let calls = Array(found.calls.prefix(size))
            let named = below == nil ? try reference.flatMap { try reader.call($0, policy) } : nil
            return FoundCalls(
                calls: calls,
                next: found.calls.count > size
                    ? CallOrder.newest(below: nil).next(after: calls) : nil,
                named: named, omissions: found.omissions)
        }
    }
}

extension Reader {
    /// - Returns: nil for a call that is not there, or not for this person.
    fileprivate func call(_ number: Int64, _ policy: Policy) throws -> CallSummary? {
        do {
            let call = try call(reference: String(number), policy: policy)
            return try callSummaries(of: [call.id]).first
        } catch DeskRefusal.notFound {
            return nil
        }
    }
}

extension String {
    fileprivate var withoutOuterSpaces: String {
        var rest = Substring(self)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest.drop(while: \.isWhitespace))
    }
}
