/// One line of a ``Journal``: something happened, or somebody said something.
package indirect enum JournalEntry: Component {
    /// - `did`: follows the name, as in "**Device team** prepared the change".
    /// - `detail`: what it led to, smaller.
    case event(who: String, did: HTML, when: Moment, detail: HTML? = nil)
    /// What somebody wrote about what they did: their words come first.
    case noted(words: String, who: String, did: HTML, when: Moment, detail: HTML? = nil)
    /// What followed from something else, and so bears nobody's name.
    ///
    /// - `lead`: in front of it, as "By itself".
    case followed(lead: String, what: HTML, when: Moment, detail: HTML? = nil)
    case said(who: String, audience: Audience, when: Moment, text: HTML)
    /// Lines of little weight behind the words `summary`, and below them the last of them.
    case folded(summary: String, earlier: [JournalEntry], last: JournalEntry)

    package var body: HTML {
        """
        <li class="\(style)">\(inside)</li>

        """
    }

    private var style: String {
        switch self {
        case .event, .noted: "event"
        case .followed: "event followed"
        case .said(_, let audience, _, _): audience.class
        case .folded: "event"
        }
    }

    private var inside: HTML {
        switch self {
        case .event(let who, let did, let when, let detail):
            """
            <p><b dir="auto">\(who)</b> \(did) <span class="when">\(when)</span></p>\
            \(smaller(detail))
            """
        case .noted(let words, let who, let did, let when, let detail):
            """
            <div class="words lines" dir="auto">\(words)</div>\
            <p class="soft"><span dir="auto">\(who)</span> \(did) <span class="when">\(when)</span></p>\
            \(smaller(detail))
            """
        case .followed(let lead, let what, let when, let detail):
            """
            <p><i>\(lead):</i> \(what) <span class="when">\(when)</span></p>\(smaller(detail))
            """
        case .said(let who, let audience, let when, let text):
            """
            <p><b dir="auto">\(who)</b> \
            <span class="audience">\(audience.words)</span> <span class="when">\(when)</span></p>
            <div class="say prose" dir="auto">\(text)</div>
            """
        case .folded(let summary, let earlier, let last):
            """
            <details class="more"><summary>\(summary)</summary>\(Journal(earlier))</details>\
            \(last.inside)
            """
        }
    }

    private func smaller(_ detail: HTML?) -> HTML {
        "\(if: detail, { "<div class=\"detail\">\($0)</div>" })"
    }
}
