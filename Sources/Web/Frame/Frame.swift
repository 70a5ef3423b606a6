import Desk
import USM
import Values

/// What the layout needs to know beside the page: who looks, from where, and what waits for them.
struct Frame: Sendable {
    let viewer: Viewer
    let actor: Actor?
    let address: String
    let waiting: Excerpt<CallSummary>?
    let version: String

    init(_ context: WebContext) {
        viewer = context.viewer
        actor = context.actor
        address = context.pageAddress
        waiting = context.waiting
        version = context.options.version
    }

    /// The parts of the product that this person may enter, in the order of the bar.
    var places: [Place] {
        Place.all.filter { place in
            guard let actor else { return place.area == .method }
            return Policy(actor).mayEnter(place.area)
        }
    }
}

/// A part of the product, as the bar offers it.
struct Place: Sendable {
    let area: Policy.Area
    let route: Route
    let name: LocalizedText
    /// The key after `g` that goes there.
    let key: String

    static let all = [
        Place(area: .portal, route: .home, name: FrameTexts.home, key: "h"),
        Place(area: .work, route: .work, name: FrameTexts.work, key: "w"),
        Place(area: .coordinate, route: .coordinate, name: FrameTexts.coordinate, key: "c"),
        Place(
            area: .calendars, route: .changeCalendar, name: CalendarPageTexts.place, key: "k"),
        Place(area: .services, route: .services, name: FrameTexts.services, key: "s"),
        Place(
            area: .administration, route: .webhooks, name: AdministrationTexts.title, key: "a"),
        Place(area: .method, route: .method, name: FrameTexts.method, key: "m"),
    ]
}
