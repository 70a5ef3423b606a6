import Records
import Storage
import USM
import Values

/// One page of calls.
package struct CallPage: Sendable {
    package let calls: [CallSummary]
    /// Where the next page begins; nil when this is the last.
    package let next: CallOrder?
}

extension ServiceDesk {
    /// - Parameter limit: 1 to 200.
    package func calls(
        _ filter: CallFilter, order: CallOrder, limit: Int = 50, as actor: Actor
    ) async throws -> CallPage {
        guard filter.isPlausible else { return CallPage(calls: [], next: nil) }
        let visibility = Policy(actor).visibility
        let size = min(max(limit, 1), 200)
        let found = try await database.read { reader in
            try reader.calls(filter, seenBy: visibility, order: order, limit: size + 1)
        }
        let calls = Array(found.prefix(size))
        return CallPage(calls: calls, next: found.count > size ? order.next(after: calls) : nil)
    }

    /// What this person asked for, newest first; the calls that work opened for itself are not
    /// among them.
    package func ownCalls(
        order: CallOrder = .newest(below: nil), isOpen: Bool? = nil, limit: Int = 50,
        as actor: Actor
    ) async throws -> CallPage {
        var filter = CallFilter()
        filter.requester = actor.person
        filter.isRoot = true
        filter.isOpen = isOpen
        return try await calls(filter, order: order, limit: limit, as: actor)
    }

    /// Calls on which this person's word is waited for: a question or a confirmation.
    package func callsWaiting(
        for actor: Actor, limit: Int = 50
    ) async throws -> Excerpt<CallSummary> {
        var filter = CallFilter()
        filter.requester = actor.person
        filter.isRoot = true
        filter.isOpen = true
        filter.statuses = [.waitingForRequester]
        let page = try await calls(filter, order: .newest(below: nil), limit: limit, as: actor)
        return Excerpt(shown: page.calls, isCut: page.next != nil)
    }

    /// How many open calls stand where, of those that this person may see.
    package func openCallCounts(as actor: Actor) async throws -> [OpenCallCount] {
        let visibility = Policy(actor).visibility
        return try await database.read { try $0.openCallCounts(seenBy: visibility) }
    }
}

extension CallOrder {
    func next(after calls: [CallSummary]) -> CallOrder? {
        guard let last = calls.last else { return nil }
        switch self {
        case .newest: return .newest(below: last.number)
        case .oldest: return .oldest(above: last.number)
        case .due:
            return .due(
                after: DueCursor(
                    due: last.dueAt?.milliseconds ?? DueCursor.never, number: last.number))
        }
    }

    /// The cursor as it stands in addresses; empty for a first page.
    package var cursor: String {
        switch self {
        case .newest(let number): number.map { "n\($0)" } ?? ""
        case .oldest(let number): number.map { "o\($0)" } ?? ""
        case .due(let cursor): cursor.map { "d\($0.due)_\($0.number)" } ?? ""
        }
    }

    /// The same order from where a cursor of it says; nil when it is none of this order.
    package func starting(at cursor: String) -> CallOrder? {
        guard !cursor.isEmpty else { return self }
        let rest = cursor.dropFirst()
        switch (self, cursor.first) {
        case (.newest, "n"):
            return Int64(rest).map { .newest(below: $0) }
        case (.oldest, "o"):
            return Int64(rest).map { .oldest(above: $0) }
        case (.due, "d"):
            let parts = rest.split(separator: "_").compactMap { Int64($0) }
            guard parts.count == 2 else { return nil }
            return .due(after: DueCursor(due: parts[0], number: parts[1]))
        default:
            return nil
        }
    }
}
