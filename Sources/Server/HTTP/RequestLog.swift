import CoreMetrics
import HTTPTypes
import Hummingbird
import Logging

/// Notes each request once it has been answered: one line in the log, one observation in the
/// measurements.
///
/// Both name the route's pattern, never what stands in its place or in the query: the address of a
/// calendar feed is its secret, and in a query people search for names. What no route took may be
/// such an address with a slip in it, and is not named at all.
struct RequestLog: Sendable {
    struct Entry: Sendable {
        let method: HTTPRequest.Method
        let id: String
    }

    private let measures: RequestMeasures
    private let logger: Logger

    init(_ measurements: Measurements, logger: Logger = Logger(label: "mainstay.access")) {
        measures = RequestMeasures(measurements)
        self.logger = logger
    }

    func begin(_ request: Request, id: String) -> Entry {
        measures.inProgress.increment()
        return Entry(method: request.method, id: id)
    }

    /// - Returns: the response; a live stream is noted when it ends.
    func end(
        _ entry: Entry, _ response: Response, route: String?, after start: ContinuousClock.Instant
    ) -> Response {
        let status = response.status.code
        guard response.body.contentLength == nil else {
            note(entry, route, status, start)
            return response
        }
        var streaming = response
        let body = response.body
        streaming.body = ResponseBody { writer in
            defer { note(entry, route, status, start) }
            try await body.write(writer)
        }
        return streaming
    }

    func fail(_ entry: Entry, _ error: any Error, after start: ContinuousClock.Instant) {
        logger.error(
            "\(entry.method.rawValue) failed", error: error, metadata: ["request": "\(entry.id)"])
        note(entry, nil, 500, start)
    }

    private func note(
        _ entry: Entry, _ route: String?, _ status: Int, _ start: ContinuousClock.Instant
    ) {
        let duration = ContinuousClock.now - start
        measures.inProgress.decrement()
        measures.note(route: route, method: entry.method, status: status, took: duration)
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        logger.info(
            "\(entry.method.rawValue) \(route ?? "-") \(status)",
            metadata: ["request": "\(entry.id)", "microseconds": "\(microseconds)"])
    }
}
