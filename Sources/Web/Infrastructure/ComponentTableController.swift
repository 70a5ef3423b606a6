import Desk
import Hummingbird
import USM
import Values

/// A table of components is compared with the register, and what differs becomes a change.
struct ComponentTableController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.componentTable) { _, context in
            try await show(context, problems: .none)
        }
        pages.post(.componentTable, use: compare)
    }

    private func show(
        _ context: WebContext, found: ComponentTablePage.Found? = nil, problems: FormProblems
    ) async throws -> Response {
        let actor = try context.enter(.services)
        guard Policy(actor).mayRegisterForOthers else { throw DeskRefusal.notAllowed }
        return context.show(
            ComponentTablePage(
                viewer: context.viewer, services: try await desk.allServices(as: actor),
                form: context.form, found: found, problems: problems
            ).page)
    }

    private func compare(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let form = context.form
        return try await attempt {
            let files = try FormReading(form, for: context.viewer).files("table")
            let file = files.first ?? NewFile(name: "", mediaType: "", bytes: [])
            let isDryRun = form["deed"] != "plan"
            let found = try await desk.once(context.key).perform(
                CompareTable(
                    file, service: form["service"].isEmpty ? nil : form["service"],
                    isDryRun: isDryRun,
                    notation: .written(
                        Language(rawValue: form["language"]) ?? context.viewer.language)),
                as: actor)
            if found.calls.count == 1, let call = found.calls.first {
                return context.go(to: .registerPlan(call))
            }
            return try await show(
                context, found: .init(file: file.name, counts: found, isDryRun: isDryRun),
                problems: .none)
        } orShow: { problems in
            try await show(context, problems: problems)
        }
    }
}
