import Desk
import Hummingbird
import USM
import Values

/// What do I do now? My calls as they press, what came in, what I review, then my teams'.
struct WorkController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.work, use: work)
        pages.get(.teamWork(team: "{team}"), use: teamWork)
        pages.get(.registerFor, use: registerFor)
        pages.post(.registerFor, use: register)
    }

    private func work(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.work)
        let order = CallOrder.due(after: nil)
        let start = order.starting(at: context.query["after"]) ?? order
        return context.show(
            WorkPage(
                viewer: context.viewer, teams: try await teams(of: actor),
                work: try await desk.work(from: start, as: actor),
                isFirst: context.query["after"].isEmpty
            ).page)
    }

    private func teams(of actor: Actor) async throws -> [Party] {
        try await desk.teams(as: actor).filter { actor.teams.contains($0.id) }
    }

    private func teamWork(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.work)
        let id = ID<Party>(try context.part("team"))
        guard let team = try await desk.teams(as: actor).first(where: { $0.id == id }) else {
            throw DeskRefusal.notFound
        }
        var filter = CallFilter()
        filter.team = team.id
        filter.isOpen = true
        let order = CallOrder.due(after: nil)
        let start = order.starting(at: context.query["after"]) ?? order
        return context.show(
            TeamWorkPage(
                viewer: context.viewer, teams: try await teams(of: actor), team: team,
                calls: try await desk.calls(filter, order: start, as: actor),
                isFirst: context.query["after"].isEmpty
            ).page)
    }

    private func registerFor(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.work)
        return try await showRegister(context, actor, form: Form(), problems: .none)
    }

    private func showRegister(
        _ context: WebContext, _ actor: Actor, form: Form, problems: FormProblems
    ) async throws -> Response {
        let words = context.query["q"]
        let chosen = form.has("requester") ? form["requester"] : context.query["for"]
        let found =
            words.isEmpty ? Excerpt() : try await desk.people(named: words, as: actor)
        // One name leads straight to the person.
        let person = chosen.isEmpty && found.count == 1 ? found[0].id.rawValue : chosen
        let caller: CallerView? =
            person.isEmpty ? nil : try await desk.caller(ID(person), as: actor)
        return context.show(
            RegisterForPage(
                viewer: context.viewer, words: words, found: found, caller: caller, form: form,
                problems: problems
            ).page)
    }

    private func register(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.work)
        return try await attempt {
            var fields = FormReading(context.form, for: context.viewer)
            guard let requester = fields.id("requester", of: Party.self) else {
                fields.refuse("requester", WorkTexts.chooseCaller)
                try fields.finish()
                return context.go(to: .registerFor)
            }
            let receipt = try await desk.once(context.key).perform(
                RegisterCall(
                    description: context.form["description"], service: fields.id("service"),
                    requester: requester, channel: .desk, components: fields.ids("components"),
                    files: try fields.files()),
                as: actor)
            return context.go(to: try await landing(receipt.reference, actor))
        } orShow: { problems in
            try await showRegister(context, actor, form: context.form, problems: problems)
        }
    }

    /// At intake, where it goes on; or at one's work where it is for somebody else to accept.
    private func landing(_ reference: String, _ actor: Actor) async throws -> String {
        let found = try? await desk.callSummary(reference, as: actor)
        let accepts = found?.allowed.contains { $0 == .accept || $0 == .retype } ?? false
        return accepts ? Route.intake.path(["call": reference]) + "#now" : Route.work.path
    }
}
