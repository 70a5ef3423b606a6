import Desk
import Foundation
import Hummingbird
import HTTPTypes
import Markup
import USM
import Values

/// Finds out who asks, in which language they read, and with which token their forms are sealed.
struct Identification: RouterMiddleware {
    typealias Context = WebContext

    let desk: ServiceDesk
    let options: WebOptions

    @concurrent func handle(
        _ request: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.options = options
        context.client = ClientAddress.of(
            peer: context.peer, forwardedFor: request.headers[.forwardedFor],
            isTrusted: options.trustsForwardedFor)
        context.address = request.uri.string
        context.pageAddress = request.pageAddress
        context.viewer.now = desk.world.now()
        context.viewer.language = request.preferredLanguage
        let cookies = PageCookies(options)
        var fresh: Cookie?
        let holding: Occupancy.Holding?
        do {
            context.viewer.timeZone = try .named(options.timeZone)
            context.query = try Form(urlEncoded: Array((request.uri.query ?? "").utf8))
            try await identify(request, cookies, &context)
            if context.csrf.isEmpty {
                let seal = cookies.formSeal(of: request, world: desk.world)
                (context.viewer.csrf, fresh) = (FormToken(seal.token), seal.cookie)
            }
            holding = try context.actor.map {
                try desk.occupancy.take(.requests, for: .person($0.person))
            }
            if let actor = context.actor, request.wantsPage {
                context.waiting = try await desk.callsWaiting(for: actor)
            }
        } catch {
            return Failure(error, request, context).response
        }
        defer { holding?.giveBack() }
        var response = try await next(request, context)
        if let fresh { response.setCookie(fresh) }
        return response
    }

    private func identify(
        _ request: Request, _ cookies: PageCookies, _ context: inout WebContext
    ) async throws {
        guard
            let token = request.cookies[cookies.sessionName]?.value,
            let identity = try await signedIn(token)
        else { return }
        context.sessionToken = token
        context.actor = identity.actor
        context.viewer.csrf = FormToken(
            identity.csrf, page: desk.world.freshID(FormToken.self).rawValue)
        context.viewer.language = identity.actor.language
        context.viewer.timeZone = try .named(identity.actor.timeZone)
    }

    /// nil for a session that is over: pages that need somebody say so themselves.
    private func signedIn(_ token: String) async throws -> SignedIn? {
        do {
            return try await desk.identify(sessionToken: token)
        } catch DeskRefusal.signInNeeded {
            return nil
        }
    }
}

extension Request {
    /// The language of the cookie, else the one of ours that the browser prefers, else English.
    fileprivate var preferredLanguage: Language {
        if let chosen = cookies[PageCookies.languageName].flatMap({ Language(rawValue: $0.value) })
        {
            return chosen
        }
        return AcceptedLanguages(headers[.acceptLanguage] ?? "").preferred ?? .english
    }

    /// Where a GET leads again; for a form that was sent, the page that it stood on.
    fileprivate var pageAddress: String {
        guard method != .get, method != .head else { return uri.string }
        guard
            let referer = headers[.referer].flatMap({ URLComponents(string: $0) }),
            !referer.percentEncodedPath.isEmpty
        else { return Route.home.path }
        let query = referer.percentEncodedQuery.map { "?" + $0 } ?? ""
        return LocalPath(referer.percentEncodedPath + query).path
    }

    /// Whether a person waits for a page: not the script, an asset or a file.
    fileprivate var wantsPage: Bool {
        method == .get && (headers[.accept] ?? "").contains("text/html")
    }
}
