import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import JSON
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
        let router = Router(context: APIContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware(addresses: Self.addresses))
        for endpoint in Endpoints.all {
            router.on(RouterPath("/api/v1" + endpoint.path), method: endpoint.method) {
                request, context in
                try await answer(endpoint, request, context)
            }
        }
        let document = OpenAPIDocument(endpoints: Endpoints.all).bytes
        router.get(RouterPath(Self.documentAddress)) { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
        }
        return router
    }

    private static let documentAddress = "/api/openapi.json"

    private static let addresses = Addresses(
        Endpoints.all.map { ("/api/v1" + $0.path, $0.method) } + [(documentAddress, .get)])

    private func answer(
        _ endpoint: Endpoint, _ request: Request, _ context: APIContext
    ) async throws -> Response {
        let actor = try await actor(of: request)
        let holding = try desk.occupancy.take(.requests, for: .person(actor.person))
        defer { holding.giveBack() }
        let file = try await file(of: request, endpoint, actor)
        // A file is known by its digest, also where a repeated request is known again.
        let bytes =
            endpoint.takesFile
            ? Array(file.digest.utf8) : try await body(of: request, endpoint, actor)
        let key = try request.idempotencyKey(by: actor, bytes)
        let checked = APIRequest(
            desk: desk.once(key), actor: actor, parameters: context.parameters,
            query: try query(of: request, endpoint),
            body: try fields(of: bytes, endpoint),
            file: file,
            contentType: request.headers[.contentType] ?? "application/octet-stream",
            seen: try request.seenVersion(endpoint))
        return Response(try await endpoint.handle(checked), to: request)
    }

    private func actor(of request: Request) async throws -> Actor {
        guard
            let header = request.headers[.authorization],
            header.prefix("bearer ".count).lowercased() == "bearer "
        else { throw DeskRefusal.signInNeeded }
        let token = header.utf8.dropFirst("bearer ".count).drop { $0 == UInt8(ascii: " ") }
        return try await desk.identify(apiToken: String(Substring(token)))
    }

    /// The file that is the body, kept on disk while it arrives.
    private func file(
        of request: Request, _ endpoint: Endpoint, _ actor: Actor
    ) async throws -> FileContent {
        guard endpoint.takesFile else { return FileContent([]) }
        try request.requireLength(upTo: Self.largestFile)
        let holding = try desk.occupancy.take(
            .uploads, for: .person(actor.person), .everybody)
        defer { holding.giveBack() }
        var arrival = FileArrival()
        for try await part in request.body {
            guard arrival.size + part.readableBytes <= Self.largestFile else {
                throw DeskRefusal.tooLarge(limit: Self.largestFile)
            }
            try arrival.append(part.readableBytesView)
        }
        return try arrival.finish()
    }

    private func body(
        of request: Request, _ endpoint: Endpoint, _ actor: Actor
    ) async throws -> [UInt8] {
        guard endpoint.body != nil else { return [] }
        let limit = Self.largestDocument
        try request.requireLength(upTo: limit)
        if let type = request.headers[.contentType], !type.isJSON {
            throw WrongMediaType()
        }
        let holding = try desk.occupancy.takeRoom(
            declared: request.headers[.contentLength].flatMap { Int($0) }, upTo: limit,
            for: .person(actor.person))
        defer { holding?.giveBack() }
        do {
            let buffer = try await request.body.collect(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw DeskRefusal.tooLarge(limit: limit)
        }
    }

    private func query(of request: Request, _ endpoint: Endpoint) throws -> Fields {
        if request.uri.query == nil, !endpoint.query.contains(where: \.isRequired) {
            return .none
        }
        return try Fields(
            query: request.uri.queryParameters.map { (String($0), String($1)) },
            as: endpoint.query)
    }

    private func fields(of bytes: [UInt8], _ endpoint: Endpoint) throws -> Fields {
        guard let expected = endpoint.body, !endpoint.takesFile else { return .none }
        if bytes.isEmpty, !expected.contains(where: \.isRequired) { return .none }
        return try Fields(JSONValue(parsing: bytes), as: expected)
    }
}

extension Request {
    /// - Throws: ``DeskRefusal/tooLarge(limit:)`` for a body that says it is longer.
    fileprivate func requireLength(upTo limit: Int) throws(DeskRefusal) {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw .tooLarge(limit: limit)
        }
    }

    /// - Returns: nil when the sender names no version.
    /// - Throws: ``NoVersion`` where there is none to compare with: whoever names one relies on it.
    fileprivate func seenVersion(_ endpoint: Endpoint) throws -> Int? {
        guard let header = headers[.ifMatch], header != "*" else { return nil }
        guard endpoint.heedsVersion else {
            if endpoint.method == .get { return nil }
            throw NoVersion()
        }
        guard
            header.count > 2, header.first == "\"", header.last == "\"",
            let version = Int(header.dropFirst().dropLast())
        else { throw DeskRefusal.invalid([FieldProblem("If-Match", APITexts.badVersion)]) }
        return version
    }

    fileprivate func idempotencyKey(
        by actor: Actor, _ bytes: [UInt8]
    ) throws -> IdempotencyKey? {
        guard method == .post, let header = headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(header.utf8.count) else {
            throw DeskRefusal.invalid([FieldProblem("Idempotency-Key", APITexts.badKey)])
        }
        let subject = method.rawValue + " " + uri.string + " "
        return IdempotencyKey(header, by: actor, request: Array(subject.utf8) + bytes)
    }
}

/// A version was named for something that has none.
struct NoVersion: Error {}

/// The body is said to be something else than JSON.
struct WrongMediaType: Error {}

extension String {
    /// Whether it is the media type of JSON, or of a format that is written in it.
    fileprivate var isJSON: Bool {
        let type = prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
        return type == "application/json"
            || type.hasPrefix("application/") && type.hasSuffix("+json")
    }
}
