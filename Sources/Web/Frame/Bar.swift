import Desk
import Markup
import Values

/// The bar on top: where one can go, search, what waits, the language and the person.
struct Bar: Component {
    let page: Page
    let frame: Frame

    private var viewer: Viewer { frame.viewer }

    var body: HTML {
        """
        <header class="bar"><a class="mark" href="\(Route.home.path)">\(FrameTexts.product)</a>
        <nav aria-label="\(viewer.say(FrameTexts.main))">\(frame.places, link)</nav>
        \(if: frame.actor != nil, search)
        \(waiting)
        \(language)
        \(person)
        </header>
        """
    }

    private func link(_ place: Place) -> HTML {
        let isHere = place.area == page.area
        return """
            <a href="\(place.route.path)" data-go="\(place.key)"\(attribute: "aria-current", isHere ? "page" : nil)>\(viewer.say(place.name))</a>
            """
    }

    private var search: HTML {
        let word = viewer.say(FrameTexts.search)
        return """
            <form class="find" role="search" action="\(Route.search.path)">\
            <label class="unseen" for="find">\(word)</label>\
            <input id="find" name="q" type="search" placeholder="\(word)" autocomplete="off" data-key="/" data-key-label="\(word)">\
            <kbd aria-hidden="true">/</kbd></form>
            """
    }

    private var waiting: HTML {
        guard let calls = frame.waiting, !calls.isEmpty else { return .empty }
        let count = viewer.say(calls.count)
        let words =
            calls.isCut
            ? FrameTexts.waitingMore(count) : FrameTexts.waiting(count, isOne: calls.count == 1)
        return "<a class=\"waits\" href=\"\(Route.home.path)#waiting\">\(viewer.say(words))</a>"
    }

    /// A form, because it changes what is remembered; it comes back to the page it is on.
    private var language: HTML {
        let other: Language = viewer.language == .english ? .dutch : .english
        return """
            <form class="language" method="post" action="\(Route.language.path)">\(viewer.csrf)\
            <input type="hidden" name="return" value="\(frame.address)">\
            <button class="quiet" name="language" value="\(other.rawValue)" lang="\(other.rawValue)">\(other.ownName)</button></form>
            """
    }

    /// The first name, and the rest of it where there is room.
    private func name(_ actor: Actor) -> HTML {
        let parts = actor.name.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return "\(actor.name)" }
        return "\(String(parts[0]))<span class=\"rest\"> \(String(parts[1]))</span>"
    }

    private var person: HTML {
        guard let actor = frame.actor else {
            guard page.kind != "sign-in" else { return .empty }
            return "<a href=\"\(Route.signIn.path)\">\(viewer.say(FrameTexts.signIn))</a>"
        }
        return """
            <details class="menu"><summary><span class="name" dir="auto">\(name(actor))</span></summary><div>\
            <a href="\(Route.account.path)">\(viewer.say(FrameTexts.account))</a>\
            <button type="button" class="quiet" data-show-keys="yes">\(viewer.say(FrameTexts.keys))</button>\
            <form method="post" action="\(Route.signOut.path)" data-sign-out="yes">\(viewer.csrf)\
            <button class="quiet">\(viewer.say(FrameTexts.signOut))</button></form></div></details>
            """
    }
}
