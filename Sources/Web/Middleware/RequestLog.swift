import Hummingbird
import HTTPTypes
import Logging

/// One line in the log for each request: what was asked of which pattern, how it ended, how long it
/// took.
///
/// Never the query, the fields or the headers, for they hold what people wrote.
struct RequestLog: RouterMiddleware {
    typealias Context = WebContext

    @concurrent func handle(
        _ request: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        let took = start.duration(to: clock.now).components
        context.logger.log(
            level: response.status.code >= 500 ? .error : .debug, "request",
            metadata: [
                "method": "\(request.method.rawValue)",
                "route": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)",
                "milliseconds":
                    "\(took.seconds * 1000 + took.attoseconds / 1_000_000_000_000_000)",
            ])
        return response
    }
}
