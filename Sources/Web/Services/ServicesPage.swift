import Desk
import Markup
import USM
import Values

/// All services, each with the team that answers for it.
struct ServicesPage: Component {
    let viewer: Viewer
    let services: [Service]
    let teams: [ID<Party>: String]

    var page: Page { Page(viewer.say(ServiceTexts.title), area: .services, self) }

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(ServiceTexts.title))</h1></div>
        \(ServicesTabs(viewer: viewer, here: .services))</div>
        \(list)
        """
    }

    private var list: HTML {
        guard !services.isEmpty else {
            return EmptyState(
                viewer.say(ServiceTexts.none), viewer.say(ServiceTexts.noneWhy)
            ).body
        }
        let sorted = services.sorted {
            ($0.name[viewer.language], $0.id) < ($1.name[viewer.language], $1.id)
        }
        let label = viewer.say(ServiceTexts.title)
        return "<div class=\"card\">\(ItemList(sorted.map(item), label: label))</div>"
    }

    private func item(_ service: Service) -> Item {
        Item(
            to: Route.service(service.id.rawValue).path, what: viewer.say(service.name),
            right: service.team.flatMap { teams[$0] }.map { "<span dir=\"auto\">\($0)</span>" },
            below: "\(viewer.say(service.summary))")
    }
}
