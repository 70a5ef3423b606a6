import Desk
import Hummingbird
import USM
import Values

/// The portal: one box, and what became of what was asked.
struct PortalController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.home, use: home)
        pages.get(.calls, use: list)
        pages.post(.calls, use: register)
        pages.get(.idea, use: idea)
        pages.post(.idea, use: reportIdea)
    }

    private func home(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        return context.show(
            try await page(context, actor, form: Form(), problems: .none))
    }

    private func page(
        _ context: WebContext, _ actor: Actor, form: Form, problems: FormProblems
    ) async throws -> Page {
        let services = try await desk.services(as: actor).map(\.service)
        return HomePage(
            viewer: context.viewer, name: actor.name,
            waiting: try await desk.callsWaiting(for: actor, limit: 10),
            offers: try await desk.waitingOffers(for: actor, limit: 10),
            speaks: !actor.contactOf.isEmpty,
            open: try await desk.ownCalls(isOpen: true, limit: 10, as: actor),
            done: try await desk.ownCalls(isOpen: false, limit: 5, as: actor),
            services: services, form: form, problems: problems
        ).page
    }

    private func register(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        return try await attempt {
            let fields = FormReading(context.form, for: context.viewer)
            let receipt = try await desk.once(context.key).perform(
                RegisterCall(
                    description: context.form["description"], service: fields.id("service"),
                    files: try fields.files()),
                as: actor)
            return context.go(to: .call(receipt.reference))
        } orShow: { problems in
            context.show(
                try await page(context, actor, form: context.form, problems: problems))
        }
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        let start = CallOrder.newest(below: nil).starting(at: context.query["after"])
        let page = try await desk.ownCalls(order: start ?? .newest(below: nil), as: actor)
        return context.show(
            OwnCallsPage(
                viewer: context.viewer, calls: page, isFirst: context.query["after"].isEmpty
            )
            .page)
    }

    private func idea(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try context.enter(.portal)
        return context.show(
            IdeaPage(viewer: context.viewer, form: Form(), problems: .none).page)
    }

    private func reportIdea(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        return try await attempt {
            let receipt = try await desk.once(context.key).perform(
                RegisterCall(description: context.form["description"], type: .risk), as: actor)
            return context.go(to: .call(receipt.reference))
        } orShow: { problems in
            context.show(
                IdeaPage(viewer: context.viewer, form: context.form, problems: problems).page)
        }
    }
}
