import Desk
import Markup
import USM
import Values

/// The first step of an offer: it changes an agreement, or begins one with somebody new.
struct OfferPartiesPage: Component {
    let viewer: Viewer
    let prepared: PreparedOffer
    let asked: Form
    /// What this person kept under this wish.
    var kept: [KeptOffer] = []

    private var reference: String { prepared.call.reference }

    var page: Page {
        Page(
            viewer.say(OfferTexts.offers), area: .work,
            breadcrumbs: viewer.crumbs(
                [Link(reference, to: Route.call(reference).path)],
                here: viewer.say(OfferTexts.offers)),
            self)
    }

    var body: HTML {
        """
        <h1>\(viewer.say(OfferTexts.offers))</h1>
        <p class="soft">\(viewer.say(OfferTexts.how))</p>
        \(drafts)
        \(changeable)
        \(Card(viewer.say(OfferTexts.another), content: parties))
        """
    }

    private var drafts: HTML {
        guard !kept.isEmpty else { return .empty }
        let items = kept.map { offer in
            Item(
                to: offer.path, what: offer.name(viewer.language) ?? viewer.say(OfferTexts.write))
        }
        let title = viewer.say(OfferTexts.keptOnes)
        return Card(title, content: ItemList(items, label: title).body).body
    }

    private var changeable: HTML {
        guard !prepared.changeable.isEmpty else { return .empty }
        let items = prepared.changeable.map { line in
            Item(
                to: Route.offer(call: reference).path(["agreement": line.id.rawValue]),
                what: viewer.say(line.name),
                below: """
                    \(viewer.say(line.kind.name)) · <span dir="auto">\(line.customer)</span>
                    """)
        }
        return Card(
            viewer.say(OfferTexts.change),
            content: """
                \(ItemList(items, label: viewer.say(OfferTexts.change)))\
                \(CutNote(viewer, prepared.changeable))
                """
        ).body
    }

    private var parties: HTML {
        let kinds = Arrangement.Kind.allCases.map {
            Choice(
                $0.rawValue, viewer.say($0.name.heading), detail: viewer.say(OfferTexts.detail($0)))
        }
        let everybody =
            [Choice("", viewer.say(DesignPageTexts.choose))]
            + prepared.everybody.map { Choice($0.id.rawValue, $0.name) }
        let services =
            [Choice("", viewer.say(OfferTexts.ofWish))]
            + prepared.services.map { Choice($0.id.rawValue, viewer.say($0.name)) }
        let copies =
            [Choice("", viewer.say(OfferTexts.empty))]
            + prepared.changeable.map {
                Choice($0.id.rawValue, "\(viewer.say($0.name)) · \($0.customer)")
            }
        let copied = Field(
            "copy", label: viewer.say(OfferTexts.copied), kind: .select(copies),
            value: asked["copy"], hint: viewer.say(OfferTexts.copiedHint))
        let chosen = asked["kind"].isEmpty ? Arrangement.Kind.service.rawValue : asked["kind"]
        return """
            <form action="\(Route.offer(call: reference).path)">
            \(Field("kind", label: viewer.say(AgreementPageTexts.kind), kind: .cards(kinds), value: chosen))
            \(Field("provider", label: viewer.say(AgreementPageTexts.provider), kind: .select(everybody), value: asked["provider"], isRequired: true))
            \(Field("customer", label: viewer.say(AgreementPageTexts.customer), kind: .select(everybody), value: asked["customer"], hint: viewer.say(OfferTexts.otherParty), isRequired: true))
            \(Field("service", label: viewer.say(AgreementPageTexts.service), kind: .select(services), value: asked["service"], hint: viewer.say(OfferTexts.serviceHint)))
            \(if: copies.count > 1, copied.body)
            <div class="row actions"><button class="main">\(viewer.say(OfferTexts.goOn))</button></div></form>
            """
    }
}
