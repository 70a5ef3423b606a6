import Desk
import Hummingbird
import USM
import Values

/// The catalogue of services: what can be agreed, and how to ask for it.
struct ServiceCatalogueController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.serviceCatalogue, use: list)
        pages.get(.serviceOffer("{service}"), use: offer)
        pages.post(.serviceOffer("{service}"), use: ask)
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        let words = String(context.query["q"].prefix(100))
        return context.show(
            ServiceCataloguePage(
                viewer: context.viewer, offers: try await desk.serviceCatalogue(words, as: actor),
                words: words
            ).page)
    }

    private func offer(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        return context.show(try await page(context, actor, Form(), .none))
    }

    private func page(
        _ context: WebContext, _ actor: Actor, _ form: Form, _ problems: FormProblems
    ) async throws -> Page {
        let offer = try await desk.serviceOffer(ID(try context.part("service")), as: actor)
        let items = try await desk.requestCatalogue(as: actor)
        return ServiceOfferPage(
            viewer: context.viewer, offer: offer,
            items: items.filter { $0.service.id == offer.service.id }, form: form,
            problems: problems
        ).page
    }

    private func ask(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        return try await attempt {
            let receipt = try await desk.once(context.key).perform(
                AskForService(
                    ID(try context.part("service")), words: context.form["description"]),
                as: actor)
            return context.go(to: .call(receipt.reference))
        } orShow: { problems in
            context.show(try await page(context, actor, context.form, problems))
        }
    }
}
