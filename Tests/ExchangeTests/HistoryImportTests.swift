import Desk
import Exchange
import Testing
import TestKit
import Values

/// From the file to the register, on both engines.
@Suite struct HistoryImportTests {
    private func withDesk(
        _ engine: TestEngine, _ body: (ServiceDesk) async throws -> Void
    ) async throws {
        try await TestDatabases.with(engine) { test in
            let world = World(
                now: { Instant(milliseconds: 1_790_000_000_000) },
                randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
            let desk = ServiceDesk(database: test.database, world: world)
            try await desk.prepare()
            try await body(desk)
        }
    }

    private func sample(_ file: String = LogFiles.fixture("servicenow-sample.csv")) throws
        -> HistoryImport
    {
        let map = try ImportMap(file: LogFiles.exampleMap("servicenow-incidents.yaml"))
        return HistoryImport(file: file, format: .csv, map: map)
    }

    @Test(arguments: TestEngine.allCases)
    func `A second run adds nothing`(engine: TestEngine) async throws {
        try await withDesk(engine) { desk in
            let first = try await sample().run(on: desk)
            #expect((first.calls, first.events, first.known) == (2, 7, 0))
            let second = try await sample().run(on: desk)
            #expect((second.calls, second.events, second.known) == (0, 0, 2))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A dry run counts, and leaves nothing behind`(engine: TestEngine) async throws {
        try await withDesk(engine) { desk in
            let dry = try await sample().run(on: desk, isDryRun: true)
            let real = try await sample().run(on: desk)
            #expect(dry == real)
            #expect(real.calls == 2)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A file that is broken halfway leaves nothing behind`(engine: TestEngine) async throws {
        let bytes = try LogFiles.fixtureBytes("servicenow-sample.csv") + Array("one,two\n".utf8)
        try await withDesk(engine) { desk in
            try await LogFiles.withFile(bytes) { path in
                let ragged = ImportError(path, .line(9), .raggedRow(found: 2, expected: 36))
                await #expect(throws: ragged) { try await sample(path).run(on: desk) }
            }
            let tally = try await sample().run(on: desk)
            #expect(tally.calls == 2)
        }
    }

    @Test func `All complaints about a file are told at once`() throws {
        let text = String(
            decoding: try LogFiles.fixtureBytes("servicenow-sample.csv"), as: UTF8.self
        )
        .replacing("Awaiting User Info", with: "Dancing")
        .replacing("INC9000002,New", with: "INC9000002,Singing")
        try LogFiles.withFile(Array(text.utf8)) { path in
            let dancing = ImportError.Problem.activityUnknown(
                activity: "Dancing", transition: nil)
            let singing = ImportError.Problem.activityUnknown(
                activity: "Singing", transition: nil)
            let complaints = try sample(path).complaints().first
            #expect(
                complaints == [
                    ImportError(path, .line(4), dancing), ImportError(path, .line(7), singing),
                ])
        }
    }

    @Test(
        .enabled(if: LogFiles.isThere(RealLogTests.incidents), "no real log here"),
        arguments: [TestEngine.sqlite])
    func `The incident log becomes 7,554 calls with 65,533 events`(engine: TestEngine) async throws
    {
        let map = try ImportMap(file: LogFiles.exampleMap("bpi2013-incidents.yaml"))
        let incidents = HistoryImport(file: RealLogTests.incidents, format: .xes, map: map)
        try await withDesk(engine) { desk in
            let tally = try await incidents.run(on: desk)
            #expect((tally.calls, tally.events) == (7554, 65_533))
        }
    }
}
