import Desk
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
    let occupancy: Occupancy
    let trustsForwardedFor: Bool

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
        // Health is asked for before anything that could be used up.
        if let response = health.answer(to: request) {
            return Branch.Answer(response: response, route: path)
        }
        let address = ClientAddress.of(
            peer: source.channel.remoteAddress?.ipAddress ?? "",
            forwardedFor: request.headers[.forwardedFor], isTrusted: trustsForwardedFor)
        let holding: Occupancy.Holding
        do throws(DeskRefusal) {
            holding = try occupancy.take(.requests, for: .address(address), .everybody)
        } catch {
            return Branch.Answer(response: .refusing(error), route: nil)
        }
        defer { holding.giveBack() }
        var request = request
        if request.mayHaveBody {
            request.body = RequestBody(asyncSequence: SoundBody(request.body))
        }
        let branch = path == "/api" || path.hasPrefix("/api/") ? api : pages
        return try await branch.answer(request, source)
    }
}

extension Request {
    fileprivate var mayHaveBody: Bool {
        headers[.transferEncoding] != nil || (headers[.contentLength] ?? "0") != "0"
    }
}

extension Response {
    /// Says when to come again, before anybody has looked at what is asked.
    fileprivate static func refusing(_ refusal: DeskRefusal) -> Response {
        let (status, wait): (HTTPResponse.Status, Duration) =
            switch refusal {
            case .tooMany(let wait): (.tooManyRequests, wait)
            case .busy(let wait): (.serviceUnavailable, wait)
            default: (.serviceUnavailable, .seconds(5))
            }
        return Response(
            status: status,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
                .retryAfter: "\(max(1, wait.components.seconds))",
            ],
            body: ResponseBody(
                byteBuffer: ByteBuffer(string: "There are too many requests at once.\n")))
    }
}

extension HTTPField.Name {
    /// Names one request in the log; an error page shows it.
    static let requestID = HTTPField.Name("X-Request-ID") ?? .age
    static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .age
}
