import HTTPTypes
import Hummingbird

/// What machines ask: whether the process lives, whether it can work, and its numbers.
///
/// None of it needs a sign-in, and none of it says anything about the enterprise.
struct Health: Sendable {
    let readiness: Readiness
    let measurements: Measurements

    /// - Returns: nil when the request asks for something else.
    func answer(to request: Request) -> Response? {
        let response: Response
        switch request.uri.path {
        case "/livez": response = Self.plain(.ok, "alive\n")
        case "/readyz": response = readyz()
        case "/metrics": response = metrics()
        default: return nil
        }
        switch request.method {
        case .get: return response
        case .head: return response.createHeadResponse()
        default:
            var refusal = Self.plain(.methodNotAllowed, "Ask with GET or HEAD.\n")
            refusal.headers[.allow] = "GET, HEAD"
            return refusal
        }
    }

    private func readyz() -> Response {
        switch readiness.state {
        case .ready: return Self.plain(.ok, "ready\n")
        case .stopping: return Self.plain(.serviceUnavailable, "stopping\n")
        case .full:
            var response = Self.plain(
                .serviceUnavailable,
                "the disk is full: nothing can be written; people can sign in and read\n")
            response.headers[.retryAfter] = "60"
            return response
        case .databaseSilent:
            var response = Self.plain(.serviceUnavailable, "the database does not answer\n")
            response.headers[.retryAfter] = "5"
            return response
        }
    }

    private func metrics() -> Response {
        var response = Self.plain(.ok, measurements.text())
        response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
        return response
    }

    private static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
                .xContentTypeOptions: "nosniff",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
