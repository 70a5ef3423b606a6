import Desk
import Hummingbird
import Markup
import USM
import Values

/// Search over everything that the reader may see, newest first.
struct SearchController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.search, use: search)
    }

    private func search(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let words = context.query["q"]
        let order = CallOrder.newest(below: nil)
        let start = order.starting(at: context.query["after"]) ?? order
        let found = try await desk.search(words, order: start, as: actor)
        return context.show(
            SearchPage(
                viewer: context.viewer, words: words, found: found,
                isWorker: Policy(actor).mayEnter(.work), isFirst: context.query["after"].isEmpty
            ).page)
    }
}
