import Desk
import Hummingbird
import USM
import Values

/// The catalogue on the portal: what was agreed for somebody, to be asked for by its name.
struct CatalogueController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.catalogue, use: list)
        pages.get(.catalogueItem("{item}"), use: item)
        pages.post(.catalogueItem("{item}"), use: order)
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        let words = String(context.query["q"].prefix(100))
        return context.show(
            CataloguePage(
                viewer: context.viewer, items: try await desk.requestCatalogue(words, as: actor),
                words: words, speaksFor: actor.contactOf
            ).page)
    }

    private func item(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        let item = try await desk.catalogueItem(try context.part("item"), as: actor)
        return context.show(
            CatalogueItemPage(
                viewer: context.viewer, item: item, form: Form(), problems: .none
            ).page)
    }

    private func order(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        let item = try await desk.catalogueItem(try context.part("item"), as: actor)
        return try await attempt {
            let files = FormReading(context.form, for: context.viewer).files()
            let receipt = try await desk.perform(
                OrderItem(item.key, details: context.form["details"], files: files), as: actor)
            return context.go(to: .call(receipt.reference))
        } orShow: { problems in
            context.show(
                CatalogueItemPage(
                    viewer: context.viewer, item: item, form: context.form, problems: problems
                ).page)
        }
    }
}
