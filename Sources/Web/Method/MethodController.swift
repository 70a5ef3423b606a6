import Hummingbird
import HTTPTypes
import USM

/// The method, for anyone who wants to understand it: no sign-in needed, nothing secret in it.
struct MethodController: Controller {
    func addRoutes(to pages: Pages) {
        pages.get(.method, use: explore)
        pages.get(.methodSteps, use: steps)
        pages.get(.glossary, use: glossary)
    }

    private func explore(_ request: Request, _ context: WebContext) -> Response {
        let type = CallType(rawValue: context.query["type"])
        let targets = type?.process.forkTargets ?? []
        let course = targets.filter { context.query.values("course").contains($0.rawValue) }
        return context.show(
            MethodPage(viewer: context.viewer, type: type, course: course).page)
    }

    private func steps(_ request: Request, _ context: WebContext) -> Response {
        context.show(StepsPage(viewer: context.viewer).page)
    }

    private func glossary(_ request: Request, _ context: WebContext) -> Response {
        context.show(GlossaryPage(viewer: context.viewer).page)
    }
}
