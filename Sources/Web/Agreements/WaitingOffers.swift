import Desk
import Markup
import Values

/// The offers that wait for an answer of this reader; nothing where there are none.
struct WaitingOffers: Component {
    let viewer: Viewer
    let offers: Excerpt<WaitingOffer>

    var body: HTML {
        guard !offers.isEmpty else { return .empty }
        let title = viewer.say(AgreementPageTexts.offers)
        let items = offers.map { offer in
            Item(
                to: Route.agreement(offer.id.rawValue).path, what: viewer.say(offer.name),
                below: "<span dir=\"auto\">\(offer.provider)</span>")
        }
        return Card(
            title, id: "offers", look: .now,
            content: "\(ItemList(items, label: title))\(CutNote(viewer, offers))"
        ).body
    }
}
