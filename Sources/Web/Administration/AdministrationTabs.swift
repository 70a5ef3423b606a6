import Markup
import Values

/// The ways between what only administrators see.
struct AdministrationTabs: Component {
    let viewer: Viewer
    let here: Route

    var body: HTML {
        PageTabs(
            viewer: viewer, label: AdministrationTexts.title,
            tabs: [
                (.webhooks, AdministrationTexts.webhooks),
                (.deliveries, AdministrationTexts.deliveries),
            ], here: here
        ).body
    }
}
