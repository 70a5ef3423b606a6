import NIOCore
import NIOHTTP1

/// What a client may ask of the server's memory and patience.
enum RequestLimits {
    /// Who asks whether they may send a larger body is not told to.
    ///
    /// Files of 25 MB, several fields and the form's own lines fit. Whoever reads a body has a
    /// limit of its own.
    static let bodyBytes = 64 * 1024 * 1024
    /// How many may wait to be accepted.
    static let backlog = 1024
    /// How long a connection may say nothing, or take to say what it wants.
    static let idle = Duration.seconds(60)
    /// The same for one that is one too many.
    static let guestPatience = TimeAmount.seconds(5)

    /// A body comes at this rate at least, after a time in which nothing is asked of it.
    static let bodyBytesPerSecond = 1000
    static let bodyGrace = TimeAmount.seconds(30)
    static let bodyWatchInterval = TimeAmount.seconds(5)
    /// As much of a body that nobody wanted is read and forgotten to keep the connection.
    static let discardedBytes = 64 * 1024
    /// How long a connection that we have ended may take to end on the other side.
    static let lingering = TimeAmount.seconds(1)

    /// When the process ends: how long a quiet connection may still bring a request, and how long
    /// one may take whose head has come in part.
    static let quietPatience = TimeAmount.milliseconds(500)
    static let begunPatience = TimeAmount.seconds(10)
    static let quietCheck = TimeAmount.milliseconds(100)
    /// How long new connections are still taken then, so that none is lost on its way.
    static let acceptingOn = Duration.milliseconds(500)

    static let decoder: NIOHTTPDecoderLimitConfiguration = {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = 16 * 1024
        limits.maxHeaderListSize = 32 * 1024
        limits.maxHeaderFieldCount = 100
        return limits
    }()
}
