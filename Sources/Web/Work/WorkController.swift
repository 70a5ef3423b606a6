import Desk
import Hummingbird
import USM
import Values

/// What do I do now? My calls, then my teams', by when they are due.
struct WorkController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.work, use: work)
        pages.get(.teamWork(team: "{team}"), use: teamWork)
    }

    private func work(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.work)
        var mine = CallFilter()
        mine.assignee = actor.person
        mine.isOpen = true
        let order = CallOrder.due(after: nil)
        let start = order.starting(at: context.query["after"]) ?? order
        let teams = try await desk.teams(as: actor).filter { actor.teams.contains($0.id) }
        var unassigned: [CallSummary] = []
        for team in teams {
            var filter = CallFilter()
            filter.team = team.id
            filter.isOpen = true
            filter.isUnassigned = true
            unassigned += try await desk.calls(filter, order: order, limit: 20, as: actor).calls
        }
        return context.show(
            WorkPage(
                viewer: context.viewer, teams: teams, team: nil,
                mine: try await desk.calls(mine, order: start, as: actor),
                unassigned: unassigned.sortedByDue, isFirst: context.query["after"].isEmpty
            ).page)
    }

    private func teamWork(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.work)
        let id = ID<Party>(try context.part("team"))
        let teams = try await desk.teams(as: actor)
        guard let team = teams.first(where: { $0.id == id }) else { throw DeskRefusal.notFound }
        var filter = CallFilter()
        filter.team = team.id
        filter.isOpen = true
        let order = CallOrder.due(after: nil)
        let start = order.starting(at: context.query["after"]) ?? order
        return context.show(
            WorkPage(
                viewer: context.viewer, teams: teams.filter { actor.teams.contains($0.id) },
                team: team, mine: try await desk.calls(filter, order: start, as: actor),
                unassigned: [], isFirst: context.query["after"].isEmpty
            ).page)
    }
}

extension [CallSummary] {
    /// What is due first; calls without a due time last, the oldest of them first.
    fileprivate var sortedByDue: [CallSummary] {
        sorted {
            ($0.dueAt?.milliseconds ?? .max, $0.number) < (
                $1.dueAt?.milliseconds ?? .max, $1.number
            )
        }
    }
}
