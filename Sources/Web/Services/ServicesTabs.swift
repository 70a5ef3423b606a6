import Markup
import Values

/// The pages about services, each with its own question.
struct ServicesTabs: Component {
    let viewer: Viewer
    let here: Route

    var body: HTML {
        let tabs: [(Route, LocalizedText)] = [
            (.services, ServiceTexts.title),
            (.agreements, AgreementPageTexts.title), (.gaps, GapTexts.title),
            (.hours, HoursTexts.title),
            (.chains, ChainTexts.title), (.suppliers, SupplierTexts.title),
            (.infrastructure, InfrastructureTexts.title),
        ]
        return PageTabs(viewer: viewer, label: ServiceTexts.title, tabs: tabs, here: here).body
    }
}
