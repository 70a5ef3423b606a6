import Records
import Storage
import Synchronization
import USM
import Values

/// Somebody says that the enterprise has been set up: from now on what is managed changes by
/// requests for change, and what is agreed and promised under a wish or a request for change.
///
/// The first call that a person registers says the same.
package struct EndFirstStart: Sendable {
    package init() {}
}

/// Since when what is managed, agreed and promised changes under a call only.
package struct FirstStartReceipt: Hashable, Codable, Sendable {
    package let endedAt: Instant
    /// False when it had ended before.
    package let isEndedNow: Bool

    private enum CodingKeys: String, CodingKey {
        case endedAt = "ended_at"
        case isEndedNow = "ended_now"
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notNow(_:allowed:)`` where there is no enterprise yet.
    package func perform(
        _ command: EndFirstStart, as authority: Authority
    ) async throws -> FirstStartReceipt {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        let receipt = try await write(at: by.at) { transaction in
            guard try transaction.hasAnyParty() else {
                throw DeskRefusal.notNow(EnterpriseTexts.nothingToGoLiveWith, allowed: [])
            }
            let isEndedNow = try transaction.endFirstStart(with: nil, by)
            return FirstStartReceipt(
                endedAt: try transaction.firstStartEnd() ?? by.at, isEndedNow: isEndedNow)
        }
        firstStart.noteEnd()
        return receipt
    }

    /// Whether the enterprise is still being set up.
    package func isInFirstStart() async throws -> Bool {
        if firstStart.isOver { return false }
        return try await database.read { try $0.firstStartEnd() == nil }
    }
}

/// Remembers that the first start is over, which it stays: so only the first call asks.
final class FirstStart: Sendable {
    private let over = Mutex(false)

    var isOver: Bool { over.withLock { $0 } }

    /// - Precondition: what ended it is on disk.
    func noteEnd() { over.withLock { $0 = true } }

    /// The first call that a person registers ends it.
    func end(with call: Call, in transaction: any Transaction, _ by: Authorship) throws {
        guard !isOver, by.actor != nil else { return }
        try transaction.endFirstStart(with: call, by)
    }
}
