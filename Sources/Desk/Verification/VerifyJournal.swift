import Journal
import Records
import Storage
import USM
import Values

/// A place where the register does not say what its journal says, or the journal not what it said.
package struct JournalDifference: Hashable, Codable, Sendable {
    /// The call's reference, the agreement's id, or what kind of thing it is with its id.
    package let subject: String
    /// The field in which it differs; `journal` or `row` where one of the two is not as it was.
    package let field: String
    package let stored: String
    package let replayed: String
    /// When its journal last changed it, so that somebody else did later, in milliseconds.
    package let since: Int64?
    /// The part of the journal that is meant.
    package let span: JournalSpan?

    init(
        subject: String, field: String, stored: String, replayed: String, since: Instant? = nil,
        span: JournalSpan? = nil
    ) {
        self.subject = subject
        self.field = field
        self.stored = stored
        self.replayed = replayed
        self.since = since?.milliseconds
        self.span = span
    }
}

/// What was looked at.
package struct JournalTally: Hashable, Codable, Sendable {
    package var calls = 0
    /// Everything else that has a journal.
    package var things = 0
    package var events = 0
    package var files = 0
    package var seals = 0
    package var differences = 0

    package init() {}
}

/// What is looked at, and against what.
package struct VerifiedPart: Sendable {
    /// Everything.
    package static let all = VerifiedPart()
    /// Calls and files spread over all there are, and so many of everything else.
    package static let sample = VerifiedPart(isSample: true)

    fileprivate var isSample = false
    /// Whether each file is read, or only what is said of it.
    package var readsFiles = true
    /// Those that may have signed the seals; with none, signatures are not looked at.
    package var keys: [SealKey] = []
    /// Seals that were kept outside the database.
    package var seals: [Seal] = []

    package init(readsFiles: Bool = true, keys: [SealKey] = [], seals: [Seal] = []) {
        self.readsFiles = readsFiles
        self.keys = keys
        self.seals = seals
    }

    private init(isSample: Bool) {
        self.isSample = isSample
    }
}

extension ServiceDesk {
    /// How many calls are held in memory at once.
    private static let verifiedTogether = 200
    /// How many groups of calls a sample has.
    private static let groupsOfSample: Int64 = 10
    private static let filesOfSample = 20
    /// How many things of each kind are looked at for a sample.
    private static let thingsOfSample = 2000

    /// What is replayed beside calls; each looks at the things of one kind.
    private static let verifiedKinds: [any ReplayedKind.Type] = [
        ReplayedAgreements.self, ReplayedServices.self, ReplayedDesigns.self,
        ReplayedComponentClasses.self, ReplayedComponents.self, ReplayedPlans.self,
        ReplayedEnterprise.self,
        ReplayedState<PartyState>.self, ReplayedState<AccountState>.self,
        ReplayedState<GrantsState>.self, ReplayedState<TokenState>.self,
        ReplayedState<FeedState>.self, ReplayedState<AbsenceState>.self,
        ReplayedState<ReservationState>.self, ReplayedState<FreezeState>.self,
        ReplayedState<ReleaseState>.self, ReplayedState<ActionState>.self,
        ReplayedState<ScheduleState>.self, ReplayedState<CalendarState>.self,
    ]

    /// Replays the journal of everything and compares what comes out with what is stored, and
    /// holds files against the digests by which they are known.
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
        if !part.isSample {
            add(try await verifyIntegrity())
            tally.seals = try await verifySeals(part, add)
            add(try await database.read { try SequenceVerification($0).verification })
        }
        let step = try await stepBetweenGroups(part)
        var number = Int64(0)
        while let group = try await verifyCalls(after: number) {
            tally.calls += group.count
            number = max(group.last, number + step)
            add(group.verification)
        }
        for kind in Self.verifiedKinds {
            var (id, count) = ("", 0)
            while !part.isSample || count < Self.thingsOfSample {
                let after = id
                let page = try await database.read {
                    try kind.page($0, after: after, limit: Self.verifiedTogether)
                }
                guard let page else { break }
                id = page.last
                count += page.count
                tally.things += page.count
                add(page.verification)
            }
        }
        tally.files = try await verifyFiles(part, add)
        return tally
    }

    private func verifyIntegrity() async throws -> Verification {
        var verification = Verification()
        for finding in try await database.read({ try $0.integrityFindings() }) {
            verification.note(
                JournalDifference(
                    subject: "the database", field: "integrity", stored: finding, replayed: "ok"))
        }
        return verification
    }

    private func verifySeals(
        _ part: VerifiedPart, _ add: (Verification) -> Void
    ) async throws -> Int {
        var seals = SealVerification(part.keys, against: part.seals)
        while !seals.isDone {
            let former = seals
            let (next, verification) = try await database.read { reader in
                var next = former
                let verification = try next.verifyNext(reader)
                return (next, verification)
            }
            seals = next
            add(verification)
        }
        return seals.count
    }

    private func verifyFiles(
        _ part: VerifiedPart, _ add: (Verification) -> Void
    ) async throws -> Int {
        guard part.readsFiles else { return 0 }
        var (digest, count) = ("", 0)
        while !part.isSample || count < Self.filesOfSample {
            let after = digest
            let content = try await database.read { try $0.content(after: after) }
            guard let content else { break }
            digest = content.digest
            count += 1
            add(Verification(file: content.bytes, digest: content.digest))
        }
        return count
    }

    /// How far apart the groups of calls begin that are looked at; 0 looks at all.
    private func stepBetweenGroups(_ part: VerifiedPart) async throws -> Int64 {
        guard part.isSample else { return 0 }
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
                verification: try Self.verification(of: calls, reader))
        }
    }

    /// What cannot even be read is a finding, and the others are looked at all the same.
    private static func verification(
        of calls: [Call], _ reader: any Reader
    ) throws -> Verification {
        do {
            return try Verification(reader, calls)
        } catch StorageError.unreadable(let column, _) {
            guard calls.count > 1 else {
                var verification = Verification()
                verification.note(
                    JournalDifference(
                        subject: calls.first?.reference ?? "", field: "reading",
                        stored: "unreadable in the column \(column)", replayed: "readable"))
                return verification
            }
            let half = calls.count / 2
            var both = try verification(of: Array(calls[..<half]), reader)
            both.add(try verification(of: Array(calls[half...]), reader))
            return both
        }
    }
}
