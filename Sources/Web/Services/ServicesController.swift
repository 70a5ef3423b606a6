import Desk
import Hummingbird
import USM
import Values

/// What do we promise, and is it kept? Each service, with all that hangs from it.
struct ServicesController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.services, use: services)
        pages.get(.gaps, use: gaps)
        pages.get(.hours, use: hours)
        pages.get(.service("{service}"), use: service)
        pages.get(.specification("{service}"), use: specification)
        pages.post(.specification("{service}"), use: write)
        pages.get(.specificationVersions("{service}"), use: versions)
    }

    private func services(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let services = try await desk.allServices(as: actor)
        let teams = try await desk.names(of: Set(services.compactMap(\.team)))
        return context.show(
            ServicesPage(viewer: context.viewer, services: services, teams: teams).page)
    }

    private func gaps(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        return context.show(
            GapsPage(
                viewer: context.viewer, found: try await desk.promiseGaps(as: actor),
                agreed: try await desk.agreementGaps(as: actor)
            ).page)
    }

    private func hours(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        return context.show(
            HoursPage(viewer: context.viewer, found: try await desk.serviceHours(as: actor)).page)
    }

    private func service(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let asked = context.query["version"]
        let version = asked.isEmpty ? nil : Int(asked)
        if !asked.isEmpty && version == nil { throw DeskRefusal.notFound }
        let found = try await desk.specification(
            of: ID(try context.part("service")), version: version, as: actor)
        let names = try await desk.names(
            of: Set([found.service.team, found.version?.writtenBy].compactMap { $0 }))
        return context.show(
            ServicePage(viewer: context.viewer, found: found, names: names).page)
    }

    private func specification(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let actor = try context.enter(.services)
        let found = try await desk.specification(
            of: ID(try context.part("service")), as: actor)
        guard found.mayWrite else { throw DeskRefusal.notAllowed }
        let written = SpecificationForm.form(of: found.specification, context.viewer.language)
        let form = Form(fields: written.fields + [.init("place", context.query["place"])])
        return context.show(
            try await page(context, actor, found, seen: found.newest, form, .none))
    }

    private func write(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let id = ID<Service>(try context.part("service"))
        let fields = SpecificationForm(context.form)
        return try await attempt {
            do {
                let seen = Int(context.form["seen"]) ?? 0
                _ = try await desk.once(context.key).perform(
                    WriteSpecification(
                        id, seen: seen, fields.draft, under: context.form.termsCall),
                    as: actor)
            } catch let refusal as DeskRefusal {
                throw fields.atFields(refusal)
            }
            return context.go(to: .service(id.rawValue))
        } orShow: { problems in
            let found = try await desk.specification(of: id, as: actor)
            return context.show(
                try await page(
                    context, actor, found, seen: found.newest, context.form, problems))
        }
    }

    private func page(
        _ context: WebContext, _ actor: Actor, _ found: SpecifiedService, seen: Int, _ form: Form,
        _ problems: FormProblems
    ) async throws -> Page {
        SpecificationPage(
            viewer: context.viewer, found: found,
            services: try await desk.allServices(as: actor),
            calls: try await desk.termsCalls(about: found.service.id, as: actor), seen: seen,
            form: form,
            problems: problems
        ).page
    }

    private func versions(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let id = ID<Service>(try context.part("service"))
        let versions = try await desk.specifications(of: id, as: actor)
        let services = try await desk.allServices(as: actor)
        let writers = Set(versions.compactMap(\.writtenBy))
        return context.show(
            SpecificationVersionsPage(
                viewer: context.viewer, service: try await desk.service(id, as: actor),
                versions: versions,
                services: Dictionary(
                    uniqueKeysWithValues: services.map { ($0.id, $0.name) }),
                names: try await desk.names(of: writers)
            ).page)
    }
}
