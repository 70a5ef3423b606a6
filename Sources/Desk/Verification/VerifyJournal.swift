import Records
import Storage
import USM
import Values

/// A place where the register does not say what its journal says.
package struct JournalDifference: Hashable, Codable, Sendable {
    /// The call's reference.
    package let call: String
    /// The field of the call, or `journal`.
    package let field: String
    package let stored: String
    package let replayed: String
}

/// What was looked at.
package struct JournalTally: Hashable, Codable, Sendable {
    package var calls = 0
    package var events = 0
    package var differences = 0

    package init() {}
}

extension ServiceDesk {
    /// How many calls are held in memory at once.
    private static let verifiedTogether = 200

    /// Replays the journal of every call and compares what comes out with the stored call.
    ///
    /// - Parameters:
    ///   - onProgress: told the tally now and then.
    ///   - onDifference: told each difference as it is found.
    /// - Throws: ``DeskRefusal/notAllowed`` for who is no administrator.
    package func verifyJournal(
        as authority: Authority,
        onProgress: (JournalTally) -> Void = { _ in },
        onDifference: (JournalDifference) -> Void
    ) async throws -> JournalTally {
        try authority.requireAdministratorToRead()
        var (tally, last) = (JournalTally(), Int64(0))
        while true {
            let after = last
            let part = try await database.read { reader in
                try Verification(reader, after: after, limit: Self.verifiedTogether)
            }
            guard let number = part.lastNumber else { return tally }
            last = number
            tally.calls += part.calls
            tally.events += part.events
            tally.differences += part.differences.count
            for difference in part.differences { onDifference(difference) }
            onProgress(tally)
        }
    }
}

/// Some calls, replayed within one state of the database.
private struct Verification: Sendable {
    private(set) var calls = 0
    private(set) var events = 0
    private(set) var differences: [JournalDifference] = []
    private(set) var lastNumber: Int64?

    init(_ reader: any Reader, after number: Int64, limit: Int) throws {
        let stored = try reader.calls(after: number, limit: limit)
        var replays: [ID<Call>: Replay] = [:]
        var events = 0
        try reader.forEachEvent(of: stored.map(\.id)) { call, sequence, moment, event in
            replays[call, default: Replay()].apply(event, sequence: sequence, at: moment)
            events += 1
        }
        calls = stored.count
        self.events = events
        lastNumber = stored.last?.number
        differences = stored.flatMap { Self.differences($0, replays[$0.id] ?? Replay()) }
    }

    private static func differences(_ stored: Call, _ replay: Replay) -> [JournalDifference] {
        if let problem = replay.problem {
            return [
                JournalDifference(
                    call: stored.reference, field: "journal", stored: "", replayed: problem)
            ]
        }
        guard let replayed = replay.call else {
            return [
                JournalDifference(
                    call: stored.reference, field: "journal", stored: "",
                    replayed: "it has no events")
            ]
        }
        return stored.differences(from: replayed).map {
            JournalDifference(
                call: stored.reference, field: $0.field, stored: $0.mine, replayed: $0.others)
        }
    }
}
