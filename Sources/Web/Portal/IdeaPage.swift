import Desk
import Markup
import Values

/// Anybody may report what could go wrong or what could be better.
struct IdeaPage: Component {
    let viewer: Viewer
    let form: Form
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(PortalTexts.ideaTitle), area: .portal, width: .narrow,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(PortalTexts.whatDoYouNeed), to: Route.home.path)],
                here: viewer.say(PortalTexts.ideaTitle)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1>\(viewer.say(PortalTexts.ideaTitle))</h1>
        <p class="soft">\(viewer.say(PortalTexts.ideaWhy))</p>
        \(PostForm(to: Route.idea.path, token: viewer.csrf, draft: "portal:idea", style: "card", content: fields))
        """
    }

    private var fields: HTML {
        """
        \(Field("description", label: viewer.say(PortalTexts.ideaField), kind: .text(rows: 5), value: form["description"], error: problems.of("description", viewer), isFocused: true))
        <div class="row actions"><button class="main">\(viewer.say(PortalTexts.ideaButton))</button></div>
        """
    }
}
