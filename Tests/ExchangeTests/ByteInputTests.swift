import Exchange
import Testing

@Suite struct ByteInputTests {
    private func content(_ input: any ByteInput) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = try input.nextChunk() { bytes += chunk }
        return bytes
    }

    @Test func `A gzip file gives what went into it`() throws {
        let input: any ByteInput = try .opening(LogFiles.fixture("small.xes.gz"))
        #expect(try content(input) == LogFiles.fixtureBytes("small.xes"))
        #expect(input.position == input.size)
    }

    @Test func `A plain file gives itself`() throws {
        let input: any ByteInput = try .opening(LogFiles.fixture("small.xes"))
        #expect(try content(input) == LogFiles.fixtureBytes("small.xes"))
        #expect(input.position == input.size)
    }

    @Test func `The members of a gzip file follow one another, and zeros after them are nothing`()
        throws
    {
        let packed = try LogFiles.fixtureBytes("small.xes.gz")
        let plain = try LogFiles.fixtureBytes("small.xes")
        let read = try LogFiles.withFile(packed + packed + [0, 0, 0]) { path in
            try content(.opening(path))
        }
        #expect(read == plain + plain)
    }

    @Test(arguments: [1, 10, 200, 500])
    func `A gzip file that ends too early says at which byte`(length: Int) throws {
        let packed = try LogFiles.fixtureBytes("small.xes.gz")
        try LogFiles.withFile(packed.prefix(length + 1)) { path in
            let expected = ImportError(path, .byte(length + 1), .gzipTruncated)
            #expect(throws: expected) { try content(GzipInput(FileInput(path))) }
        }
    }

    @Test func `A changed byte in a gzip file is found`() throws {
        var packed = try LogFiles.fixtureBytes("small.xes.gz")
        packed[packed.count / 2] ^= 0xFF
        try LogFiles.withFile(packed) { path in
            let error = #expect(throws: ImportError.self) { try content(.opening(path)) }
            guard case .gzipCorrupt = error?.problem, case .byte(let byte) = error?.place else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect((packed.count / 2...packed.count).contains(byte))
        }
    }

    @Test func `Bytes behind the gzip data are an error, because they would be lost`() throws {
        let packed = try LogFiles.fixtureBytes("small.xes.gz")
        try LogFiles.withFile(packed + Array("more".utf8)) { path in
            let reason = "other bytes follow the end of the compressed data"
            let expected = ImportError(path, .byte(packed.count), .gzipCorrupt(reason: reason))
            #expect(throws: expected) { try content(.opening(path)) }
        }
    }

    @Test func `A file that is not there is named`() {
        let expected = ImportError(
            "/nowhere/log.xes", .file, .unreadable(reason: "no such file or directory"))
        #expect(throws: expected) { try FileInput("/nowhere/log.xes") }
    }

    @Test func `A folder is no file`() {
        let expected = ImportError("/", .file, .unreadable(reason: "it is a folder"))
        #expect(throws: expected) { try FileInput("/") }
    }
}
