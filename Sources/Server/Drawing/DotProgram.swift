import Desk
import Foundation
import Logging
import Subprocess
import SystemPackage

/// Graphviz' `dot`, run as a program of its own: never through a shell, with nothing but numbers to
/// read, without our environment, one at a time, and killed when it takes too long.
actor DotProgram {
    /// How long a drawing may take; those that we ask for take some hundredths of a second.
    static let usualPatience = Duration.seconds(4)
    /// More than any drawing that we ask for needs; a program that writes without end ends there.
    private static let answerBytesMax = 1_000_000
    /// Less than a pipe holds on Linux, so that writing the question never waits for the program.
    private static let questionBytesMax = 60_000

    private enum Failure: Error {
        case tookTooLong
        case ended(TerminationStatus)
    }

    private let executable: String
    private let logger: Logger
    private let patience: Duration
    /// The drawing that the next one waits for.
    private var former: Task<GraphLayout?, Never>?

    init(_ executable: String, _ logger: Logger, patience: Duration = DotProgram.usualPatience) {
        self.executable = executable
        self.logger = logger
        self.patience = patience
    }

    /// With `dot` where this machine has it; without drawings where not.
    static func layouts(
        _ logger: Logger, patience: Duration = DotProgram.usualPatience
    ) -> GraphLayouts {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin"
        let found = path.split(separator: ":").map { "\($0)/dot" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            logger.notice("dot of Graphviz is missing: pages show tables without a drawing")
            return .none
        }
        let program = DotProgram(found, logger, patience: patience)
        return GraphLayouts { await program.layout(of: $0) }
    }

    /// - Returns: nil when the program cannot be run, fails or takes too long.
    func layout(of sketch: GraphSketch) async -> GraphLayout? {
        let question = [UInt8](DotText.question(sketch).utf8)
        guard question.count <= Self.questionBytesMax else { return nil }
        let before = former
        let drawing = Task<GraphLayout?, Never> {
            _ = await before?.value
            do {
                return DotText.layout(of: sketch, from: try await answerInTime(to: question))
            } catch {
                logger.warning("dot made no drawing", metadata: ["error": "\(error)"])
                return nil
            }
        }
        former = drawing
        return await drawing.value
    }

    private nonisolated func answerInTime(to question: [UInt8]) async throws -> String {
        try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask { try await self.answer(to: question) }
            group.addTask {
                try await Task.sleep(for: self.patience)
                throw Failure.tookTooLong
            }
            // Whoever is cancelled has its program killed.
            defer { group.cancelAll() }
            return try await group.next() ?? ""
        }
    }

    private nonisolated func answer(to question: [UInt8]) async throws -> String {
        let (input, end) = try FileDescriptor.pipe()
        do {
            // The pipe holds all of it, so it is written before anybody could stop reading: what
            // writes to a program that is gone is ended by SIGPIPE.
            try end.closeAfter { _ = try end.writeAll(question) }
        } catch {
            try? input.close()
            throw error
        }
        let result = try await Subprocess.run(
            .path(FilePath(executable)), arguments: ["-Tplain"], environment: .custom([:]),
            input: .fileDescriptor(input, closeAfterSpawningProcess: true),
            output: .string(limit: Self.answerBytesMax), error: .discarded)
        guard result.terminationStatus.isSuccess else {
            throw Failure.ended(result.terminationStatus)
        }
        return result.standardOutput
    }
}
