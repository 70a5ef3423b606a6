import CoreMetrics
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// What a client may ask of the server's memory and patience.
enum RequestLimits {
    /// Files of 25 MB, several fields and the form's own lines.
    static let bodyBytes = 64 * 1024 * 1024
    static let connectionsMax = 4096
    /// How many may wait to be accepted.
    static let backlog = 1024

    static let channel = HTTP1Channel.Configuration(
        idleTimeout: .seconds(60),
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024,
            maxHeaderFieldCount: 100))

    /// Whether a request's body may be read at all.
    ///
    /// One that does not say its size is refused by whoever reads it.
    static func takes(_ request: Request) -> Bool {
        (request.headers[.contentLength].flatMap { Int($0) } ?? 0) <= bodyBytes
    }
}

/// Counts open connections and stops accepting more than the process should hold.
struct ConnectionLimit: AvailableConnectionsDelegate {
    private let open: Meter
    private var count = 0

    init(_ measurements: Measurements) {
        open = Meter(label: "mainstay_connections", factory: measurements)
    }

    mutating func connectionOpened() {
        count += 1
        open.set(count)
    }

    mutating func connectionClosed() {
        count -= 1
        open.set(count)
    }

    func isAcceptingNewConnections() -> Bool { count < RequestLimits.connectionsMax }
}
