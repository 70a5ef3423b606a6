import Markup
import Values

/// The pages about services, each with its own question.
struct ServicesTabs: Component {
    let viewer: Viewer
    let here: Route

    var body: HTML {
        let tabs: [(Route, LocalizedText)] = [
            (.services, ServiceTexts.services),
            (.agreements, AgreementPageTexts.title), (.gaps, GapTexts.tab),
            (.hours, HoursTexts.tab),
            (.chains, ChainTexts.tab), (.suppliers, SupplierTexts.title),
            (.infrastructure, InfrastructureTexts.tab),
        ]
        return """
            <nav class="tabs row" aria-label="\(viewer.say(ServiceTexts.title))">\(tabs, { tab in
                "<a href=\"\(tab.0.path)\"\(attribute: "aria-current", tab.0 == here ? "page" : nil)>\(viewer.say(tab.1))</a>"
            })</nav>
            """
    }
}
