import Exchange
import Testing
import Values

@Suite struct XESReaderTests {
    private func instant(_ text: String) throws -> Instant {
        try #require(Instant(rfc3339: text))
    }

    private func traces(_ body: String, chunk: Int = 1 << 16) throws -> [Trace] {
        try XESReader(MemoryInput("<log>\(body)</log>", chunk: chunk)).all()
    }

    @Test(arguments: [1, 7, 64, 1 << 16])
    func `Attributes of all kinds are read, however the file is cut`(chunk: Int) throws {
        let bytes = try LogFiles.fixtureBytes("small.xes")
        let traces = try XESReader(MemoryInput(bytes, chunk: chunk)).all()
        let first = try #require(traces.first)
        #expect(traces.count == 2)
        #expect(
            first.attributes == [
                .init("concept:name", .text("case & one")),
                .init("visits", .whole(-3)),
                .init("cost", .number(125)),
                .init("paid", .truth(true)),
                .init("ident", .text("5f1c")),
                .init("due", .moment(try instant("2026-01-02T02:04:05.678Z"))),
                .init(
                    "address", .text("Markt 1"), children: [.init("city", .text("Delft"))]),
                .init(
                    "tags", .list,
                    children: [.init("tag", .text("a")), .init("tag", .text("b"))]),
            ])
    }

    @Test func `Events have their attributes and their lines`() throws {
        let trace = try #require(
            try XESReader(.opening(LogFiles.fixture("small.xes.gz"))).next())
        #expect(trace.line == 12)
        #expect(trace.events.map(\.line) == [29, 34])
        #expect(
            trace.events.first?.attributes == [
                .init("concept:name", .text("Accepted")),
                .init("org:resource", .text("Åsa")),
                .init("time:timestamp", .moment(try instant("2026-01-01T09:00:00Z"))),
            ])
    }

    @Test func `A log may be in another encoding`() throws {
        let head = "<?xml version='1.0' encoding='ISO-8859-1'?><log><trace><string key='k' value='"
        let bytes = Array(head.utf8) + [0xE9] + Array("'/></trace></log>".utf8)
        let trace = try XESReader(MemoryInput(bytes)).next()
        #expect(trace?.attributes == [.init("k", .text("é"))])
    }

    @Test func `A date without an offset is on the clock of the map`() throws {
        let zone = try #require(MomentFormat.Zone("Europe/Amsterdam"))
        let body = "<log><trace><date key='d' value='2026-07-01T12:00:00'/></trace></log>"
        let reader = try XESReader(MemoryInput(body), moments: MomentFormat(nil, zone: zone))
        #expect(
            try reader.next()?.attributes
                == [.init("d", .moment(try instant("2026-07-01T10:00:00Z")))])
    }

    @Test func `Many different keys are all kept`() throws {
        let keys = (0..<300).map { "key \($0)" }
        let body = keys.map { "<string key='\($0)' value='v'/>" }.joined()
        let trace = try #require(try traces("<trace>\(body)</trace>").first)
        #expect(trace.attributes.map(\.key) == keys)
    }

    @Test func `An empty log has no traces`() throws {
        #expect(try traces("").isEmpty)
    }

    @Test func `Traces before an error are given before it`() throws {
        let reader = try XESReader(MemoryInput("<log>\n<trace/>\n<trace/>\n<trace></log>"))
        #expect(try reader.next()?.line == 2)
        #expect(try reader.next()?.line == 3)
        #expect(throws: ImportError.self) { try reader.next() }
        #expect(try reader.next() == nil)
    }

    @Test func `No more of the file is read than the next trace needs`() throws {
        let trace = "<trace><string key='concept:name' value='x'/></trace>\n"
        let input = EndlessInput("<log>", repeating: trace, total: 100 << 20)
        let reader = try XESReader(input)
        #expect(try reader.next() != nil)
        #expect(input.position <= 65 << 10)
    }
}
