import Desk
import Markup
import USM
import Values

/// What was found, or how to find more.
struct SearchPage: Component {
    let viewer: Viewer
    let words: String
    let found: Desk.CallPage
    let isWorker: Bool
    let isFirst: Bool

    var page: Page {
        Page(
            words.isEmpty
                ? viewer.say(SearchTexts.title) : "\(viewer.say(SearchTexts.title)): \(words)", self
        )
    }

    var body: HTML {
        """
        <h1>\(viewer.say(SearchTexts.title))</h1>
        <form class="card" role="search" action="\(Route.search.path)">
        \(Field("q", label: viewer.say(SearchTexts.field), kind: .search, value: words, hint: viewer.say(SearchTexts.hint), id: "words"))
        <div class="row actions"><button class="main">\(viewer.say(SearchTexts.title))</button></div></form>
        \(if: !words.isEmpty, results)
        """
    }

    private var results: HTML {
        guard !found.calls.isEmpty else {
            return EmptyState(
                viewer.say(SearchTexts.nothing), viewer.say(SearchTexts.nothingWhy)
            ).body
        }
        let items = found.calls.map {
            isWorker
                ? CallItem(viewer: viewer, call: $0).item
                : AskedItem(viewer: viewer, call: $0).item
        }
        return """
            \(Card(viewer.say(SearchTexts.newestFirst), content: ItemList(items, label: viewer.say(SearchTexts.newestFirst)).body))
            \(Pager(earlier: isFirst ? nil : Link(viewer.say(PortalTexts.newest), to: Route.search.path(["q": words])), later: found.next.map { Link(viewer.say(PortalTexts.older), to: Route.search.path(["q": words, "after": $0.cursor])) }, label: viewer.say(PortalTexts.pages)))
            """
    }
}

/// The words of the search.
enum SearchTexts {
    static let title = LocalizedText(english: "Search", dutch: "Zoek")
    static let field = LocalizedText(english: "Words", dutch: "Woorden")
    static let hint = LocalizedText(
        english: "All of these words, in any order; the last may be unfinished. Or a reference.",
        dutch: "Al deze woorden, in elke volgorde; het laatste mag onaf zijn. Of een kenmerk.")
    static let newestFirst = LocalizedText(
        english: "Found, newest first", dutch: "Gevonden, nieuwste eerst")
    static let nothing = LocalizedText(
        english: "Nothing that you may see has all these words",
        dutch: "Niets wat je mag zien bevat al deze woorden")
    static let nothingWhy = LocalizedText(
        english: "Try fewer words, or the beginning of one.",
        dutch: "Probeer minder woorden, of het begin van een woord.")
}
