import Desk
import Hummingbird
import USM
import Values

/// What do we promise, and is it kept? Each service, with all that hangs from it.
struct ServicesController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.services, use: services)
        pages.get(.service("{service}"), use: service)
    }

    private func services(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let services = try await desk.allServices(as: actor)
        let teams = try await desk.names(of: Set(services.compactMap(\.team)))
        return context.show(
            ServicesPage(viewer: context.viewer, services: services, teams: teams).page)
    }

    private func service(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let service = try await desk.service(ID(try context.part("service")), as: actor)
        let names = try await desk.names(of: Set([service.team].compactMap { $0 }))
        return context.show(
            ServicePage(
                viewer: context.viewer, service: service,
                team: service.team.flatMap { names[$0] }
            ).page)
    }
}
