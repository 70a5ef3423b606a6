import ArgumentParser
import Desk
import Examples
import Exchange
import Foundation
import Logging
import Server

struct RunDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve a made-up enterprise with a past, to try everything with.",
        discussion: """
            The first start fills a SQLite database; later ones begin in a second. Its passwords \
            are known to everybody: never serve the demo to a network.
            """)

    @Option(help: ArgumentHelp("The folder of its database.", valueName: "folder"))
    var data = ".data/demo"

    @Option(help: "The port to listen on; 0 for any.")
    var port = "8080"

    @Flag(help: "Forget what was done in the demo, and begin anew.")
    var fresh = false

    @Flag(help: "Only list who can sign in, with their passwords.")
    var listSignIns = false

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let enterprise = try EnterpriseFile(
            yaml: ExampleFiles.enterprise, file: "the demo enterprise")
        let signIns = enterprise.people.compactMap { DemoSignIn($0, in: enterprise) }
        if listSignIns { return try output.write(signIns, text: DemoSignIn.table(signIns)) }
        let configuration = try configuration()
        LogLines.bootstrap(level: configuration.logLevel, format: configuration.logFormat)
        try await MainstayServer(configuration).run { desk in
            try await fill(desk, with: enterprise)
        } onListening: { port in
            let address = configuration.address(port: port)
            try? output.write(
                Announcement(address: address, signIns: signIns),
                text: announcement(address, signIns))
            fflush(nil)
        }
    }

    private struct Announcement: Encodable {
        let address: String
        let signIns: [DemoSignIn]

        enum CodingKeys: String, CodingKey {
            case address
            case signIns = "sign_ins"
        }
    }

    private func configuration() throws -> ServerConfiguration {
        let folder = URL(filePath: data, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Complaint("The folder \(data) cannot be made.", .unavailable)
        }
        let path = folder.appending(path: "mainstay.sqlite").path(percentEncoded: false)
        if fresh { try DatabaseRemoval(path).run() }
        var configuration = try ServerConfiguration(
            options: [.database: "sqlite:\(path)", .host: "127.0.0.1", .port: port],
            environment: ProcessInfo.processInfo.environment)
        configuration.publicAddress = nil
        configuration.hasSecureCookies = false
        if ProcessInfo.processInfo.environment[Setting.logLevel.variable] == nil {
            configuration.logLevel = .warning
        }
        return configuration
    }

    private func fill(_ desk: ServiceDesk, with enterprise: EnterpriseFile) async throws {
        if try await desk.isUntouched() {
            Terminal.complain("Filling the demo; this happens once.")
        }
        // Both go on where an earlier start was broken off, and leave what has calls alone.
        try await desk.foundDemo(enterprise)
        _ = try await desk.fillDemo()
    }

    private func announcement(_ address: String, _ signIns: [DemoSignIn]) -> String {
        """

        Mainstay's demo is ready:

        \(address)

        \(DemoSignIn.table(signIns))
        The data is in \(data); --fresh begins anew. Ctrl-C ends it.

        """
    }
}
