import Exchange
import Testing

/// What a broken log is answered with: the line, and what was expected there.
struct BrokenLog: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let place: ImportError.Place
    let problem: ImportError.Problem

    var testDescription: String { name }

    static let all: [BrokenLog] = [
        BrokenLog(
            name: "empty", text: "", place: .file, problem: .empty),
        BrokenLog(
            name: "other root", text: "<?xml version='1.0'?>\n<html><body/></html>",
            place: .line(2), problem: .notXES(found: "html")),
        BrokenLog(
            name: "no XML", text: "number,state\n1,New\n",
            place: .line(1), problem: .notXES(found: nil)),
        BrokenLog(
            name: "cut between events", text: "<log>\n<trace>\n<event></event>\n",
            place: .line(3), problem: .xmlTruncated(open: "trace")),
        BrokenLog(
            name: "cut inside a tag", text: "<log>\n<trace>\n<event>\n<string key='a' val",
            place: .line(4), problem: .xmlTruncated(open: "event")),
        BrokenLog(
            name: "wrong end", text: "<log>\n<trace>\n</log>",
            place: .line(3),
            problem: .xmlMalformed(
                reason: "Opening and ending tag mismatch: trace line 2 and log")),
        BrokenLog(
            name: "no key", text: "<log>\n<trace><string value='x'/></trace></log>",
            place: .line(2), problem: .attributeIncomplete(element: "string", missing: "key")),
        BrokenLog(
            name: "no value", text: "<log>\n<trace><string key='x'/></trace></log>",
            place: .line(2), problem: .attributeIncomplete(element: "string", missing: "value")),
        BrokenLog(
            name: "billion laughs",
            text: """
                <?xml version="1.0"?>
                <!DOCTYPE log [
                 <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                 <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                ]>
                <log><trace><string key="laugh" value="&c;"/></trace></log>
                """,
            place: .line(2), problem: .documentType),
        BrokenLog(
            name: "external entity",
            text: """
                <!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <log><trace><string key="secret" value="&x;"/></trace></log>
                """,
            place: .line(1), problem: .documentType),
        BrokenLog(
            name: "unknown entity",
            text: "<log>\n<trace><string key='a' value='&secret;'/></trace></log>",
            place: .line(2), problem: .xmlMalformed(reason: "Entity 'secret' not defined")),
    ]
}

@Suite struct BrokenLogTests {
    @Test(arguments: BrokenLog.all)
    func `A broken log says where and what was expected`(log: BrokenLog) throws {
        let expected = ImportError("log", log.place, log.problem)
        #expect(throws: expected) { try XESReader(MemoryInput(log.text)).all() }
    }

    @Test(arguments: ["<list key='a'>", "<string key='a' value='b'>", "<surprise>", "<a:b>"])
    func `A hundred megabytes of nesting stop at the limit`(element: String) throws {
        let input = EndlessInput("<log><trace>", repeating: element, total: 100 << 20)
        #expect(throws: ImportError("endless", .line(1), .tooDeep(limit: 64))) {
            try XESReader(input).all()
        }
        #expect(input.position <= 65 << 10)
    }

    @Test func `A trace without an end stops at the limit`() throws {
        var limits = ReadingLimits()
        limits.trace = 1 << 20
        let event = "<event><string key='concept:name' value='Accepted'/></event>"
        let input = EndlessInput("<log><trace>", repeating: event, total: 100 << 20)
        #expect(throws: ImportError("endless", .line(1), .tooLarge("one trace", limit: 1 << 20))) {
            try XESReader(input, limits: limits).all()
        }
    }

    @Test func `A value above the limit is refused`() throws {
        var limits = ReadingLimits()
        limits.value = 1000
        let value = String(repeating: "x", count: 1001)
        let input = MemoryInput("<log><trace><string key='k' value='\(value)'/></trace></log>")
        let problem = ImportError.Problem.tooLarge("the value of k", limit: 1000)
        #expect(throws: ImportError("log", .line(1), problem)) {
            try XESReader(input, limits: limits).all()
        }
    }

    @Test(arguments: ["<log><trace><string key='k' value='", "<log><!--", "<log><![CDATA["])
    func `One that never ends is given up before it fills the memory`(beginning: String) throws {
        let input = EndlessInput(beginning, repeating: "xxxxxxxxxxxxxxxx", total: 100 << 20)
        let error = #expect(throws: ImportError.self) { try XESReader(input).all() }
        guard case .xmlMalformed = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(input.position < 24 << 20)
    }

    @Test func `The message names the file, the line and what was expected`() {
        let error = ImportError("log.xes.gz", .line(12), .notXES(found: "html"))
        let text =
            "log.xes.gz, line 12: expected an XES log, whose first element is <log>; "
            + "found <html>."
        #expect(error.description == text)
    }
}
