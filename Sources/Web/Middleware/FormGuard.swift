import Desk
import Hummingbird
import HTTPTypes
import NIOCore

/// Reads what was posted, and lets it through only if one of our own forms sent it.
///
/// Three locks, of which each would do: the browser must not say that another site sends the
/// request, the `Origin` must be ours, and the token of the form (or of the script's header) must
/// be that of the session. A controller cannot forget them: it gets its form from here.
struct FormGuard: RouterMiddleware {
    typealias Context = WebContext

    let occupancy: Occupancy

    @concurrent func handle(
        _ request: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head else {
            return try await next(request, context)
        }
        guard request.comesFromHere(context.options) else { throw ForgedRequest() }
        var context = context
        context.form = try await read(request, context)
        let token = request.headers[.csrfToken] ?? context.form["csrf"]
        guard token.isSame(as: context.csrf) else { throw ForgedRequest() }
        do {
            guard !context.form.isCut else {
                throw UnreadableForm.tooLarge(limit: Form.uploadBytesMax)
            }
            var response = try await next(request, context)
            if response.status.code < 400, let once = context.once {
                response.setCookie(PageCookies(context.options).done(once, after: request))
            }
            return response
        } catch {
            // Answered here, where the form is known: what was typed must not be lost.
            return Failure(error, request, context).response
        }
    }

    private func read(_ request: Request, _ context: WebContext) async throws -> Form {
        let type = request.headers[.contentType] ?? ""
        if let boundary = MultipartForm.boundary(in: type) {
            // Whoever has not signed in has nothing to upload.
            let person = Occupancy.Holder.person(try context.signedIn().person)
            let holding = try occupancy.take(
                .uploads, for: person, .address(context.client), .everybody)
            defer { holding.giveBack() }
            return try await MultipartForm.read(
                request.body, boundary: boundary, declared: request.declaredLength
            ) { $0.isSame(as: context.csrf) }
        }
        let isForm = type.lowercased().hasPrefix("application/x-www-form-urlencoded")
        guard isForm || type.isEmpty else { throw UnreadableForm.unknownType }
        let holding = try occupancy.takeRoom(
            declared: request.declaredLength, upTo: Form.bytesMax,
            for: .address(context.client))
        defer { holding?.giveBack() }
        let body = try await request.body.collectForm(upTo: Form.bytesMax)
        return try Form(urlEncoded: body.readableBytesView)
    }
}

/// A request that another site made a browser send, or that lost its token.
struct ForgedRequest: Error {}

extension Request {
    fileprivate var declaredLength: Int? { headers[.contentLength].flatMap { Int($0) } }

    fileprivate func comesFromHere(_ options: WebOptions) -> Bool {
        if let site = headers[.secFetchSite], site != "same-origin", site != "none" {
            return false
        }
        guard let origin = headers[.origin] else { return true }
        if let ours = options.origin { return origin == ours }
        let scheme = options.isSecure ? "https" : "http"
        return origin == "\(scheme)://\(head.authority ?? "")"
    }
}

extension RequestBody {
    /// The whole body.
    ///
    /// - Throws: ``UnreadableForm/tooLarge(limit:)`` as soon as it is longer than `limit`.
    func collectForm(upTo limit: Int) async throws -> ByteBuffer {
        var whole = ByteBuffer()
        for try await var part in self {
            guard whole.readableBytes + part.readableBytes <= limit else {
                throw UnreadableForm.tooLarge(limit: limit)
            }
            whole.writeBuffer(&part)
        }
        return whole
    }
}

extension String {
    /// Compares without telling by its duration where the two differ.
    func isSame(as other: String) -> Bool {
        let (left, right) = (Array(utf8), Array(other.utf8))
        guard left.count == right.count, !left.isEmpty else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
