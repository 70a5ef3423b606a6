import Desk
import Exchange
import Foundation
import Testing

/// The files that the tests read.
enum LogFiles {
    private static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func fixture(_ name: String) -> String {
        package.appending(path: "Tests/ExchangeTests/Fixtures/\(name)").path(percentEncoded: false)
    }

    static func fixtureBytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: fixture(name))))
    }

    static func exampleMap(_ name: String) -> String {
        package.appending(path: "Examples/import/\(name)").path(percentEncoded: false)
    }

    /// Where the real logs are: `MAINSTAY_DATA`, or `shared/data` beside the package.
    static let realData: URL =
        ProcessInfo.processInfo.environment["MAINSTAY_DATA"].map { URL(filePath: $0) }
        ?? package.deletingLastPathComponent().appending(path: "shared/data")

    static func realLog(_ name: String) -> String {
        realData.appending(path: name).path(percentEncoded: false)
    }

    static func isThere(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// The same for a body that waits.
    static func withFile(
        _ bytes: some Sequence<UInt8>, _ body: (String) async throws -> Void
    ) async throws {
        let folder = try freshFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(try write(bytes, into: folder))
    }

    /// Puts the bytes into a file for as long as `body` runs.
    @discardableResult
    static func withFile<Result>(
        _ bytes: some Sequence<UInt8>, _ body: (String) throws -> Result
    ) throws -> Result {
        let folder = try freshFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(try write(bytes, into: folder))
    }

    private static func freshFolder() throws -> URL {
        try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: FileManager.default.temporaryDirectory, create: true)
    }

    private static func write(_ bytes: some Sequence<UInt8>, into folder: URL) throws -> String {
        let file = folder.appending(path: "log")
        try Data(bytes).write(to: file)
        return file.path(percentEncoded: false)
    }
}

extension MemoryInput {
    convenience init(_ text: String, name: String = "log", chunk: Int = 1 << 16) {
        self.init(Array(text.utf8), name: name, chunk: chunk)
    }

    convenience init(_ bytes: [UInt8], chunk: Int = 1 << 16) {
        self.init(bytes, name: "log", chunk: chunk)
    }
}

/// Hands out a beginning and then the same piece again and again, `total` bytes in all: a large
/// file without a file.
final class EndlessInput: ByteInput {
    let name = "endless"
    private(set) var position = 0
    let size: Int?
    private let beginning: MemoryInput
    private let buffer: UnsafeMutableRawBufferPointer

    init(_ beginning: String, repeating piece: String, total: Int) {
        size = total
        self.beginning = MemoryInput(beginning)
        let bytes = Array(piece.utf8)
        let count = max(1, (64 << 10) / bytes.count) * bytes.count
        buffer = .allocate(byteCount: count, alignment: 1)
        for index in 0..<count { buffer[index] = bytes[index % bytes.count] }
    }

    deinit { buffer.deallocate() }

    func nextChunk() throws(ImportError) -> UnsafeRawBufferPointer? {
        if let first = try beginning.nextChunk() {
            position += first.count
            return first
        }
        guard position < size ?? 0 else { return nil }
        position += buffer.count
        return UnsafeRawBufferPointer(buffer)
    }
}

extension TraceReader {
    func all() throws(ImportError) -> [Trace] {
        var traces: [Trace] = []
        while let trace = try next() { traces.append(trace) }
        return traces
    }
}

extension CaseReader {
    func all() throws(ImportError) -> [HistoricCase] {
        var cases: [HistoricCase] = []
        while let next = try next() { cases.append(next) }
        return cases
    }
}
