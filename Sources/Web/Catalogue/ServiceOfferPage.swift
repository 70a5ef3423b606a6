import Desk
import Markup
import USM
import Values

/// One service on the menu: what it is for, what is made available, what it costs to order, and
/// how to ask for it.
struct ServiceOfferPage: Component {
    let viewer: Viewer
    let offer: ServiceOffer
    /// What the reader can order under what was agreed already.
    let items: [CatalogueItem]
    let form: Form
    let problems: FormProblems

    private var name: String { viewer.say(offer.service.name) }

    var page: Page {
        Page(
            name, area: .portal, width: .narrow,
            breadcrumbs: viewer.crumbs(
                [
                    Link(viewer.say(CatalogueTexts.title), to: Route.catalogue.path),
                    Link(
                        viewer.say(ServiceCatalogueTexts.title), to: Route.serviceCatalogue.path),
                ], here: name),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1 dir="auto">\(name)</h1>
        \(if: offer.tree.job, { "<p dir=\"auto\">\(viewer.say($0))</p>" })
        \(Card(viewer.say(ServiceCatalogueTexts.available), content: available))
        \(if: !items.isEmpty, orders)
        \(PostForm(to: Route.serviceOffer(offer.service.id.rawValue).path, token: viewer.csrf, draft: "service:\(offer.service.id)", style: "card", content: asking))
        """
    }

    private var available: HTML {
        let lists: [(LocalizedText, [LocalizedText])] = [
            (ServiceCatalogueTexts.goods, offer.tree.items(.good).map(\.promise.text)),
            (ServiceCatalogueTexts.actions, offer.tree.items(.action).map(\.promise.text)),
            (ServiceCatalogueTexts.options, offer.options.map(\.name)),
        ]
        var lines: [(name: String, value: HTML)] = lists.filter { !$0.1.isEmpty }.map { list in
            (
                viewer.say(list.0),
                """
                <ul class="plain">\(list.1, { "<li dir=\"auto\">\(viewer.say($0))</li>" })</ul>
                """
            )
        }
        if !offer.agreements.isEmpty {
            let names = offer.agreements.map { viewer.say($0.name) }.joined(separator: ", ")
            lines.append(
                (viewer.say(CatalogueTexts.agreement), "<span dir=\"auto\">\(names)</span>"))
        }
        if !offer.audience.isEmpty {
            let names = offer.audience.map(\.name).joined(separator: ", ")
            lines.append(
                (viewer.say(ServiceCatalogueTexts.offeredTo), "<span dir=\"auto\">\(names)</span>"))
        }
        return Facts(lines).body
    }

    private var orders: HTML {
        let title = viewer.say(ServiceCatalogueTexts.orders)
        return Card(
            title,
            content: ItemList(
                items.map { item in
                    Item(
                        to: Route.catalogueItem(item.key).path,
                        what: viewer.say(item.call.name.heading),
                        right: item.call.price.map { "\($0.words(in: viewer.language))" })
                }, label: title
            ).body
        ).body
    }

    private var asking: HTML {
        """
        \(Field("description", label: viewer.say(ServiceCatalogueTexts.wish), kind: .text(rows: 3), value: form["description"], hint: viewer.say(ServiceCatalogueTexts.wishHint), error: problems.of("description", viewer)))
        <div class="row actions"><button class="main">\(viewer.say(ServiceCatalogueTexts.ask))</button></div>
        """
    }
}
