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
        return PageTabs(viewer: viewer, label: CoordinateTexts.title, tabs: tabs, here: here).body
    }
}
