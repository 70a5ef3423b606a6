import Desk
import Markup
import USM
import Values

/// What can I order? Everything that was agreed for this person, by service.
struct CataloguePage: Component {
    let viewer: Viewer
    let items: [CatalogueItem]
    let words: String
    /// The agreements for whose customer this person speaks.
    var speaksFor: [ID<Agreement>] = []
    /// For whom, when it is not for the one who asks.
    var person: Party?
    var mayAskForOthers = false
    /// The beginning of a name, and those who have it.
    var name = ""
    var people = Excerpt<Party>()
    /// What was registered just now, and is not theirs to see.
    var ordered: String?
    /// Whether they may see what can be agreed.
    var maySeeServices = false

    var page: Page {
        Page(
            viewer.say(CatalogueTexts.title), area: .portal, width: .narrow,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(PortalTexts.whatDoYouNeed), to: Route.home.path)],
                here: viewer.say(CatalogueTexts.title)),
            self)
    }

    var body: HTML {
        """
        <h1>\(viewer.say(CatalogueTexts.title))</h1>
        \(if: ordered, { Notice(viewer.say(CatalogueTexts.registered($0)), .good).body })
        \(person.map(ordering) ?? "<p class=\"soft\">\(viewer.say(CatalogueTexts.why))</p>")
        \(if: !items.isEmpty || !words.isEmpty, finding)
        \(if: items.isEmpty, empty, else: list)
        \(if: maySeeServices, "<p>\(Link(viewer.say(ServiceCatalogueTexts.title), to: Route.serviceCatalogue.path))</p>")
        \(if: mayAskForOthers, others)
        """
    }

    private func ordering(for person: Party) -> HTML {
        """
        <p dir="auto">\(viewer.say(CatalogueTexts.orderingFor(person.name))) \
        \(Link(viewer.say(CatalogueTexts.forMyself), to: Route.catalogue.path))</p>
        """
    }

    /// Whom else to order for, found by a name.
    private var others: HTML {
        let found = people.map { person in
            Item(
                to: Route.catalogue.path(["for": person.id.rawValue]), what: person.name)
        }
        let title = viewer.say(CatalogueTexts.forSomebody)
        return Card(
            title,
            content: """
                <form class="filters" role="search" aria-label="\(title)" action="\(Route.catalogue.path)">
                \(Field("person", label: viewer.say(CatalogueTexts.theirName), kind: .search, value: name, id: "catalogue-person"))
                <button>\(viewer.say(CatalogueTexts.find))</button></form>
                \(if: !name.isEmpty && found.isEmpty, "<p>\(viewer.say(CatalogueTexts.nobodyFound))</p>")
                \(if: !found.isEmpty, ItemList(found, label: title).body)\(CutNote(viewer, people))
                """
        ).body
    }

    private var finding: HTML {
        """
        <form class="filters" role="search" aria-label="\(viewer.say(CatalogueTexts.words))" action="\(Route.catalogue.path)">
        \(if: person, { HiddenField("for", $0.id.rawValue).body })
        \(Field("q", label: viewer.say(CatalogueTexts.words), kind: .search, value: words, id: "catalogue-words"))
        <button>\(viewer.say(CatalogueTexts.find))</button></form>
        """
    }

    private var empty: HTML {
        let (title, link) =
            words.isEmpty
            ? (
                CatalogueTexts.nothing,
                Link(viewer.say(CatalogueTexts.ownWords), to: Route.home.path)
            )
            : (
                CatalogueTexts.notFound,
                Link(viewer.say(CatalogueTexts.all), to: Route.catalogue.path)
            )
        return """
            \(EmptyState(viewer.say(title), viewer.say(CatalogueTexts.nothingWhy)))
            <p class="row actions">\(link)</p>
            """
    }

    private var list: HTML {
        let shown = items.prefix(ServiceDesk.catalogueLimit)
        let hidden = items.count - shown.count
        let sections = shown.reduce(into: [[CatalogueItem]]()) { sections, item in
            if sections.last?.first?.service.id == item.service.id {
                sections[sections.count - 1].append(item)
            } else {
                sections.append([item])
            }
        }
        return """
            \(sections, section)
            \(if: hidden > 0, "<p>\(viewer.say(CatalogueTexts.more(viewer.say(hidden))))</p>")
            """
    }

    private func section(_ items: [CatalogueItem]) -> HTML {
        guard let service = items.first?.service else { return .empty }
        let name = viewer.say(service.name)
        let report = items.first { speaksFor.contains($0.agreement) }.map { item in
            Link(
                viewer.say(ReportTexts.title),
                to: Route.report(service.id.rawValue).path(["agreement": item.agreement.rawValue])
            ).body
        }
        return Card(
            name, id: "service-\(service.id)", aside: report ?? .empty,
            content: ItemList(items.map(item), label: name).body
        ).body
    }

    private func item(_ item: CatalogueItem) -> Item {
        Item(
            to: Route.catalogueItem(item.key).path(["for": person?.id.rawValue ?? ""]),
            what: viewer.say(item.call.name.heading), right: facts(of: item),
            below: item.call.promise.map { "\(viewer.say($0))" })
    }

    private func facts(of item: CatalogueItem) -> HTML? {
        let price = item.call.price?.words(in: viewer.language)
        let time = item.leadTime(viewer).map { viewer.say(CatalogueTexts.within($0)) }
        let words = [price, time].compactMap(\.self)
        return words.isEmpty ? nil : "\(words.joined(separator: " · "))"
    }
}

extension CatalogueItem {
    /// How long it takes; hours of opening are no hours of a day, and so are never made into days.
    func leadTime(_ viewer: Viewer) -> String? {
        guard let promised else { return nil }
        guard !isAroundTheClock else { return viewer.say(promised) }
        let hours = (promised.components.seconds + 3599) / 3600
        return viewer.say(CatalogueTexts.openHours(viewer.say(hours), isOne: hours == 1))
    }
}
