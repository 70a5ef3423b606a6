import Desk
import Markup
import USM
import Values

/// One service: what it is, and who answers for it.
struct ServicePage: Component {
    let viewer: Viewer
    let service: Service
    let team: String?

    var page: Page {
        Page(
            viewer.say(service.name), area: .services,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(ServiceTexts.title), to: Route.services.path)],
                here: viewer.say(service.name)),
            self)
    }

    var body: HTML {
        """
        <div class="head"><div><h1 dir="auto">\(viewer.say(service.name))</h1>
        <p class="soft">\(viewer.say(service.summary))</p></div></div>
        \(Facts([(viewer.say(ServiceTexts.answers), answers)]))
        """
    }

    private var answers: HTML {
        team.map { "<span dir=\"auto\">\($0)</span>" } ?? "\(viewer.say(ServiceTexts.nobody))"
    }
}
