import Desk
import Hummingbird
import USM
import Values

/// On what everything rests, and who gets something of it.
struct ChainsController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.chains, use: chains)
        pages.get(.suppliers, use: suppliers)
        pages.get(.supplier("{supplier}"), use: supplier)
        pages.post(.supplierFailure("{supplier}"), use: raiseFailure)
        pages.get(.serviceImpact("{service}")) { _, context in
            try await impact(of: .service(ID(try context.part("service"))), context)
        }
        pages.get(.componentImpact("{component}")) { _, context in
            try await impact(of: .component(ID(try context.part("component"))), context)
        }
        pages.get(.handOvers(call: "{call}"), use: suppliersOfCall)
        pages.post(.handOvers(call: "{call}"), use: handOn)
        pages.post(.handOverReview(call: "{call}", handOver: "{handover}"), use: review)
        pages.post(.handOver(call: "{call}", handOver: "{handover}"), use: change)
    }

    private func chains(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let iceberg = try await desk.iceberg(as: actor)
        return context.show(ChainsPage(viewer: context.viewer, iceberg: iceberg).page)
    }

    private func suppliers(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let suppliers = try await desk.suppliers(as: actor)
        return context.show(SuppliersPage(viewer: context.viewer, suppliers: suppliers).page)
    }

    private func supplier(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let risk = try await desk.risk(
            ofSupplier: ID(try context.part("supplier")), as: actor)
        let times = try await desk.leadTimes(ofSupplier: risk.supplier.party, as: actor)
        return context.show(
            SupplierPage(
                viewer: context.viewer, risk: risk,
                handed: try await desk.openHandOvers(with: risk.supplier.party, as: actor),
                mayRaise: Policy(actor).mayChangeAnything,
                leadTimes: LeadTimesCard(
                    viewer: context.viewer, chains: times.chains, isCut: times.isCut)
            ).page)
    }

    private func raiseFailure(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        guard let type = CallType(rawValue: context.form["type"]) else {
            throw DeskRefusal.notFound
        }
        let receipt = try await desk.once(context.key).perform(
            RaiseSupplierFailure(ID(try context.part("supplier")), as: type), as: actor)
        return context.go(to: .call(receipt.reference))
    }

    private func impact(
        of start: InfrastructureNode, _ context: WebContext
    ) async throws -> Response {
        let actor = try context.enter(.services)
        let asked = context.query["direction"]
        guard let direction = ImpactGraph.Direction(rawValue: asked.isEmpty ? "effects" : asked)
        else { throw DeskRefusal.notFound }
        let impact = try await desk.impact(of: start, direction, as: actor)
        let drawing = ImpactDrawing(viewer: context.viewer, impact: impact).drawing
        let layout = await desk.layouts.layout(of: drawing.sketch)
        return context.show(
            ImpactPage(viewer: context.viewer, impact: impact, layout: layout).page)
    }

    private func suppliersOfCall(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        try await show(context, form: Form(), problems: .none)
    }

    private func show(
        _ context: WebContext, form: Form, problems: FormProblems
    ) async throws -> Response {
        let chain = try await desk.chain(
            of: try context.part("call"), as: try context.signedIn())
        return context.show(
            CallChainPage(
                viewer: context.viewer, chain: chain, form: form, problems: problems
            ).page)
    }

    private func handOn(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let call = try context.part("call")
        return try await attempt {
            _ = try await desk.once(context.key).perform(
                HandOn(
                    call: call, contract: ID(context.form["contract"]),
                    given: context.form["given"], reference: context.form["reference"]),
                as: actor)
            return context.go(to: .handOvers(call: call))
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }

    private func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let call = try context.part("call")
        let handOver = ID<HandOver>(try context.part("handover"))
        guard let deed = HandOver.Deed(rawValue: context.form["deed"]) else {
            throw DeskRefusal.notFound
        }
        return try await attempt {
            do {
                _ = try await desk.once(context.key).perform(
                    ChangeHandOver(
                        handOver, seen: Int(context.form["version"]), deed,
                        words: context.form["words"]),
                    as: actor)
            } catch let refusal as DeskRefusal {
                throw atFields(refusal, of: handOver, context.form)
            }
            return context.go(to: .handOvers(call: call))
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }

    private func review(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let call = try context.part("call")
        let handOver = ID<HandOver>(try context.part("handover"))
        guard let cause = HandOver.Cause(rawValue: context.form["cause"]) else {
            throw DeskRefusal.notFound
        }
        return try await attempt {
            do {
                _ = try await desk.once(context.key).perform(
                    ReviewHandOver(
                        handOver, seen: Int(context.form["version"]), cause,
                        words: context.form["words"]),
                    as: actor)
            } catch DeskRefusal.invalid(let problems) {
                let field = CallChainPage.cause(handOver)
                throw DeskRefusal.invalid(problems.map { FieldProblem(field, $0.sentence) })
            }
            return context.go(to: .handOvers(call: call))
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }

    /// The same refusal, at the fields of the form from which it came.
    private func atFields(
        _ refusal: DeskRefusal, of handOver: ID<HandOver>, _ form: Form
    ) -> DeskRefusal {
        guard case .invalid(let problems) = refusal else { return refusal }
        let number = CallChainPage.number(handOver)
        let words = form["form"] == number ? number : CallChainPage.why(handOver)
        return .invalid(
            problems.map {
                FieldProblem(
                    $0.field == "words" ? words : CallChainPage.deed(handOver), $0.sentence)
            })
    }
}
