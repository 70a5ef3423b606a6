import Synchronization

/// Hands news to everyone in this process who listens.
package final class NewsBoard: Sendable {
    private struct Listeners {
        var continuations: [Int: AsyncStream<News>.Continuation] = [:]
        var lastNumber = 0
        var isClosed = false
    }

    /// How much a listener may leave unread before it is told to look at everything again.
    private static let unreadMax = 4096

    private let listeners = Mutex(Listeners())

    package init() {}

    /// Everything that is posted from this moment on.
    package func stream() -> AsyncStream<News> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: News.self, bufferingPolicy: .bufferingNewest(Self.unreadMax))
        let number = listeners.withLock { listeners -> Int? in
            guard !listeners.isClosed else { return nil }
            listeners.lastNumber += 1
            listeners.continuations[listeners.lastNumber] = continuation
            return listeners.lastNumber
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.listeners.withLock { _ = $0.continuations.removeValue(forKey: number) }
        }
        return stream
    }

    package func post(_ news: [News]) {
        guard !news.isEmpty else { return }
        let continuations = listeners.withLock { Array($0.continuations.values) }
        for continuation in continuations {
            for item in news {
                if case .dropped = continuation.yield(item) { continuation.yield(.reconnected) }
            }
        }
    }

    /// Ends every stream.
    package func close() {
        let continuations = listeners.withLock { listeners in
            listeners.isClosed = true
            defer { listeners.continuations = [:] }
            return Array(listeners.continuations.values)
        }
        for continuation in continuations { continuation.finish() }
    }
}
