import Desk
import Markup
import USM
import Values

/// What was found, or how to find more.
struct SearchPage: Component {
    let viewer: Viewer
    let words: String
    let found: FoundCalls
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
        <div class="row actions"><button class="main">\(viewer.say(SearchTexts.find))</button></div></form>
        \(if: !words.isEmpty, results)
        """
    }

    private var results: HTML {
        let others = found.calls.filter { $0.id != found.named?.id }
        return """
            \(notices)
            \(if: found.named, named)
            \(if: !others.isEmpty || found.next != nil || !isFirst, list(others))
            \(if: others.isEmpty && found.named == nil && isFirst, nothing)
            """
    }

    /// The call whose number was typed, before what has the number among its words.
    private func named(_ call: CallSummary) -> HTML {
        Card(
            viewer.say(SearchTexts.thisCall), look: .now,
            content: ItemList([item(call)], label: viewer.say(SearchTexts.thisCall)).body
        ).body
    }

    private func list(_ calls: [CallSummary]) -> HTML {
        """
        \(Card(viewer.say(SearchTexts.newestFirst), content: ItemList(calls.map(item), label: viewer.say(SearchTexts.newestFirst)).body))
        \(Pager(earlier: isFirst ? nil : Link(viewer.say(PortalTexts.newest), to: Route.search.path(["q": words])), later: found.next.map { Link(viewer.say(PortalTexts.older), to: Route.search.path(["q": words, "after": $0.cursor])) }, label: viewer.say(PortalTexts.pages)))
        """
    }

    private var nothing: HTML {
        EmptyState(viewer.say(SearchTexts.nothing), viewer.say(SearchTexts.nothingWhy)).body
    }

    private func item(_ call: CallSummary) -> Item {
        isWorker
            ? CallItem(viewer: viewer, call: call).item
            : AskedItem(viewer: viewer, call: call).item
    }

    /// What was not looked for, or not yet.
    private var notices: HTML {
        let omissions = found.omissions
        var sentences: [LocalizedText] = []
        if omissions.words > 0 { sentences.append(SearchTexts.tooManyWords(omissions.words)) }
        if !omissions.names.isEmpty { sentences.append(SearchTexts.manyBear(omissions.names)) }
        if let number = omissions.below { sentences.append(SearchTexts.stillOlder(number)) }
        return sentences.map { Notice(viewer.say($0)).body }.joined()
    }
}
