import Desk
import Markup
import USM
import Values

/// Where somebody writes what a wish asks for: the canvas, with a place to write at each place.
struct FunctionalDesignPage: Component {
    let viewer: Viewer
    let found: DesignedWish
    /// The version that the form names as seen.
    let seen: Int
    let form: Form
    let problems: FormProblems

    private var reference: String { found.call.reference }

    var page: Page {
        Page(
            viewer.say(DesignPageTexts.write), area: .work,
            breadcrumbs: viewer.crumbs(
                [
                    Link(reference, to: Route.call(reference).path),
                    Link(
                        viewer.say(DesignPageTexts.design),
                        to: Route.design(call: reference).path),
                ], here: viewer.say(DesignPageTexts.write)),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1>\(viewer.say(DesignPageTexts.write))</h1>
        <p class="soft">\(viewer.say(DesignPageTexts.writeHow)) \(beginning)</p>
        \(PostForm(to: Route.functionalDesign(call: reference).path, token: viewer.csrf, draft: "design:\(reference):\(seen)", content: fields))
        """
    }

    private var beginning: HTML {
        guard seen == 0, found.promisedNow != nil else { return .empty }
        return "\(viewer.say(DesignPageTexts.fromService))"
    }

    private var fields: HTML {
        let promises = PromiseFields(viewer: viewer, form: form, problems: problems)
        return """
            \(HiddenField("seen", String(seen)))
            \(ServiceCanvas(viewer: viewer, place: promises.place, list: promises.items, job: promises.job))
            <div class="row actions"><button class="main">\(viewer.say(DesignPageTexts.save))</button>
            \(Link(viewer.say(ServiceTexts.leave), to: Route.design(call: reference).path))</div>
            """
    }
}
