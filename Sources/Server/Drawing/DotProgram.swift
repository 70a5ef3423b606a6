import Desk
import Dispatch
import Foundation
import Logging
import Synchronization

/// Graphviz' `dot`, run as a program of its own: never through a shell, with nothing but numbers to
/// read, without our environment, one at a time, and killed when it takes too long.
struct DotProgram: Sendable {
    /// How long a drawing may take; those that we ask for take some hundredths of a second.
    static let usualPatience = DispatchTimeInterval.seconds(4)
    /// More than any drawing that we ask for needs; a program that writes without end ends there.
    private static let answerBytesMax = 1_000_000
    /// Less than a pipe holds on Linux, so that writing the question never waits for the program.
    private static let questionBytesMax = 60_000

    private let executable: URL
    private let logger: Logger
    private let patience: DispatchTimeInterval
    private let queue = DispatchQueue(label: "mainstay.dot")

    init(
        _ executable: URL, _ logger: Logger,
        patience: DispatchTimeInterval = DotProgram.usualPatience
    ) {
        self.executable = executable
        self.logger = logger
        self.patience = patience
    }

    /// With `dot` where this machine has it; without drawings where not.
    static func layouts(_ logger: Logger) -> GraphLayouts {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin"
        let found = path.split(separator: ":").map { URL(filePath: "\($0)/dot") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
        guard let found else {
            logger.notice("dot of Graphviz is missing: pages show tables without a drawing")
            return .none
        }
        let program = DotProgram(found, logger)
        return GraphLayouts { await program.layout(of: $0) }
    }

    func layout(of sketch: GraphSketch) async -> GraphLayout? {
        let question = Data(DotText.question(sketch).utf8)
        guard question.count <= Self.questionBytesMax else { return nil }
        return await withCheckedContinuation { continuation in
            queue.async {
                let answer = answer(to: question)
                continuation.resume(
                    returning: answer.flatMap { DotText.layout(of: sketch, from: $0) })
            }
        }
    }

    /// - Returns: nil when the program cannot be run, fails or takes too long.
    private func answer(to question: Data) -> String? {
        let (input, output, process) = (Pipe(), Pipe(), Process())
        process.executableURL = executable
        process.arguments = ["-Tplain"]
        process.environment = [:]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do {
            // The pipe holds all of it, so it is written before anybody could stop reading.
            try input.fileHandleForWriting.write(contentsOf: question)
            try input.fileHandleForWriting.close()
            try process.run()
        } catch {
            logger.warning("dot cannot be run", metadata: ["error": "\(error)"])
            return nil
        }
        let limit = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: limit)
        let answer = read(output.fileHandleForReading)
        if answer == nil { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        limit.cancel()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            logger.warning("dot ended without a drawing")
            return nil
        }
        return answer.map { String(decoding: $0, as: UTF8.self) }
    }

    /// - Returns: nil when there is more than any layout is long.
    private func read(_ handle: FileHandle) -> Data? {
        var answer = Data()
        while let piece = try? handle.read(upToCount: 65_536), !piece.isEmpty {
            answer += piece
            if answer.count > Self.answerBytesMax { return nil }
        }
        return answer
    }
}
