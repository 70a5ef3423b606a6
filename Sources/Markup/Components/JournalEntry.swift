/// One line of a ``Journal``: something happened, or somebody said something.
package enum JournalEntry: Component {
    /// - `did`: follows the name, as in "**Device team** prepared the change".
    /// - `detail`: what it led to, smaller.
    case event(who: String, did: HTML, when: Moment, detail: HTML? = nil)
    case said(who: String, audience: Audience, when: Moment, text: HTML)

    package var body: HTML {
        switch self {
        case .event(let who, let did, let when, let detail):
            """
            <li class="event"><p><b dir="auto">\(who)</b> \(did) \
            <span class="when">\(when)</span></p>\
            \(if: detail, { "<div class=\"detail\">\($0)</div>" })</li>

            """
        case .said(let who, let audience, let when, let text):
            """
            <li class="\(audience.class)"><p><b dir="auto">\(who)</b> \
            <span class="audience">\(audience.words)</span> <span class="when">\(when)</span></p>
            <div class="say prose" dir="auto">\(text)</div></li>

            """
        }
    }
}
