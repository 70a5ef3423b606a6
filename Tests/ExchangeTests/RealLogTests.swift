import Desk
import Exchange
import Testing
import USM
import Values

/// The real logs, which are no part of the project: `MAINSTAY_DATA` or `../shared/data`.
@Suite struct RealLogTests {
    static let incidents = LogFiles.realLog("bpi2013-incidents.xes.gz")
    static let problems = LogFiles.realLog("bpi2013-closed-problems.xes.gz")

    private func cases(_ log: String, _ map: String) throws -> [HistoricCase] {
        try CaseReader(
            file: log, as: .xes, map: ImportMap(file: LogFiles.exampleMap(map))
        ).all()
    }

    @Test(
        .enabled(
            if: LogFiles.isThere(RealLogTests.incidents), "no real log at \(RealLogTests.incidents)"
        ))
    func `The incident log gives 7,554 incidents with 65,533 events`() throws {
        let read = try cases(RealLogTests.incidents, "bpi2013-incidents.yaml")
        #expect(read.count == 7554)
        #expect(read.map(\.events.count).reduce(0, +) == 65_533)
        #expect(read.allSatisfy { $0.type == .incident })

        let first = try #require(read.first)
        #expect(first.externalID == "1-364285768")
        #expect(first.title == "PROD582: Medium impact")
        #expect(first.events.last?.activity.team == "V5 3rd")
        #expect(first.registeredAt == Instant(rfc3339: "2010-03-31T14:59:42Z"))
        let event = try #require(first.events.first)
        #expect(event.activity.actor == "Frederic")
        #expect(event.activity.team == "V30")
        #expect(event.activity.effect == .arrived(try #require(Step("R3"))))
    }

    @Test(
        .enabled(
            if: LogFiles.isThere(RealLogTests.problems), "no real log at \(RealLogTests.problems)"))
    func `The problem log gives 1,487 risks with 6,660 events`() throws {
        let read = try cases(RealLogTests.problems, "bpi2013-closed-problems.yaml")
        #expect(read.count == 1487)
        #expect(read.map(\.events.count).reduce(0, +) == 6660)
        #expect(read.allSatisfy { $0.type == .risk })
        #expect(read.allSatisfy { $0.events.last?.activity.effect == .closed })
    }

    @Test(
        .enabled(
            if: LogFiles.isThere(RealLogTests.incidents), "no real log at \(RealLogTests.incidents)"
        ))
    func `Half of the incident log is found to be half`() throws {
        let whole = try FileInput(RealLogTests.incidents)
        var bytes: [UInt8] = []
        while let chunk = try whole.nextChunk() { bytes += chunk }
        let half = bytes.count / 2
        try LogFiles.withFile(bytes[..<half]) { path in
            let map = try ImportMap(file: LogFiles.exampleMap("bpi2013-incidents.yaml"))
            let reader = try CaseReader(file: path, as: .xes, map: map)
            #expect(throws: ImportError(path, .byte(half), .gzipTruncated)) { try reader.all() }
            #expect((1..<7554).contains(reader.progress.cases))
        }
    }
}
