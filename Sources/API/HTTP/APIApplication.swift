import Desk
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Values

/// The REST API under `/api/v1`, and its document at `/api/openapi.json`.
package struct APIApplication: Sendable {
    /// The largest JSON body, in bytes.
    static let largestDocument = 1024 * 1024
    static let largestFile = NewFile.largest

    let desk: ServiceDesk

    package init(desk: ServiceDesk) {
        self.desk = desk
    }

    package func buildRouter() -> Router<APIContext> {
        let router = Router(context: APIContext.self)
        router.add(middleware: ProblemMiddleware())
        for endpoint in Endpoints.all {
            router.on(RouterPath("/api/v1" + endpoint.path), method: endpoint.method) {
                request, context in
                try await answer(endpoint, request, context)
            }
        }
        let document = OpenAPIDocument(endpoints: Endpoints.all).bytes
        router.get("/api/openapi.json") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
        }
        return router
    }

    private func answer(
        _ endpoint: Endpoint, _ request: Request, _ context: APIContext
    ) async throws -> Response {
        let actor = try await actor(of: request)
        let bytes = try await body(of: request, endpoint)
        let query = request.uri.queryParameters.map { (name: String($0), value: String($1)) }
        let checked = APIRequest(
            desk: desk, actor: actor, parameters: context.parameters,
            query: query.isEmpty ? .none : try Fields(query: query, as: endpoint.query),
            body: try fields(of: bytes, endpoint),
            file: endpoint.takesFile ? bytes : [],
            contentType: request.headers[.contentType] ?? "application/octet-stream",
            seen: try endpoint.heedsVersion ? request.seenVersion : nil,
            key: try request.idempotencyKey(
                actor, subject: endpoint.method.rawValue + " " + request.uri.path, bytes))
        let response = try await endpoint.handle(checked)
        return Response(response, askedWith: request.headers)
    }

    private func actor(of request: Request) async throws -> Actor {
        guard
            let header = request.headers[.authorization],
            header.lowercased().hasPrefix("bearer ")
        else { throw DeskRefusal.signInNeeded }
        let token = header.dropFirst("bearer ".count).trimmingPrefix(while: { $0 == " " })
        return try await desk.identify(apiToken: String(token))
    }

    private func body(of request: Request, _ endpoint: Endpoint) async throws -> [UInt8] {
        guard endpoint.body != nil || endpoint.takesFile else { return [] }
        let limit = endpoint.takesFile ? Self.largestFile : Self.largestDocument
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw DeskRefusal.tooLarge(limit: limit)
        }
        do {
            let buffer = try await request.body.collect(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw DeskRefusal.tooLarge(limit: limit)
        }
    }

    private func fields(of bytes: [UInt8], _ endpoint: Endpoint) throws -> Fields {
        guard let expected = endpoint.body, !endpoint.takesFile else { return .none }
        if bytes.isEmpty, !expected.contains(where: \.isRequired) { return .none }
        return try Fields(JSONValue(parsing: bytes), as: expected)
    }
}

extension Request {
    /// - Returns: nil when the sender names no version.
    fileprivate var seenVersion: Int? {
        get throws {
            guard let header = headers[.ifMatch], header != "*" else { return nil }
            guard
                header.count > 2, header.first == "\"", header.last == "\"",
                let version = Int(header.dropFirst().dropLast())
            else { throw DeskRefusal.invalid([FieldProblem("If-Match", APITexts.badVersion)]) }
            return version
        }
    }

    fileprivate func idempotencyKey(
        _ actor: Actor, subject: String, _ bytes: [UInt8]
    ) throws -> IdempotencyKey? {
        guard method == .post, let header = headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(header.utf8.count) else {
            throw DeskRefusal.invalid([FieldProblem("Idempotency-Key", APITexts.badKey)])
        }
        return IdempotencyKey(header, by: actor, request: Array(subject.utf8) + bytes)
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .contentDisposition
}

extension Response {
    fileprivate init(_ answer: APIResponse, askedWith asked: HTTPFields) {
        var headers = answer.headers
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        if let location = answer.location { headers[.location] = location }
        if let version = answer.version {
            let tag = "\"\(version)\""
            headers[.eTag] = tag
            if asked[.ifNoneMatch] == tag {
                self.init(status: .notModified, headers: headers)
                return
            }
        }
        guard answer.status != .noContent else {
            self.init(status: .noContent, headers: headers)
            return
        }
        headers[.contentType] = answer.contentType
        self.init(
            status: answer.status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes)))
    }
}
