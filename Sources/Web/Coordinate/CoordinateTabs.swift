import Markup
import Values

/// The pages of coordination, each with its own question.
struct CoordinateTabs: Component {
    let viewer: Viewer
    let here: Route

    var body: HTML {
        let tabs: [(Route, LocalizedText)] = [
            (.coordinate, CoordinateTexts.queues), (.intake, CoordinateTexts.intake),
            (.workload, CoordinateTexts.workload), (.forks, CoordinateTexts.forks),
            (.ageing, CoordinateTexts.ageing),
        ]
        return """
            <nav class="tabs row" aria-label="\(viewer.say(CoordinateTexts.title))">\(tabs, { tab in
                "<a href=\"\(tab.0.path)\"\(attribute: "aria-current", tab.0 == here ? "page" : nil)>\(viewer.say(tab.1))</a>"
            })</nav>
            """
    }
}
