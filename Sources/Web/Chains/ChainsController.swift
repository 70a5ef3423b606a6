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
    }

    private func chains(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.services)
        let iceberg = try await desk.iceberg(as: actor)
        let drawing = IcebergDrawing(viewer: context.viewer, iceberg: iceberg).drawing
        let layout = await desk.layouts.layout(of: drawing.sketch)
        return context.show(
            ChainsPage(viewer: context.viewer, iceberg: iceberg, layout: layout).page)
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
        return context.show(SupplierPage(viewer: context.viewer, risk: risk).page)
    }
}
