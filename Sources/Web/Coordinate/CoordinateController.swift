import Desk
import Hummingbird
import USM
import Values

/// Where does work get stuck? Intake, queues per process, workload, forks and ageing.
struct CoordinateController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.coordinate, use: overview)
        pages.get(.intake, use: intake)
        pages.get(.step(code: "{code}"), use: step)
        pages.get(.workload, use: workload)
        pages.get(.forks, use: forks)
        pages.get(.ageing, use: ageing)
    }

    private func overview(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.coordinate)
        return context.show(
            OverviewPage(
                viewer: context.viewer, counts: try await desk.openCallCounts(as: actor),
                escalated: try await desk.escalated(as: actor)
            ).page)
    }

    private func intake(_ request: Request, _ context: WebContext) async throws -> Response {
        // Whoever may accept a call may take it in, whether they coordinate or answer the phone.
        let actor = try context.enter(.work)
        let incoming = try await desk.incoming(after: Int64(context.query["after"]), as: actor)
        return context.show(
            IntakePage(
                viewer: context.viewer, incoming: incoming,
                chosen: try await chosen(context.query["call"], actor),
                accepted: try await accepted(context.query["done"], actor),
                services: try await desk.allServices(as: actor),
                coordinates: Policy(actor).mayEnter(.coordinate),
                isFirst: context.query["after"].isEmpty
            ).page)
    }

    /// The call that somebody chose, if it still waits.
    private func chosen(_ reference: String, _ actor: Actor) async throws -> IntakeView? {
        guard !reference.isEmpty else { return nil }
        let view = try await desk.intake(reference, as: actor)
        return view.call.status == .registered ? view : nil
    }

    /// What was just accepted, if it is still in sight.
    private func accepted(
        _ reference: String, _ actor: Actor
    ) async throws -> IntakePage.Accepted? {
        guard !reference.isEmpty,
            let found = try? await desk.callSummary(reference, as: actor),
            found.call.status != .registered
        else { return nil }
        return IntakePage.Accepted(
            call: found.call, mayUndo: found.allowed.contains(.withdrawAcceptance))
    }

    private func step(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let step = Step(try context.part("code")) else { throw DeskRefusal.notFound }
        var filter = CallFilter()
        filter.step = step
        return try await list(
            context, filter, order: .due(after: nil), route: .step(code: step.code),
            title: CoordinateTexts.atStep(step))
    }

    private func forks(_ request: Request, _ context: WebContext) async throws -> Response {
        var filter = CallFilter()
        filter.statuses = [.waitingForChildren]
        return try await list(
            context, filter, order: .oldest(above: nil), route: .forks,
            title: CoordinateTexts.forks, lead: CoordinateTexts.waitingAtFork)
    }

    private func ageing(_ request: Request, _ context: WebContext) async throws -> Response {
        try await list(
            context, CallFilter(), order: .oldest(above: nil), route: .ageing,
            title: CoordinateTexts.ageing, lead: CoordinateTexts.oldestFirst)
    }

    private func list(
        _ context: WebContext, _ filter: CallFilter, order: CallOrder, route: Route,
        title: LocalizedText, lead: LocalizedText? = nil
    ) async throws -> Response {
        let actor = try context.enter(.coordinate)
        var open = filter
        open.isOpen = true
        let start = order.starting(at: context.query["after"]) ?? order
        return context.show(
            QueuePage(
                viewer: context.viewer, title: title, lead: lead, route: route,
                calls: try await desk.calls(open, order: start, as: actor),
                isFirst: context.query["after"].isEmpty
            ).page)
    }

    private func workload(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.coordinate)
        return context.show(
            WorkloadPage(
                viewer: context.viewer, counts: try await desk.openCallCounts(as: actor),
                teams: try await desk.teams(as: actor),
                ownReviews: try await desk.ownReviewCounts(as: actor)
            ).page)
    }
}
