import Records
import Storage
import USM
import Values

/// A place where the register does not say what its journal says.
package struct JournalDifference: Hashable, Codable, Sendable {
    /// The call's reference, or the agreement's id.
    package let subject: String
    /// The field of the call or the agreement, or `journal`.
    package let field: String
    package let stored: String
    package let replayed: String
}

/// What was looked at.
package struct JournalTally: Hashable, Codable, Sendable {
    package var calls = 0
    /// Those that were talked about here; what a file entered has no journal of its own.
    package var agreements = 0
    package var events = 0
    package var files = 0
    package var differences = 0

    package init() {}
}

/// How much of the register is looked at.
package enum VerifiedPart: Sendable {
    case all
    /// Every agreement, and calls and files spread over all there are.
    case sample
}

extension ServiceDesk {
    /// How many calls are held in memory at once.
    private static let verifiedTogether = 200
    /// How many groups of calls a sample has.
    private static let groupsOfSample: Int64 = 10
    private static let filesOfSample = 20

    /// Replays the journal of calls and agreements and compares what comes out with what is stored,
    /// and holds files against the digests by which they are known.
    ///
    /// - Parameters:
    ///   - onProgress: told the tally now and then.
    ///   - onDifference: told each difference as it is found.
    /// - Throws: ``DeskRefusal/notAllowed`` for who is no administrator.
    package func verifyJournal(
        _ part: VerifiedPart = .all, as authority: Authority,
        onProgress: (JournalTally) -> Void = { _ in },
        onDifference: (JournalDifference) -> Void
    ) async throws -> JournalTally {
        try authority.requireAdministratorToRead()
        var tally = JournalTally()
        func add(_ part: Verification) {
            tally.events += part.events
            tally.differences += part.differences.count
            for difference in part.differences { onDifference(difference) }
            onProgress(tally)
        }
        let step = try await stepBetweenGroups(part)
        var number = Int64(0)
        while let group = try await verifyCalls(after: number) {
            tally.calls += group.count
            number = max(group.last, number + step)
            add(group.verification)
        }
        var id = ID<Agreement>("")
        while true {
            let after = id
            let stored = try await database.read { reader in
                let talks = try reader.arrangements(after: after, limit: Self.verifiedTogether)
                return (talks, try Verification(reader, talks.map(\.arrangement)))
            }
            guard let last = stored.0.last else { break }
            id = last.arrangement.id
            tally.agreements += stored.0.count
            add(stored.1)
        }
        var digest = ""
        while part == .all || tally.files < Self.filesOfSample {
            let after = digest
            let content = try await database.read { try $0.content(after: after) }
            guard let content else { break }
            digest = content.digest
            tally.files += 1
            add(Verification(file: content.bytes, digest: content.digest))
        }
        return tally
    }

    /// How far apart the groups of calls begin that are looked at; 0 looks at all.
    private func stepBetweenGroups(_ part: VerifiedPart) async throws -> Int64 {
        guard part == .sample else { return 0 }
        let highest = try await database.read { try $0.highestCallNumber() }
        return highest / Self.groupsOfSample
    }

    private struct VerifiedCalls: Sendable {
        let count: Int
        let last: Int64
        let verification: Verification
    }

    /// - Returns: nil when there are no more.
    private func verifyCalls(after number: Int64) async throws -> VerifiedCalls? {
        try await database.read { reader in
            let calls = try reader.calls(after: number, limit: Self.verifiedTogether)
            guard let last = calls.last else { return nil }
            return VerifiedCalls(
                count: calls.count, last: last.number,
                verification: try Verification(reader, calls))
        }
    }
}

/// What was replayed within one state of the database.
private struct Verification: Sendable {
    private(set) var events = 0
    private(set) var differences: [JournalDifference] = []

    init(_ reader: any Reader, _ stored: [Call]) throws {
        var replays: [ID<Call>: Replay] = [:]
        var events = 0
        try reader.forEachEvent(of: stored.map(\.id)) { call, sequence, moment, event in
            replays[call, default: Replay()].apply(event, sequence: sequence, at: moment)
            events += 1
        }
        self.events = events
        for call in stored {
            let replay = replays[call.id] ?? Replay()
            compare(call, replay.call, replay.problem, as: call.reference)
        }
    }

    init(_ reader: any Reader, _ stored: [Arrangement]) throws {
        for arrangement in stored {
            let events = try reader.events(ofAgreement: arrangement.id)
            self.events += events.count
            let readable = events.compactMap(\.self)
            compare(
                arrangement, Arrangement.replaying(readable),
                readable.count < events.count ? "an event cannot be read" : nil,
                as: arrangement.id.rawValue)
        }
    }

    /// - Parameter digest: by which the file is known.
    init(file bytes: [UInt8], digest: String) {
        let found = Digest.text(bytes)
        guard found != digest else { return }
        differences = [
            JournalDifference(
                subject: "a file", field: "content", stored: found, replayed: digest)
        ]
    }

    private mutating func compare<Subject: Equatable>(
        _ stored: Subject, _ replayed: Subject?, _ problem: String?, as name: String
    ) {
        guard let replayed, problem == nil else {
            let problem = problem ?? "it has no beginning"
            differences.append(
                JournalDifference(subject: name, field: "journal", stored: "", replayed: problem))
            return
        }
        guard stored != replayed else { return }
        differences += Difference.between(stored, replayed).map {
            JournalDifference(
                subject: name, field: $0.field, stored: $0.mine, replayed: $0.others)
        }
    }
}
