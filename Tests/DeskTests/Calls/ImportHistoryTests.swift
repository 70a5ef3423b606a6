import Desk
import Storage
import Synchronization
import TestKit
import Testing
import USM
import Values

/// History of another system comes into the register.
struct ImportHistoryTests {
    @Test(arguments: TestEngine.allCases)
    func `A second run of the same source adds nothing`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let first = try await test.bringIn(OldCase.three)
            #expect(first.calls == 3 && first.events == 9 && first.known == 0)
            let before = try await test.rowCounts()
            let second = try await test.bringIn(OldCase.three)
            #expect(second.calls == 0 && second.events == 0 && second.known == 3)
            #expect(second.parties == 0 && second.services == 0)
            #expect(try await test.rowCounts() == before)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Cases that came since the last run are added to those that were there`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.bringIn(Array(OldCase.three.prefix(1)))
            let tally = try await test.bringIn(OldCase.three)
            #expect(tally.calls == 2 && tally.known == 1)
            #expect(try await test.calls().count == 3)
            let elsewhere = try await test.bringIn(OldCase.three, source: "another system")
            #expect(elsewhere.calls == 3)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A dry run counts all of it and leaves nothing`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let before = try await test.rowCounts()
            let dry = try await test.desk.importHistory(
                source: "old", isDryRun: true, open: { OldCase.reader(OldCase.three) })
            #expect(try await test.rowCounts() == before)
            #expect(try await test.bringIn(OldCase.three) == dry)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A source that breaks off halfway leaves nothing`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            let before = try await test.rowCounts()
            await #expect(throws: BrokenSource.self) {
                try await test.desk.importHistory(source: "old") {
                    let cases = OldCase.reader(Array(OldCase.three.prefix(2)))
                    return {
                        guard let next = try cases() else { throw BrokenSource() }
                        return next
                    }
                }
            }
            #expect(try await test.rowCounts() == before)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Each event keeps its own time and its own people`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.bringIn(OldCase.three)
            let summary = try #require(try await test.calls().first { $0.title == "case 2" })
            let call = try await test.call(summary.id)
            let source = OldCase.three[1]
            #expect(call.registeredAt == source.registeredAt)
            let journal = try await test.journal(of: call.id)
            let times = [source.registeredAt] + source.events.map(\.at)
            #expect(journal.prefix(4).map(\.at) == times)
            #expect(journal.prefix(4).map { $0.actor?.name } == [nil, "Ann", "Bob", "Bob"])
            #expect(call.status == .closed && call.endedAt == source.events.last?.at)
            #expect(summary.requester.name == "Ann" && summary.team?.name == "second line")
            #expect(summary.assignee?.name == "Bob" && summary.service?.name.english == "mail")
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A write that has to be repeated reads its source from the beginning`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let opened = Mutex(0)
            let twice = test.over(RepeatingDatabase(inner: test.database))
            let tally = try await twice.desk.importHistory(source: "old") {
                opened.withLock { $0 += 1 }
                return OldCase.reader(OldCase.three)
            }
            #expect(opened.withLock { $0 } == 2)
            #expect(tally.calls == 3 && tally.events == 9)
            #expect(try await test.calls().count == 3)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What came in can be found and worked on like any call`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.bringIn(OldCase.three)
            let found = try await test.desk.search("case 1", as: test[.enid]).calls
            let call = try #require(found.first { $0.title == "case 1" })
            #expect(call.status == .waitingForRequester)
            try await test.change(call.id, .comment(.internal, text: "now here"))
            try await test.bring(call.id, to: "R6")
            try await test.change(call.id, .waive(reason: "she is not here"), by: .chris)
            try await test.finish(call.id)
            #expect(try await test.call(call.id).status == .closed)
            #expect(try await test.journalDifferences() == [])
        }
    }
}

private struct BrokenSource: Error {}

/// Three cases of another system: one under way, one closed, one that came back after it was
/// resolved.
private enum OldCase {
    static let three: [HistoricCase] = [
        make(1, [("Accepted", .arrived(.known("R3"))), ("Queued", .noted), ("Wait", .waiting)]),
        make(
            2, [("Accepted", .arrived(.known("R2"))), ("Solved", .resolved), ("Closed", .closed)]),
        make(
            3,
            [
                ("Accepted", .arrived(.known("R2"))), ("Solved", .resolved),
                ("Again", .arrived(.known("R4"))),
            ]),
    ]

    static func reader(_ cases: [HistoricCase]) -> (() throws -> HistoricCase?) {
        var rest = cases[...]
        return { rest.popFirst() }
    }

    private static func make(
        _ number: Int, _ events: [(String, Call.ImportedActivity.Effect)]
    ) -> HistoricCase {
        let start = Instant(milliseconds: 1_300_000_000_000).adding(.days(number))
        return HistoricCase(
            externalID: "1-\(number)", type: .incident, title: "case \(number)", description: "",
            classification: Classification(category: "", impact: .low, urgency: .low),
            requester: "Ann", organization: "Org \(number)", service: "mail", registeredAt: start,
            events: events.enumerated().map { index, event in
                HistoricEvent(
                    at: start.adding(.hours(index + 1)),
                    activity: Call.ImportedActivity(
                        activity: event.0, transition: nil, effect: event.1,
                        actor: index == 0 ? "Ann" : "Bob",
                        team: index == 0 ? "first line" : "second line"))
            })
    }
}

extension Step {
    fileprivate static func known(_ code: String) -> Step { Step(code) ?? .first(of: .recover) }
}

extension DeskWithPeople {
    @discardableResult
    fileprivate func bringIn(
        _ cases: [HistoricCase], source: String = "old"
    ) async throws -> ImportTally {
        try await desk.importHistory(source: source) { OldCase.reader(cases) }
    }

    /// How much there is of everything that an import writes.
    fileprivate func rowCounts() async throws -> [Int] {
        [
            try await count("SELECT count(*) FROM call"),
            try await count("SELECT count(*) FROM journal"),
            try await count("SELECT count(*) FROM call_text"),
            try await count("SELECT count(*) FROM party"),
            try await count("SELECT count(*) FROM service"),
            try await count("SELECT count(*) FROM imported_case"),
        ]
    }
}
