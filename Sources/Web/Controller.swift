import Hummingbird

/// Translates between addresses and the desk: reads a form, asks the desk, shows a page.
///
/// Decides nothing itself; who may do what is the desk's to say.
package protocol Controller: Sendable {
    func addRoutes(to pages: Pages)
}

/// Where controllers put their routes: behind the guard that forged forms do not pass.
package typealias Pages = RouterGroup<WebContext>

/// What a controller does with a request.
package typealias PageHandler =
    @Sendable (Request, WebContext) async throws -> Response

extension RouterGroup<WebContext> {
    /// Answers a GET, and so a HEAD.
    package func get(_ route: Route, use handler: @escaping PageHandler) {
        get(RouterPath(route.path), use: handler)
    }

    package func post(_ route: Route, use handler: @escaping PageHandler) {
        post(RouterPath(route.path), use: handler)
    }
}
