import ArgumentParser
import Desk
import Foundation
import Logging
import Server

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "sqlite:PATH or postgres:CONNECTION (default: sqlite:mainstay.sqlite).",
            discussion: "The variable MAINSTAY_DATABASE says the same; use it for a password.",
            valueName: "address"))
    var database: String?

    var settings: [Setting: String] {
        database.map { [.database: $0] } ?? [:]
    }

    /// The configuration of a command that works and ends: it logs only what went wrong.
    func configuration() throws -> ServerConfiguration {
        var configuration = try ServerConfiguration(
            options: settings, environment: ProcessInfo.processInfo.environment)
        configuration.poolSize = min(configuration.poolSize, 4)
        return configuration
    }

    /// Opens the desk for the time of `body`.
    func withDesk<Result>(
        _ body: (ServiceDesk) async throws -> Result
    ) async throws -> Result {
        let configuration = try configuration()
        LogLines.bootstrap(level: .warning, format: configuration.logFormat)
        let progress = ProgressLine()
        return try await DeskOpening.withDesk(
            configuration,
            onMigration: { done in
                progress.show {
                    "\(done.step) \(ProgressLine.bar(Double(done.done) / Double(max(done.count, 1))))"
                }
                if done.done == done.count { progress.clear() }
            }, body)
    }
}
