import Desk
import Hummingbird
import USM
import Values

/// Where who works on a wish writes what is offered under it.
struct OfferController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.offer(call: "{call}"), use: write)
        pages.post(.offer(call: "{call}"), use: offer)
    }

    private func write(_ request: Request, _ context: WebContext) async throws -> Response {
        let prepared = try await prepare(context.query, context)
        guard prepared.parties != nil else {
            return context.show(
                OfferPartiesPage(
                    viewer: context.viewer, prepared: prepared, asked: context.query
                ).page)
        }
        let form = OfferForm.form(of: prepared.draft, context.viewer.language)
        return context.show(
            OfferPage(
                viewer: context.viewer, prepared: prepared, seen: prepared.seen, form: form,
                problems: .none
            ).page)
    }

    private func offer(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, form) = (try context.signedIn(), context.form)
        let agreement = form["agreement"]
        return try await attempt {
            do {
                let receipt = try await desk.once(context.key).perform(
                    OfferAgreement(
                        try context.part("call"),
                        changing: agreement.isEmpty ? nil : ID(agreement),
                        seen: agreement.isEmpty ? nil : Int(form["seen"]), OfferForm.draft(form)),
                    as: actor)
                return context.go(to: .agreement(receipt.id.rawValue))
            } catch let refusal as DeskRefusal {
                throw OfferForm.atFields(refusal)
            }
        } orShow: { problems in
            let prepared = try await prepare(form, context)
            return context.show(
                OfferPage(
                    viewer: context.viewer, prepared: prepared, seen: prepared.seen, form: form,
                    problems: problems
                ).page)
        }
    }

    private func prepare(
        _ asked: Form, _ context: WebContext
    ) async throws -> PreparedOffer {
        let id = { (field: String) -> ID<Party>? in
            asked[field].isEmpty ? nil : ID(asked[field])
        }
        return try await desk.ask(
            PrepareOffer(
                try context.part("call"),
                changing: asked["agreement"].isEmpty ? nil : ID(asked["agreement"]),
                kind: .init(rawValue: asked["kind"]) ?? .service, provider: id("provider"),
                customer: id("customer"),
                service: asked["service"].isEmpty ? nil : ID(asked["service"])),
            as: try context.signedIn())
    }
}
