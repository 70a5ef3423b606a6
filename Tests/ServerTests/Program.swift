import Foundation
import Synchronization
import TestKit
import Testing

/// The built program, started as a person or a script starts it.
enum Program {
    struct Outcome {
        let status: Int32
        let output: String
        let complaints: String
    }

    /// It lies beside the tests' own program.
    static var file: URL {
        URL(filePath: ProcessInfo.processInfo.arguments[0])
            .deletingLastPathComponent().appending(path: "mainstay")
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A folder of one test's own, taken away after it.
    static func withFolder<Result>(
        _ body: (_ path: String) async throws -> Result
    ) async throws -> Result {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: FileManager.default.temporaryDirectory, create: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.path(percentEncoded: false))
    }

    @discardableResult
    static func run(
        _ arguments: [String], input: String = "", variables: [String: String] = [:]
    ) async throws -> Outcome {
        try await withFolder { folder in
            let (output, complaints) = (folder + "/output", folder + "/complaints")
            let process = try prepare(arguments, variables)
            process.standardOutput = try emptyFile(output)
            process.standardError = try emptyFile(complaints)
            let pipe = Pipe()
            process.standardInput = pipe
            let ending = Ending(of: process)
            try process.run()
            pipe.fileHandleForWriting.write(Data(input.utf8))
            try pipe.fileHandleForWriting.close()
            let status = await ending.status
            return Outcome(
                status: status, output: try String(contentsOfFile: output, encoding: .utf8),
                complaints: try String(contentsOfFile: complaints, encoding: .utf8))
        }
    }

    static func prepare(_ arguments: [String], _ variables: [String: String]) throws -> Process {
        let process = Process()
        process.executableURL = file
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
        return process
    }

    static func emptyFile(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: path))
        return try FileHandle(forWritingTo: URL(filePath: path))
    }
}

/// How a process ends, for whoever waits for it.
final class Ending: Sendable {
    private let stream: AsyncStream<Int32>

    init(of process: Process) {
        let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
        self.stream = stream
        process.terminationHandler = { ended in
            continuation.yield(ended.terminationStatus)
            continuation.finish()
        }
    }

    /// To be asked once.
    var status: Int32 {
        get async {
            for await status in stream { return status }
            return -1
        }
    }
}

/// The program while it serves.
final class ServingProgram: Sendable {
    let address: URL
    private let process: Process
    private let ending: Ending

    /// Starts `mainstay` and waits until it says where it serves.
    init(
        _ arguments: [String], variables: [String: String] = [:], folder: String
    ) async throws {
        let output = "\(folder)/serving-\(UUID().uuidString)"
        process = try Program.prepare(arguments, variables)
        process.standardOutput = try Program.emptyFile(output)
        process.standardError = try Program.emptyFile(output + ".log")
        process.standardInput = FileHandle.nullDevice
        ending = Ending(of: process)
        try process.run()
        let found = Mutex<URL?>(nil)
        let process = process
        _ = try await eventually {
            let text = try String(contentsOfFile: output, encoding: .utf8)
            let line = text.split(separator: "\n").first { $0.hasPrefix("http://") }
            let isWhole = text.hasSuffix("\n")
            found.withLock { $0 = isWhole ? line.flatMap { URL(string: String($0)) } : nil }
            return found.withLock { $0 != nil } || !process.isRunning
        }
        let log = try String(contentsOfFile: output + ".log", encoding: .utf8)
        address = try #require(found.withLock { $0 }, "it did not start: \(log)")
    }

    var port: Int { address.port ?? 0 }
    var isRunning: Bool { process.isRunning }

    /// SIGTERM: finish and end.
    func askToStop() { process.terminate() }

    /// SIGKILL: no time for anything.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// - Returns: the exit status.
    @discardableResult
    func ended() async -> Int32 { await ending.status }

    @discardableResult
    func stop() async -> Int32 {
        askToStop()
        return await ended()
    }
}
