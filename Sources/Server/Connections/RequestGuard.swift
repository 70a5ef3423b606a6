import NIOCore
import NIOHTTP1

/// Stands on each connection between the bytes and those who answer: refuses heads that nobody
/// should have to read, ends bodies that dribble, and sees to it that a connection ends when its
/// answers say so, without cutting one off.
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// A body that is still coming.
    private struct Body {
        let began: NIODeadline
        /// nil when the client did not say.
        let length: Int?
        var received = 0

        var rest: Int { length.map { $0 - received } ?? .max }

        /// Whether it comes more slowly than any line that is of use.
        func isDribbling(at now: NIODeadline) -> Bool {
            let allowed =
                RequestLimits.bodyGrace
                + .seconds(Int64(received / RequestLimits.bodyBytesPerSecond))
            return now - began > allowed
        }
    }

    private let isGuest: Bool
    private let traffic: ByteWatch
    private let onDribble: @Sendable () -> Void
    /// Requests that were passed on and not yet answered to the end.
    private var inProgress = 0
    private var body: Body?
    /// Given once what came before has been answered.
    private var refusal: RequestRules.Refusal?
    private var owesContinue = false
    /// Whether the connection ends with the answers in progress.
    private var isLast = false
    /// Whether nothing that comes is read any more.
    private var isOver = false
    /// Whether the answer that is being written has no end of its own.
    private var isStreaming = false
    private var isWatching = false
    private var hasAsked = false

    /// - Parameters:
    ///   - isGuest: whether the connection is one too many, and may only ask for health.
    ///   - onDribble: told of a body that was ended because it came too slowly.
    init(isGuest: Bool, traffic: ByteWatch, onDribble: @escaping @Sendable () -> Void = {}) {
        self.isGuest = isGuest
        self.traffic = traffic
        self.onDribble = onDribble
    }

    func handlerAdded(context: ChannelHandlerContext) {
        guard isGuest else { return }
        after(RequestLimits.guestPatience, context) { context in
            if !self.hasAsked { context.close(promise: nil) }
        }
    }

    // MARK: What comes

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOver, refusal == nil else { return }
        let part = unwrapInboundIn(data)
        traffic.notePart()
        switch part {
        case .head(let head): begin(head, context)
        case .body(let bytes):
            body?.received += bytes.readableBytes
            context.fireChannelRead(wrapInboundOut(part))
        case .end:
            body = nil
            context.fireChannelRead(wrapInboundOut(part))
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        hasAsked = true
        // What follows the last request of a connection should not have been sent.
        guard !isLast else { return isOver = true }
        let own =
            isGuest && !RequestRules.isHealth(head.uri)
            ? RequestRules.Refusal(
                status: .serviceUnavailable, sentence: "There are too many connections.",
                retryAfter: 5)
            : RequestRules.refusal(of: head)
        if let own {
            refusal = own
            return refuseInTurn(context)
        }
        inProgress += 1
        if !head.isKeepAlive || isGuest { isLast = true }
        body = Body(began: context.eventLoop.now, length: RequestRules.bodyLength(of: head))
        context.fireChannelRead(wrapInboundOut(.head(head)))
        owesContinue = RequestRules.wantsContinue(head)
        continueInTurn(context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if body != nil, !isWatching { watchBody(context) }
        context.fireChannelReadComplete()
    }

    private func watchBody(_ context: ChannelHandlerContext) {
        isWatching = true
        after(RequestLimits.bodyWatchInterval, context) { context in
            self.isWatching = false
            guard let body = self.body, !self.isOver else { return }
            if body.isDribbling(at: context.eventLoop.now) {
                self.onDribble()
                context.close(promise: nil)
            } else {
                self.watchBody(context)
            }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Nothing that follows what cannot be read can be read either.
        isLast = true
        context.fireErrorCaught(error)
    }

    // MARK: What is answered

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            if let body, body.rest > RequestLimits.discardedBytes { isLast = true }
            // Who asked for too much leaves room for others.
            if head.status == .tooManyRequests || head.status == .serviceUnavailable {
                isLast = true
            }
            if isLast, inProgress <= 1 {
                head.headers.replaceOrAdd(name: "Connection", value: "close")
            }
            if !head.isKeepAlive { isLast = true }
            isStreaming =
                head.status.mayHaveResponseBody && !head.headers.contains(name: "Content-Length")
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body(let bytes):
            context.write(wrapOutboundOut(.body(bytes)), promise: promise)
        case .end(let trailers):
            context.write(wrapOutboundOut(.end(trailers)), promise: promise)
            isStreaming = false
            inProgress = max(0, inProgress - 1)
            guard inProgress == 0 else { return continueInTurn(context) }
            if isLast { finish(context) } else { refuseInTurn(context) }
        }
    }

    private func refuseInTurn(_ context: ChannelHandlerContext) {
        guard let refusal, inProgress == 0 else { return }
        let text = ByteBuffer(string: refusal.sentence + "\n")
        var headers: HTTPHeaders = [
            "Content-Type": "text/plain; charset=utf-8", "Connection": "close",
            "Content-Length": "\(text.readableBytes)",
        ]
        if let wait = refusal.retryAfter { headers.add(name: "Retry-After", value: "\(wait)") }
        let head = HTTPResponseHead(version: .http1_1, status: refusal.status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(text))), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        finish(context)
    }

    /// Tells the client to send its body, once that request's turn to be answered has come.
    private func continueInTurn(_ context: ChannelHandlerContext) {
        guard owesContinue, inProgress == 1 else { return }
        owesContinue = false
        context.writeAndFlush(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))),
            promise: nil)
    }

    /// Ends the connection once everything has been sent.
    ///
    /// First one way only: closing both at once while something is on its way to us would make the
    /// other side forget what it has not read yet.
    private func finish(_ context: ChannelHandlerContext) {
        isOver = true
        body = nil
        context.flush()
        context.close(mode: .output, promise: nil)
        after(RequestLimits.lingering, context) { $0.close(promise: nil) }
    }

    // MARK: When the process ends

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent:
            quiesce(context, since: context.eventLoop.now)
        case ChannelEvent.inputClosed where isStreaming:
            // Whoever listens and leaves would be noticed only when something is written to them.
            context.close(promise: nil)
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    /// A request of which a part has come is begun, so it is waited for; and one that is on its way
    /// gets a moment to come.
    private func quiesce(_ context: ChannelHandlerContext, since start: NIODeadline) {
        guard inProgress == 0 else {
            return isLast = true
        }
        let waited = context.eventLoop.now - start
        let patience =
            traffic.hasUnreadBytes ? RequestLimits.begunPatience : RequestLimits.quietPatience
        guard waited < patience, !isOver else { return context.close(promise: nil) }
        after(RequestLimits.quietCheck, context) { self.quiesce($0, since: start) }
    }

    private func after(
        _ delay: TimeAmount, _ context: ChannelHandlerContext,
        _ work: @escaping (ChannelHandlerContext) -> Void
    ) {
        context.eventLoop.assumeIsolated().scheduleTask(in: delay) {
            if context.channel.isActive { work(context) }
        }
    }
}

/// Stands before the decoder and knows whether it holds bytes of a head that is not whole yet.
final class ByteWatch: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private var reads = 0
    private var readsAtLastPart = 0

    /// Whether bytes have come since the last part of a request.
    var hasUnreadBytes: Bool { reads != readsAtLastPart }

    func notePart() { readsAtLastPart = reads }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        reads += 1
        context.fireChannelRead(data)
    }
}
