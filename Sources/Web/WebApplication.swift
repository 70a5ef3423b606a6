import Desk
import Hummingbird
import HTTPTypes

/// Every page, on one router.
///
/// The order matters: the log sees every answer, headers are set on every answer, then it is
/// known who asks, then whatever fails becomes a page, then forged requests stop, then pages.
package func buildRouter(desk: ServiceDesk, options: WebOptions) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
    addPages(to: router, desk: desk, options: options)
    return router
}

private func addPages(to router: Router<WebContext>, desk: ServiceDesk, options: WebOptions) {
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders(options: options))
    router.add(middleware: Identification(desk: desk, options: options))
    router.add(middleware: ErrorPages())
    let pages = router.group().add(middleware: FormGuard(occupancy: desk.occupancy))
    let controllers: [any Controller] = [
        AssetController(),
        SignInController(desk: desk, options: options),
        AccountController(desk: desk, options: options),
        MethodController(),
        PortalController(desk: desk),
        CatalogueController(desk: desk),
        ServiceCatalogueController(desk: desk),
        CallController(desk: desk),
        DesignController(desk: desk),
        OfferController(desk: desk),
        AgreementsController(desk: desk),
        RegisterPlanController(desk: desk),
        ComponentTableController(desk: desk),
        WorkController(desk: desk),
        CoordinateController(desk: desk),
        CalendarController(desk: desk),
        ActionsController(desk: desk),
        ServicesController(desk: desk),
        InfrastructureController(desk: desk),
        ChainsController(desk: desk),
        ReportController(desk: desk),
        WebhooksController(desk: desk),
        SearchController(desk: desk),
        LiveController(desk: desk),
        DraftController(desk: desk),
    ]
    for controller in controllers { controller.addRoutes(to: pages) }
    router.refuseOtherMethods()
}

extension Router<WebContext> {
    /// Answers 405 where an address is known but not for the method.
    fileprivate func refuseOtherMethods() {
        let known = Dictionary(grouping: routes, by: \.path.description)
        for (path, routes) in known {
            let methods = routes.map(\.method)
            let allowed = methods.contains(.get) ? methods + [.head] : methods
            for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete]
            where !methods.contains(method) {
                on(RouterPath(path), method: method) { _, _ -> Response in
                    throw WrongMethod(allowed: allowed)
                }
            }
        }
    }
}
