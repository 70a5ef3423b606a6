import ArgumentParser
import Foundation
import Server

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the pages and the API.",
        discussion: """
            Runs until SIGTERM or SIGINT; then requests in flight are finished and the process \
            ends, after 20 seconds at most.

            Each option has a variable: --log-level is MAINSTAY_LOG_LEVEL, and so on. Any number \
            of processes may serve one PostgreSQL database. Put a proxy that speaks TLS before \
            it, and name the address that people use with --public-address.
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var listening: ListeningOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try ServerConfiguration(
            options: database.settings.merging(listening.settings) { $1 },
            environment: ProcessInfo.processInfo.environment)
        LogLines.bootstrap(level: configuration.logLevel, format: configuration.logFormat)
        try await MainstayServer(configuration).run(onListening: { port in
            let address = configuration.address(port: port)
            try? output.write(
                ["address": address],
                text: "Mainstay serves \(configuration.database.masked) on\n\(address)\n")
            fflush(nil)
        })
    }
}

/// Where and how a process listens.
struct ListeningOptions: ParsableArguments {
    @Option(help: "The address to listen on (default: 127.0.0.1).")
    var host: String?

    @Option(help: "The port to listen on; 0 for any (default: 8080).")
    var port: String?

    @Option(help: "The most connections to PostgreSQL (default: 16).")
    var poolSize: String?

    @Option(
        help: ArgumentHelp(
            "How people reach it, such as https://desk.example.org.", valueName: "address"))
    var publicAddress: String?

    @Option(
        help: ArgumentHelp(
            "Whether cookies travel encrypted only (default: as the public address does).",
            valueName: "yes|no"))
    var secureCookies: String?

    @Option(
        help: ArgumentHelp(
            "Whether all requests come through a proxy that writes X-Forwarded-For (default: no).",
            valueName: "yes|no"))
    var behindProxy: String?

    @Option(
        help: ArgumentHelp(
            "Hosts that webhooks may reach at private addresses (default: none).",
            valueName: "host,…"))
    var allowPrivateAddress: String?

    @Option(
        help: ArgumentHelp(
            "Hosts that webhooks may reach without encryption (default: none).",
            valueName: "host,…"))
    var allowPlainHttp: String?

    @Option(
        help: ArgumentHelp(
            "The file with the key that signs seals (default: beside the database).",
            valueName: "file"))
    var sealKey: String?

    @Option(
        help: ArgumentHelp("A file that gets a line for each seal.", valueName: "file"))
    var sealTo: String?

    @Option(
        help: ArgumentHelp(
            "From trace to critical (default: info).", valueName: "level"))
    var logLevel: String?

    @Option(
        help: ArgumentHelp(
            "How the log is written to standard error (default: text).",
            valueName: "text|json"))
    var logFormat: String?

    var settings: [Setting: String] {
        let given: [(Setting, String?)] = [
            (.host, host), (.port, port), (.poolSize, poolSize), (.publicAddress, publicAddress),
            (.secureCookies, secureCookies), (.behindProxy, behindProxy),
            (.allowPrivateAddress, allowPrivateAddress), (.allowPlainHTTP, allowPlainHttp),
            (.sealKey, sealKey), (.sealTo, sealTo),
            (.logLevel, logLevel), (.logFormat, logFormat),
        ]
        return Dictionary(
            uniqueKeysWithValues: given.compactMap { setting, text in
                text.map { (setting, $0) }
            })
    }
}

extension ServerConfiguration {
    /// An address that a browser on this machine can open.
    func address(port: Int) -> String {
        let isEverywhere = ["0.0.0.0", "::", "localhost"].contains(host)
        let name = isEverywhere ? "127.0.0.1" : host.contains(":") ? "[\(host)]" : host
        return "http://\(name):\(port)"
    }
}
