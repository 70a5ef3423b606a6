import Desk
import Testing
import USM
import Values

@testable import Exchange

/// Logs that other programs write: only what is used is judged, and nothing vanishes in silence.
struct LenientLogTests {
    private static let map = """
        source: mini
        case:
          id: "{concept:name}"
          type: incident
          title: "{title}"
          requester: ["{who}", "Nobody"]
        event: {time: "{time:timestamp}", activity: "{concept:name}"}
        activities:
          - {activity: Opened, becomes: R3}
          - {activity: Closed, becomes: closed}
        """

    private func reader(_ body: String) throws -> CaseReader {
        try CaseReader(
            MemoryInput("<log>\(body)</log>"), as: .xes,
            map: ImportMap(yaml: Self.map, file: "map"))
    }

    private func trace(
        _ name: String, title: String = "A call", at: String = "2026-03-02T09:00:00+0100",
        more: String = ""
    ) -> String {
        "<trace><string key='concept:name' value='\(name)'/>"
            + "<string key='title' value='\(title)'/><boolean key='vip' value='False'/>"
            + "<event><string key='concept:name' value='Opened'/>"
            + "<date key='time:timestamp' value='\(at)'/>\(more)</event></trace>\n"
    }

    @Test func `What the map does not use is not judged, and an offset needs no colon`() throws {
        let odd =
            "<int key='retries' value='2.0'/><float key='cost' value='NaN'/>"
            + "<date key='seen' value='NaT'/><string value='keyless'/><list key='l'/>"
        let read = try #require(try reader(trace("M-1", more: odd)).next())
        #expect(read.registeredAt == Instant(rfc3339: "2026-03-02T08:00:00Z"))
        #expect(read.events.count == 1)
    }

    @Test func `A moment that cannot be read is a complaint about its case, and reading goes on`()
        throws
    {
        let reader = try reader(
            trace("1", at: "yesterday") + trace("2") + trace("3", at: "2026-02-30T09:00:00Z"))
        var found: [String] = []
        for _ in 0..<3 {
            do throws(ImportError) {
                found.append(try reader.next()?.externalID ?? "")
            } catch {
                #expect(error.concernsOneCase)
                found.append("line \(error.place)")
            }
        }
        #expect(found == ["line line(1)", "2", "line line(3)"])
    }

    @Test func `Events outside of every case are counted and said`() throws {
        let stray = "<event><string key='concept:name' value='Opened'/></event>"
        let reader = try reader(stray + trace("1"))
        while try reader.next() != nil {}
        #expect(reader.progress.strayEvents == 1)
        #expect(
            reader.progress.notes == [
                "1 event stands outside of a case and was not imported."
            ])
    }

    @Test func `Paired marks go without a word, and others with a warning for their case`() throws {
        let reader = try reader(
            trace("1", title: "Printer \u{202A}23\u{202C} jams")
                + trace("2", title: "Printer \u{202E}32") + trace("3", title: "A&#x85;b"))
        #expect(try reader.next()?.title == "Printer 23 jams")
        #expect(reader.progress.warningCount == 0)
        #expect(try reader.next()?.title == "Printer 32")
        #expect(try reader.next()?.title == "A b")
        #expect(reader.progress.warnings.map(\.problem) == [.textMended(of: "2", left: "U+202E")])
    }

    @Test func `All complaints are counted, and the first of them shown`() throws {
        let body = (1...150).map { trace("\($0)", at: "never") }.joined()
        try LogFiles.withFile(Array("<log>\(body)</log>".utf8)) { path in
            let history = HistoryImport(
                file: path, format: .xes, map: try ImportMap(yaml: Self.map, file: "map"))
            let (first, count, _) = history.complaints(limit: 100)
            #expect(first.count == 100 && count == 150)
        }
    }
}
