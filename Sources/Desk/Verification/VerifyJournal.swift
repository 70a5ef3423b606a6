import Journal
import Records
import Storage
import USM
import Values

/// A place where the register does not say what its journal says.
package struct JournalDifference: Hashable, Codable, Sendable {
    /// The call's reference, the agreement's id, or what kind of thing it is with its id.
    package let subject: String
    /// The field in which it differs; `journal` or `row` where one of the two is not as it was.
    package let field: String
    package let stored: String
    package let replayed: String
}

/// What was looked at.
package struct JournalTally: Hashable, Codable, Sendable {
    package var calls = 0
    /// Everything else that has a journal.
    package var things = 0
    package var events = 0
    package var files = 0
    package var differences = 0

    package init() {}
}

/// How much of the register is looked at.
package enum VerifiedPart: Sendable {
    case all
    /// Calls spread over all there are, and so many of everything else.
    case sample
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
        let step = try await stepBetweenGroups(part)
        var number = Int64(0)
        while let group = try await verifyCalls(after: number) {
            tally.calls += group.count
            number = max(group.last, number + step)
            add(group.verification)
        }
        for kind in Self.verifiedKinds {
            var (id, count) = ("", 0)
            while part == .all || count < Self.thingsOfSample {
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
