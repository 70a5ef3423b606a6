import CoreMetrics
import HTTPTypes
import Synchronization

/// What is measured of requests.
///
/// Each series is looked up once and then kept.
struct RequestMeasures: Sendable {
    private struct Outcome: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private struct Cells: Sendable {
        let count: Counter
        let seconds: CoreMetrics.Timer
    }

    /// A struct cannot be copied with a mutex in it, and middlewares are copied.
    private final class Series: Sendable {
        let cells = Mutex<[Outcome: Cells]>([:])
    }

    let inProgress: Meter
    private let measurements: Measurements
    private let series = Series()

    init(_ measurements: Measurements) {
        self.measurements = measurements
        inProgress = Meter(label: "mainstay_requests_in_progress", factory: measurements)
    }

    /// - Parameter route: the pattern; nil when no route took the request.
    func note(route: String?, method: HTTPRequest.Method, status: Int, took duration: Duration) {
        let outcome = Outcome(
            route: route ?? "none", method: Self.name(of: method), status: status)
        let cells = series.cells.withLock { cells in
            if let known = cells[outcome] { return known }
            let fresh = self.cells(of: outcome)
            cells[outcome] = fresh
            return fresh
        }
        let (seconds, attoseconds) = duration.components
        cells.count.increment()
        cells.seconds.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    private func cells(of outcome: Outcome) -> Cells {
        let route = ("route", outcome.route)
        let method = ("method", outcome.method)
        return Cells(
            count: Counter(
                label: "mainstay_requests_total",
                dimensions: [route, method, ("status", "\(outcome.status)")],
                factory: measurements),
            seconds: Timer(
                label: "mainstay_request_seconds", dimensions: [route, method],
                factory: measurements))
    }

    /// A client may send any word as a method; a label holds only those that are known.
    private static func name(of method: HTTPRequest.Method) -> String {
        let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
        return known.contains(method) ? method.rawValue : "other"
    }
}
