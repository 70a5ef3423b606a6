import API
import CurlClient
import Desk
import Exchange
import Foundation
import Hummingbird
import HummingbirdCore
import Jobs
import Logging
import NIOCore
import SQLiteStorage
import ServiceLifecycle
import UnixSignals
import Values
import Web

/// The composition root: a configuration becomes running services.
package struct MainstayServer: Sendable {
    /// How long requests in flight may take once the process was told to end, and how long the
    /// rest may take to let go: twenty seconds together.
    private static let shutdownPatience = Duration.seconds(15)
    private static let cancellationPatience = Duration.seconds(5)

    package let configuration: ServerConfiguration
    private let logger = Logger(label: "mainstay.server")

    package init(_ configuration: ServerConfiguration) {
        self.configuration = configuration
    }

    /// Serves until SIGTERM or SIGINT; then requests in flight are finished, live streams end,
    /// and the database is closed.
    ///
    /// - Parameters:
    ///   - prepare: what to do with the desk before anybody is served.
    ///   - onListening: called with the port once requests are taken.
    /// - Throws: ``StartFailure`` when it cannot start here.
    package func run(
        prepare: @Sendable (ServiceDesk) async throws -> Void = { _ in },
        onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) async throws {
        let measurements = Measurements()
        try await DeskOpening.withDatabase(configuration, examining: .pages) { database in
            let readiness = Readiness(measurements, folder: configuration.folder)
            TimeZoneMeasures(measurements).note(.ofSystem)
            let relay = NewsRelay(from: database, readiness, measurements)
            let measured = MeasuredDatabase(
                database, DatabaseMeasures(measurements), readiness, news: relay.board)
            let refusals = RefusalMeasures(measurements, logger)
            let desk = ServiceDesk(
                database: measured, world: .system, logger: Logger(label: "mainstay.desk"),
                layouts: DotProgram.layouts(logger), tables: .csv,
                occupancy: Occupancy(onRefusal: refusals.note), outbound: configuration.outbound,
                sealing: try SealFiles(configuration).sealing(measurements))
            try await desk.prepare()
            try await prepare(desk)
            forgetReplaced()
            // Told to stop from the last to the first, each when the one after it has ended.
            let deliveries = DeliveryMeasures(measurements)
            try await serve([
                IdentityFollower(desk: desk),
                FollowerRunner(desk, observer: deliveries),
                CourierRunner(desk, CurlClient(configuration.outbound), observer: deliveries),
                ReadinessProbe(desk: desk, readiness: readiness),
                JobRunner(desk, observer: JobMeasures(measurements)),
                application(desk, readiness, measurements, onListening),
                relay,
            ])
        }
    }

    /// What `restore` put aside is kept until the database in its place has been opened.
    private func forgetReplaced() {
        guard case .sqlite(let path) = configuration.database else { return }
        for file in ReplacedDatabase.all(besides: path) {
            ReplacedDatabase.remove(file)
            logger.notice("The database that was replaced is gone.", metadata: ["path": "\(file)"])
        }
    }

    private func application(
        _ desk: ServiceDesk, _ readiness: Readiness, _ measurements: Measurements,
        _ onListening: @escaping @Sendable (_ port: Int) async -> Void
    ) -> some Service {
        let connections = Connections(connectionLimits(), measurements, logger)
        return Application(
            responder: frontDoor(desk, readiness, measurements),
            server: .guarded(connections),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                backlog: RequestLimits.backlog,
                availableConnectionsDelegate: connections.gate),
            onServerRunning: { [configuration, logger] channel in
                do {
                    try await channel.eventLoop.submit {
                        try channel.pipeline.syncOperations.addHandler(
                            AcceptWatch(connections), position: .first)
                    }.get()
                } catch {
                    logger.warning("Nobody watches for the limit of open files.", error: error)
                }
                await onListening(channel.localAddress?.port ?? configuration.port)
            },
            logger: Logger(label: "mainstay.http"))
    }

    private func connectionLimits() -> Connections.Limits {
        let descriptors = DescriptorLimit.raise()
        let limits = Connections.Limits(
            descriptors: descriptors, isBehindProxy: configuration.isBehindProxy)
        if descriptors < DescriptorLimit.advised {
            logger.warning(
                """
                The system lets this process have \(descriptors) files and sockets open, so \
                \(limits.ordinary) connections are taken. Set LimitNOFILE of the service to \
                \(DescriptorLimit.advised).
                """)
        }
        return limits
    }

    private func frontDoor(
        _ desk: ServiceDesk, _ readiness: Readiness, _ measurements: Measurements
    ) -> FrontDoor {
        FrontDoor(
            health: Health(readiness: readiness, measurements: measurements),
            pages: Branch(buildRouter(desk: desk, options: webOptions)),
            api: Branch(APIApplication(desk: desk).buildRouter()),
            log: RequestLog(measurements), occupancy: desk.occupancy,
            trustsForwardedFor: configuration.isBehindProxy)
    }

    private var webOptions: WebOptions {
        WebOptions(
            isSecure: configuration.hasSecureCookies, origin: configuration.publicAddress,
            trustsForwardedFor: configuration.isBehindProxy)
    }

    private func serve(_ services: [any Service]) async throws {
        var group = ServiceGroupConfiguration(
            services: services.map {
                .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup)
            },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = Self.shutdownPatience
        group.maximumCancellationDuration = Self.cancellationPatience
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as IOError {
            throw StartFailure(error, host: configuration.host, port: configuration.port) ?? error
        } catch is SocketAddressError.UnknownHost {
            throw StartFailure.hostUnknown(configuration.host)
        } catch let error as SocketAddressError {
            throw StartFailure(error, host: configuration.host) ?? error
        }
    }
}

extension StartFailure {
    /// Why nobody can listen there.
    init?(_ error: IOError, host: String, port: Int) {
        switch error.errnoCode {
        case EADDRINUSE: self = .portInUse(host: host, port: port)
        case EACCES: self = .portNotAllowed(port: port)
        case EADDRNOTAVAIL: self = .hostUnknown(host)
        default: return nil
        }
    }

    init?(_ error: SocketAddressError, host: String) {
        switch error {
        case .unknown, .unsupported: self = .hostUnknown(host)
        case .unixDomainSocketPathTooLong, .failedToParseIPString: return nil
        }
    }
}
