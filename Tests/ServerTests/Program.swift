import Foundation
import Subprocess
import Synchronization
import SystemPackage
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
        let result = try await Subprocess.run(
            configuration(arguments, variables), input: .string(input),
            output: .string(limit: outputBytesMax), error: .string(limit: outputBytesMax))
        return Outcome(
            status: result.terminationStatus.code, output: result.standardOutput,
            complaints: result.standardError)
    }

    private static let outputBytesMax = 64 * 1024 * 1024

    static func configuration(
        _ arguments: [String], _ variables: [String: String]
    ) -> Subprocess.Configuration {
        var changes: [Environment.Key: String?] = [:]
        for (name, value) in variables {
            if let key = Environment.Key(rawValue: name) { changes[key] = value }
        }
        return Subprocess.Configuration(
            executable: .path(FilePath(file.path(percentEncoded: false))),
            arguments: Arguments(arguments), environment: .inherit.updating(changes))
    }
}

extension TerminationStatus {
    /// As a shell names it: the exit status, or 128 and the signal that ended it.
    var code: Int32 {
        switch self {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
    }
}

/// The program while it serves.
final class ServingProgram: Sendable {
    let address: URL
    private let process: ProcessIdentifier
    private let ending: Task<Int32, any Error>
    private let over: Over
    private let logPath: String

    /// Starts `mainstay` and waits until it says where it serves.
    init(
        _ arguments: [String], variables: [String: String] = [:], folder: String
    ) async throws {
        let output = "\(folder)/serving-\(UUID().uuidString)"
        logPath = output + ".log"
        self.folder = folder
        let over = Over()
        let (started, start) = AsyncStream.makeStream(of: ProcessIdentifier.self)
        ending = Task {
            defer {
                over.isOver.withLock { $0 = true }
                start.finish()
            }
            let result = try await Subprocess.run(
                Program.configuration(arguments, variables), input: .none,
                output: .fileDescriptor(.newFile(output), closeAfterSpawningProcess: true),
                error: .fileDescriptor(.newFile(output + ".log"), closeAfterSpawningProcess: true)
            ) { execution in
                start.yield(execution.processIdentifier)
            }
            return result.terminationStatus.code
        }
        self.over = over
        process = try #require(await started.first { _ in true }, "it could not be started")
        let found = Mutex<URL?>(nil)
        _ = try await eventually {
            let text = try String(contentsOfFile: output, encoding: .utf8)
            let line = text.split(separator: "\n").first { $0.hasPrefix("http://") }
            let isWhole = text.hasSuffix("\n")
            found.withLock { $0 = isWhole ? line.flatMap { URL(string: String($0)) } : nil }
            return found.withLock { $0 != nil } || over.isOver.withLock { $0 }
        }
        let log = try String(contentsOfFile: output + ".log", encoding: .utf8)
        address = try #require(found.withLock { $0 }, "it did not start: \(log)")
    }

    /// Where the test keeps its files.
    let folder: String

    /// What it has logged so far.
    func log() throws -> String { try String(contentsOfFile: logPath, encoding: .utf8) }

    /// A line of what the system knows of the process, such as `VmHWM`.
    func status(_ name: String) throws -> String {
        let status = try String(contentsOfFile: "/proc/\(process.value)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        return line.map { String($0.dropFirst(name.count + 1)) } ?? ""
    }

    var port: Int { address.port ?? 0 }
    var isRunning: Bool { !over.isOver.withLock { $0 } }

    /// SIGTERM: finish and end.
    func askToStop() { send(SIGTERM) }

    /// SIGKILL: no time for anything.
    func kill() { send(SIGKILL) }

    private func send(_ signal: Int32) {
        guard isRunning else { return }
        Foundation.kill(process.value, signal)
    }

    /// - Returns: the exit status.
    @discardableResult
    func ended() async -> Int32 { (try? await ending.value) ?? -1 }

    @discardableResult
    func stop() async -> Int32 {
        askToStop()
        return await ended()
    }
}

/// Whether a program has ended, known to the task that waits for it and to those that ask.
private final class Over: Sendable {
    let isOver = Mutex(false)
}
