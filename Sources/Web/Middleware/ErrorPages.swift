import Hummingbird

/// Turns whatever went wrong into a page that says what to do.
struct ErrorPages: RouterMiddleware {
    typealias Context = WebContext

    @concurrent func handle(
        _ request: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return Failure(error, request, context).response
        }
    }
}
