import CoreMetrics
import ServiceLifecycle
import Storage

/// Passes the database's news on to everybody in this process who listens, until the process is
/// told to stop.
///
/// Then every live stream ends, before the server waits for the requests in flight: without that it
/// would wait for streams that have no end of their own.
final class NewsRelay: Service {
    let board = NewsBoard()
    private let source: any Database
    private let readiness: Readiness
    private let passedOn: Counter

    init(from source: any Database, _ readiness: Readiness, _ measurements: Measurements) {
        self.source = source
        self.readiness = readiness
        passedOn = Counter(label: "mainstay_news_total", factory: measurements)
    }

    func run() async throws {
        let news = source.news()
        await cancelWhenGracefulShutdown {
            for await item in news {
                self.passedOn.increment()
                self.board.post([item])
            }
        }
        readiness.stop()
        board.close()
        // Who asks `/readyz` hears of it, and who was on the way here arrives, before the next one
        // that is told to stop takes no more connections.
        try? await Task.sleep(for: RequestLimits.acceptingOn)
    }
}
