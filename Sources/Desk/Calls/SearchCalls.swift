import Records
import Storage
import USM
import Values

extension ServiceDesk {
    /// The newest calls that have all the words, of those that this person may see.
    ///
    /// - Parameters:
    ///   - words: whatever somebody types; the last word may be unfinished.
    ///   - order: only ``CallOrder/newest(below:)`` is meant here, with its cursor.
    package func search(
        _ words: String, order: CallOrder = .newest(below: nil), limit: Int = 50, as actor: Actor
    ) async throws -> CallPage {
        let below: Int64? =
            if case .newest(let number) = order { number } else { nil }
        let visibility = Policy(actor).visibility
        let size = min(max(limit, 1), 200)
        let found = try await database.read { reader in
            try reader.searchCalls(words, seenBy: visibility, below: below, limit: size + 1)
        }
        let calls = Array(found.prefix(size))
        return CallPage(
            calls: calls,
            next: found.count > size ? CallOrder.newest(below: nil).next(after: calls) : nil)
    }
}
