import Foundation
import NIOCore

/// Notices when the system gives no more descriptors to accept with, and waits then: the connection
/// that nobody can take stays at the door, and would be tried again and again without end.
final class AcceptWatch: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private static let pause = TimeAmount.seconds(1)

    private let connections: Connections
    private var isPausing = false

    init(_ connections: Connections) {
        self.connections = connections
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? IOError, [EMFILE, ENFILE].contains(error.errnoCode) {
            connections.noteNoDescriptors()
            pause(context)
        }
        context.fireErrorCaught(error)
    }

    private func pause(_ context: ChannelHandlerContext) {
        guard !isPausing else { return }
        isPausing = true
        setReading(false, context)
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.pause) {
            self.isPausing = false
            self.setReading(true, context)
        }
    }

    private func setReading(_ isReading: Bool, _ context: ChannelHandlerContext) {
        context.channel.setOption(ChannelOptions.autoRead, value: isReading).whenFailure { _ in
            // It is closed: there is nothing to accept any more.
        }
    }
}
