import Exchange
import Testing

@Suite struct CSVReaderTests {
    private func traces(
        _ text: String, _ format: CSVFormat = CSVFormat(), chunk: Int = 1 << 16,
        limits: ReadingLimits = ReadingLimits()
    ) throws -> [Trace] {
        try CSVReader(
            MemoryInput(text, chunk: chunk), format: format, caseColumn: "id", limits: limits
        ).all()
    }

    private func fields(_ traces: [Trace]) -> [[[String]]] {
        traces.map { trace in
            trace.events.map { event in event.attributes.compactMap(\.value.words) }
        }
    }

    @Test(arguments: [1, 3, 1 << 16])
    func `Rows of one case become one trace, however the file is cut`(chunk: Int) throws {
        let read = try traces("id,state\n1,New\n1,Closed\n2,New\n", chunk: chunk)
        #expect(fields(read) == [[["1", "New"], ["1", "Closed"]], [["2", "New"]]])
        #expect(read.map(\.line) == [2, 4])
    }

    @Test(arguments: [1, 3, 1 << 16])
    func `Quoted fields hold delimiters, quotation marks and lines`(chunk: Int) throws {
        let text = "id,text\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,\"\"\r\n"
        let read = try traces(text, chunk: chunk)
        #expect(fields(read) == [[["1", "a, \"b\"\r\nc"]], [["2", ""]]])
        #expect(read.map(\.line) == [2, 4])
    }

    @Test(arguments: ["\n", "\r\n", "\r"], ["", "\n"])
    func `Lines end in three ways, and the last may do without`(end: String, last: String) throws {
        let text = ["id,s", "1,a", "1,b"].joined(separator: end) + (last.isEmpty ? "" : end)
        #expect(fields(try traces(text)) == [[["1", "a"], ["1", "b"]]])
    }

    @Test func `A byte order mark and empty lines are passed over`() throws {
        #expect(fields(try traces("\u{FEFF}id,s\n\n1,a\n\n")) == [[["1", "a"]]])
    }

    @Test(arguments: CSVFormat.Delimiter.allCases)
    func `The map says what stands between fields`(delimiter: CSVFormat.Delimiter) throws {
        var format = CSVFormat()
        format.delimiter = delimiter
        let text =
            ["id", "s"].joined(separator: delimiter.rawValue) + "\n"
            + ["1", "a"].joined(separator: delimiter.rawValue)
        #expect(fields(try traces(text, format)) == [[["1", "a"]]])
    }

    @Test func `The map says what the bytes mean`() throws {
        var format = CSVFormat()
        format.encoding = .latin1
        let bytes = Array("id\nJ".utf8) + [0xF6] + Array("rgen\n".utf8)
        let reader = try CSVReader(MemoryInput(bytes), format: format, caseColumn: "id")
        #expect(fields(try reader.all()) == [[["Jörgen"]]])
    }

    @Test func `Rows that are not grouped are put together, in the order of their first`() throws {
        var format = CSVFormat()
        format.isGrouped = false
        let read = try traces("id,s\n2,a\n1,b\n2,c\n", format)
        #expect(fields(read) == [[["2", "a"], ["2", "c"]], [["1", "b"]]])
    }

    @Test func `A table that is held in memory has a limit`() throws {
        var format = CSVFormat()
        format.isGrouped = false
        var limits = ReadingLimits()
        limits.table = 300
        let problem = ImportError.Problem.tooLarge("a table whose rows are not grouped", limit: 300)
        #expect(throws: ImportError("log", .line(4), problem)) {
            try traces("id,s\n1,a\n2,b\n1,c\n", format, limits: limits)
        }
    }

    @Test func `A field above the limit is refused`() throws {
        var limits = ReadingLimits()
        limits.value = 5
        #expect(throws: ImportError("log", .line(2), .tooLarge("a field", limit: 5))) {
            try traces("id,s\n1,abcdef\n", limits: limits)
        }
    }

    @Test(
        arguments: [
            ("", .file, .empty),
            ("\n\n", .file, .noHeader),
            ("id,s,id\n", .line(1), .badHeader(column: "id")),
            ("number,s\n", .line(1), .columnMissing("id", columns: ["number", "s"])),
            ("id,s\n1,a\n1\n", .line(3), .raggedRow(found: 1, expected: 2)),
            ("id,s\n1,\"a\nb\",c\n", .line(2), .raggedRow(found: 3, expected: 2)),
            ("id,s\n1,a\n2,\"b\nc\n", .line(3), .quoteUnclosed),
            ("id,s\n1,a\"b\n", .line(2), .quoteMisplaced),
            ("id,s\n1,\"a\"b\n", .line(2), .quoteMisplaced),
            ("id,s\n1,a\u{0}\n", .line(2), .notText(encoding: "utf-8")),
            ("id,s\n,a\n", .line(2), .rowWithoutCase(column: "id")),
        ] as [(String, ImportError.Place, ImportError.Problem)])
    func `A broken table says where and what was expected`(
        text: String, place: ImportError.Place, problem: ImportError.Problem
    ) throws {
        #expect(throws: ImportError("log", place, problem)) { try traces(text) }
    }

    @Test func `Bytes that are no UTF-8 are refused`() throws {
        let bytes = Array("id\n1\nJ".utf8) + [0xF6] + Array("\n".utf8)
        #expect(throws: ImportError("log", .line(3), .notText(encoding: "utf-8"))) {
            try CSVReader(MemoryInput(bytes), format: CSVFormat(), caseColumn: "id").all()
        }
    }

    @Test func `No more of the table is read than the next case needs`() throws {
        let input = EndlessInput("id,s\n", repeating: "1,a\n2,b\n", total: 100 << 20)
        let reader = try CSVReader(input, format: CSVFormat(), caseColumn: "id")
        #expect(try reader.next() != nil)
        #expect(input.position <= 65 << 10)
    }
}
