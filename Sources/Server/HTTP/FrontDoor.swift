import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Where every request comes in: it is shown to the part of the site that it belongs to, and
/// noted once it has been answered.
struct FrontDoor: HTTPResponder {
    struct Context: InitializableFromSource {
        private let channel: any Channel
        let logger: Logger

        init(source: ApplicationRequestContextSource) {
            channel = source.channel
            logger = source.logger
        }

        var source: ApplicationRequestContextSource {
            ApplicationRequestContextSource(channel: channel, logger: logger)
        }
    }

    let health: Health
    let pages: Branch
    let api: Branch
    let log: RequestLog

    func respond(to request: Request, context: Context) async throws -> Response {
        let start = ContinuousClock.now
        let id = context.logger[metadataKey: "hb.request.id"]?.description ?? "-"
        let entry = log.begin(request, id: id)
        do {
            let answer = try await answer(request, context.source)
            var response = answer.response
            response.headers[.requestID] = id
            return log.end(entry, response, route: answer.route, after: start)
        } catch {
            log.fail(entry, error, after: start)
            throw error
        }
    }

    private func answer(
        _ request: Request, _ source: ApplicationRequestContextSource
    ) async throws -> Branch.Answer {
        let path = request.uri.path
        if let response = health.answer(to: request) {
            return Branch.Answer(response: response, route: path)
        }
        guard RequestLimits.takes(request) else {
            return Branch.Answer(response: Response(status: .contentTooLarge), route: nil)
        }
        let branch = path == "/api" || path.hasPrefix("/api/") ? api : pages
        return try await branch.answer(request, source)
    }
}

extension HTTPField.Name {
    /// Names one request in the log; an error page shows it.
    static let requestID = HTTPField.Name("X-Request-ID") ?? .age
}
