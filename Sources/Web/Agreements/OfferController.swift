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
        let actor = try context.signedIn()
        let prepared = try await prepare(context.query, context)
        let reference = prepared.call.reference
        let drafts = try await desk.drafts(prefix: KeptOffer.prefix(reference), as: actor)
        guard prepared.parties != nil else {
            let kept = drafts.sorted { $0.key < $1.key }
                .compactMap { KeptOffer($0.value, of: reference) }
            return context.show(
                OfferPartiesPage(
                    viewer: context.viewer, prepared: prepared, asked: context.query, kept: kept
                ).page)
        }
        let kept = drafts[KeptOffer.key(reference, context.query)]
            .flatMap { KeptOffer($0, of: reference) }
        let form =
            if let kept { kept.form } else {
                OfferForm.form(
                    of: try await draft(prepared, context), context.viewer.language)
            }
        return context.show(
            OfferPage(
                viewer: context.viewer, prepared: prepared,
                seen: kept.flatMap { Int($0.form["seen"]) } ?? prepared.seen, form: form,
                problems: .none, isKept: kept != nil
            ).page)
    }

    /// What suggests itself, or what another agreement says where one was chosen to begin with.
    private func draft(
        _ prepared: PreparedOffer, _ context: WebContext
    ) async throws -> AgreementDraft {
        var draft = prepared.draft
        let copy = context.query["copy"]
        guard prepared.agreement == nil, !copy.isEmpty else { return draft }
        let other = try await desk.ask(
            PrepareOffer(prepared.call.reference, changing: ID(copy)),
            as: try context.signedIn())
        draft.begin(with: other.draft, isSameService: other.service?.id == prepared.service?.id)
        return draft
    }

    /// Nobody but the writer sees it; opening the same offer again brings it back.
    private func keep(_ form: Form, _ context: WebContext) async throws -> Response {
        let (actor, reference) = (try context.signedIn(), try context.part("call"))
        let prepared = try await prepare(form, context)
        try await desk.saveDraft(
            try KeptOffer.body(form), of: KeptOffer.key(prepared.call.reference, form), as: actor)
        return context.go(to: .offer(call: reference))
    }

    private func offer(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, form) = (try context.signedIn(), context.form)
        let agreement = form["agreement"]
        if form["keep"] == "yes" { return try await keep(form, context) }
        return try await attempt {
            do {
                let receipt = try await desk.once(context.key).perform(
                    OfferAgreement(
                        try context.part("call"),
                        changing: agreement.isEmpty ? nil : ID(agreement),
                        seen: agreement.isEmpty ? nil : Int(form["seen"]), OfferForm.draft(form)),
                    as: actor)
                let key = KeptOffer.key(try context.part("call"), form)
                try await desk.saveDraft("", of: key, as: actor)
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
