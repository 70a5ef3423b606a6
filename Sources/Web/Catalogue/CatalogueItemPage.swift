import Desk
import Markup
import USM
import Values

/// One thing to order: what was agreed about it, and the form that asks for it.
struct CatalogueItemPage: Component {
    let viewer: Viewer
    let order: OrderForm
    /// For whom, when it is not for the one who asks.
    let person: Party?
    let form: Form
    let problems: FormProblems

    private var item: CatalogueItem { order.item }
    private var name: String { viewer.say(item.call.name.heading) }

    var page: Page {
        let catalogue = Route.catalogue.path(["for": person?.id.rawValue ?? ""])
        return Page(
            name, area: .portal, width: .narrow,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(CatalogueTexts.title), to: catalogue)], here: name),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1 dir="auto">\(name)</h1>
        \(if: item.call.promise, { "<p dir=\"auto\">\(viewer.say($0))</p>" })
        \(Facts(facts))
        \(PostForm(to: Route.catalogueItem(item.key).path, token: viewer.csrf, draft: "catalogue:\(item.key)", isMultipart: true, style: "card", content: fields))
        """
    }

    private var facts: [(name: String, value: HTML)] {
        var facts: [(name: String, value: HTML)] = []
        if let person {
            facts.append(
                (viewer.say(CatalogueTexts.forWhom), "<span dir=\"auto\">\(person.name)</span>"))
        }
        facts += [
            (viewer.say(CatalogueTexts.service), "\(viewer.say(item.service.name))"),
            (viewer.say(CatalogueTexts.agreement), "\(viewer.say(item.agreementName))"),
        ]
        if let time = item.leadTime(viewer) {
            facts.append((viewer.say(CatalogueTexts.leadTime), "\(time)"))
        }
        if let price = item.call.price {
            facts.append((viewer.say(CatalogueTexts.price), "\(price.words(in: viewer.language))"))
        }
        return facts
    }

    private var fields: HTML {
        """
        \(if: person, { HiddenField("for", $0.id.rawValue).body })
        \(OrderFields(viewer: viewer, order: order, person: person?.id, form: form, problems: problems))
        \(Field("details", label: viewer.say(CatalogueTexts.details), kind: .text(rows: 3), value: form["details"], hint: viewer.say(CatalogueTexts.detailsHint), error: problems.of("details", viewer), note: viewer.say(CallTexts.optional)))
        \(Field("files", label: viewer.say(PortalTexts.files), kind: .file(accept: nil, isMultiple: true), error: problems.of("files", viewer), note: viewer.say(CallTexts.optional)))
        <div class="row actions"><button class="main">\(viewer.say(CatalogueTexts.order))</button></div>
        """
    }
}
