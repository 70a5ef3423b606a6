import HTTPTypes
import Hummingbird

/// A part of the site with a router and a kind of context of its own: the pages, the API.
struct Branch: Sendable {
    struct Answer {
        let response: Response
        /// The pattern of the route that took the request; nil when none did.
        let route: String?
    }

    let answer: @Sendable (Request, ApplicationRequestContextSource) async throws -> Answer

    init<Context: RequestContext>(_ router: Router<Context>)
    where Context.Source == ApplicationRequestContextSource {
        let responder = router.buildResponder()
        answer = { request, source in
            let context = Context(source: source)
            do {
                let response = try await responder.respond(to: request, context: context)
                // What no route took is called so by the router; it is no pattern of ours.
                let route = context.endpointPath
                return Answer(response: response, route: route == "NotFound" ? nil : route)
            } catch let error as any HTTPResponseError {
                let response = try error.response(from: request, context: context)
                return Answer(response: response, route: context.endpointPath)
            }
        }
    }
}
