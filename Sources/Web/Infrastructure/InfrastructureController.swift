import Desk
import Hummingbird
import USM
import Values

/// What do we keep under control? The register, its components and its scope.
struct InfrastructureController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.infrastructure, use: register)
        pages.get(.componentClasses, use: classes)
        pages.get(.component("{component}"), use: component)
    }

    private func register(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        var filter = ComponentFilter()
        filter.word = context.query["q"]
        let path = context.query["class"]
        filter.componentClass = path.isEmpty ? nil : path
        filter.isRetired = context.query.isChecked("retired")
        let after = context.query["after"]
        let list = try await desk.register(
            filter, after: after.isEmpty ? nil : ID(after), as: actor)
        return context.show(
            RegisterPage(
                viewer: context.viewer, list: list, filter: filter,
                maySendTables: Policy(actor).mayRegisterForOthers
            ).page)
    }

    private func component(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let day = context.query["on"]
        var moment: Instant?
        if !day.isEmpty {
            guard let date = CivilDate(day) else {
                throw DeskRefusal.invalid([FieldProblem("on", InfrastructureTexts.noDay)])
            }
            let window = CalendarDays(.week, day, for: context.viewer).window(of: date)
            moment = window.until.adding(.milliseconds(-1))
        }
        let view = try await desk.component(
            ID(try context.part("component")), at: moment, as: actor)
        return context.show(
            ComponentPage(viewer: context.viewer, view: view, day: day).page)
    }

    private func classes(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        return context.show(
            ComponentClassesPage(
                viewer: context.viewer, found: try await desk.componentClasses(as: actor)
            ).page)
    }
}
