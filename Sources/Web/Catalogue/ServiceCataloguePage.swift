import Desk
import Markup
import USM
import Values

/// What can we agree? Every service by what it is for.
struct ServiceCataloguePage: Component {
    let viewer: Viewer
    let offers: [ServiceOffer]
    let words: String

    var page: Page {
        Page(
            viewer.say(ServiceCatalogueTexts.title), area: .portal, width: .narrow,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(CatalogueTexts.title), to: Route.catalogue.path)],
                here: viewer.say(ServiceCatalogueTexts.title)),
            self)
    }

    var body: HTML {
        let title = viewer.say(ServiceCatalogueTexts.title)
        return """
            <h1>\(title)</h1>
            <p class="soft">\(viewer.say(ServiceCatalogueTexts.why))</p>
            <form class="filters" role="search" aria-label="\(title)" action="\(Route.serviceCatalogue.path)">
            \(Field("q", label: viewer.say(CatalogueTexts.words), kind: .search, value: words, id: "service-words"))
            <button>\(viewer.say(CatalogueTexts.find))</button></form>
            \(if: offers.isEmpty, EmptyState(viewer.say(words.isEmpty ? ServiceCatalogueTexts.nothing : CatalogueTexts.notFound), viewer.say(CatalogueTexts.nothingWhy)).body, else: list)
            """
    }

    private var list: HTML {
        let shown = offers.prefix(ServiceDesk.catalogueLimit)
        let hidden = offers.count - shown.count
        let label = viewer.say(ServiceCatalogueTexts.title)
        return """
            <div class="card">\(ItemList(shown.map(item), label: label))</div>
            \(if: hidden > 0, "<p>\(viewer.say(CatalogueTexts.more(viewer.say(hidden))))</p>")
            """
    }

    private func item(_ offer: ServiceOffer) -> Item {
        Item(
            to: Route.serviceOffer(offer.service.id.rawValue).path,
            what: viewer.say(offer.service.name),
            right: offer.agreements.isEmpty
                ? nil : Tag(viewer.say(ServiceCatalogueTexts.agreed), .good).body,
            below: offer.tree.job.map { "<span dir=\"auto\">\(viewer.say($0))</span>" })
    }
}
