import Desk
import Markup
import USM

/// The 37 steps, each with an anchor of its own: `#R3`.
struct StepsPage: Component {
    let viewer: Viewer

    var page: Page {
        let title = viewer.say(MethodTexts.allSteps)
        return Page(
            title, area: .method,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(FrameTexts.method), to: Route.method.path)], here: title), self)
    }

    var body: HTML {
        """
        <h1>\(viewer.say(MethodTexts.allSteps))</h1>
        <p>\(viewer.say(MethodTexts.stepsLead))</p>
        \(ProcessKind.allCases, process)
        """
    }

    private func process(_ process: ProcessKind) -> HTML {
        let mark: HTML = "\(ProcessMark(process, viewer))"
        let content: HTML = """
            <p class="soft">\(viewer.say(process.purpose))</p>
            <dl class="glossary">\(process.definition.allSteps, step)</dl>
            """
        return
            "\(Card(viewer.say(process.name), id: process.rawValue, mark: mark, content: content))"
    }

    private func step(_ step: Step) -> HTML {
        """
        <div><dt id="\(step.code)">\(step.code) \(viewer.say(step.name))</dt>\
        <dd>\(viewer.say(step.definition.task)) <span class="soft">\(viewer.say(MethodTexts.who)): \(viewer.say(step.definition.profile.name))</span></dd></div>

        """
    }
}
