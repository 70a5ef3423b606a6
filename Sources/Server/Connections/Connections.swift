import CoreMetrics
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// The open connections, counted in all and for each address.
///
/// Most of what the process can hold is for everybody; a rest is kept for guests: connections that
/// are one too many, which may ask for health and are told to come again for everything else.
final class Connections: Sendable {
    struct Limits: Hashable, Sendable {
        /// From here on new ones wait to be accepted.
        let most: Int
        /// From here on new ones are guests.
        let ordinary: Int
        /// The same for those from one address.
        let fromAddress: Int

        /// - Parameters:
        ///   - descriptors: how many files and sockets the process may have open.
        ///   - isBehindProxy: whether all come from one address anyway.
        init(descriptors: Int, isBehindProxy: Bool) {
            most = max(32, min(4352, descriptors - Self.otherDescriptors))
            ordinary = most - min(256, most / 8)
            fromAddress = isBehindProxy ? ordinary : min(1024, ordinary / 2)
        }

        /// For the database, files on their way in and programs beside ours.
        private static let otherDescriptors = 192
    }

    private struct Ledger {
        var open = 0
        var byAddress: [String: Int] = [:]
    }

    let limits: Limits
    private let ledger = Mutex(Ledger())
    private let openMeter: Meter
    private let guests: Counter
    private let dribbles: Counter
    private let noDescriptors: Counter
    private let logger: Logger
    /// When the limit of descriptors was last told.
    private let lastTold = Mutex<ContinuousClock.Instant?>(nil)

    init(_ limits: Limits, _ measurements: Measurements, _ logger: Logger) {
        self.limits = limits
        self.logger = logger
        openMeter = Meter(label: "mainstay_connections", factory: measurements)
        guests = Counter(
            label: "mainstay_refused_total",
            dimensions: [("of", "address"), ("limit", "connections")], factory: measurements)
        dribbles = Counter(label: "mainstay_slow_bodies_total", factory: measurements)
        noDescriptors = Counter(
            label: "mainstay_descriptors_exhausted_total", factory: measurements)
    }

    /// Counts a connection until it is closed.
    ///
    /// - Returns: whether it is a guest.
    func open(_ channel: any Channel) -> Bool {
        let address = channel.remoteAddress?.ipAddress ?? ""
        let isGuest = ledger.withLock { ledger in
            ledger.open += 1
            let fromAddress = ledger.byAddress[address, default: 0] + 1
            ledger.byAddress[address] = fromAddress
            openMeter.set(ledger.open)
            return ledger.open > limits.ordinary || fromAddress > limits.fromAddress
        }
        if isGuest { guests.increment() }
        channel.closeFuture.whenComplete { _ in self.close(address) }
        return isGuest
    }

    private func close(_ address: String) {
        ledger.withLock { ledger in
            ledger.open -= 1
            let rest = ledger.byAddress[address, default: 0] - 1
            ledger.byAddress[address] = rest > 0 ? rest : nil
            openMeter.set(ledger.open)
        }
    }

    func noteDribble() { dribbles.increment() }

    /// The process may open no more: said once a minute.
    func noteNoDescriptors() {
        noDescriptors.increment()
        let isNews = lastTold.withLock { told in
            if let told, ContinuousClock.now - told < .seconds(60) { return false }
            told = .now
            return true
        }
        guard isNews else { return }
        logger.error(
            """
            The limit of open files is reached: new connections wait. Raise LimitNOFILE of the \
            service.
            """)
    }

    /// Stops accepting where the process would hold more than it can.
    var gate: some AvailableConnectionsDelegate { ConnectionGate(most: limits.most) }
}

private struct ConnectionGate: AvailableConnectionsDelegate {
    let most: Int
    private var count = 0

    init(most: Int) {
        self.most = most
    }

    mutating func connectionOpened() { count += 1 }
    mutating func connectionClosed() { count -= 1 }
    func isAcceptingNewConnections() -> Bool { count < most }
}
