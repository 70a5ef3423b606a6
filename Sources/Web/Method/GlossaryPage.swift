import Desk
import Markup
import USM
import Values

/// What the words of the method mean, each with an anchor of its own.
struct GlossaryPage: Component {
    let viewer: Viewer

    var page: Page {
        let title = viewer.say(MethodTexts.glossary)
        return Page(
            title, area: .method,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(FrameTexts.method), to: Route.method.path)], here: title), self)
    }

    var body: HTML {
        """
        <h1>\(viewer.say(MethodTexts.glossary))</h1>
        <p>\(viewer.say(MethodTexts.glossaryLead))</p>
        \(Glossary.Topic.allCases, topic)
        """
    }

    private func topic(_ topic: Glossary.Topic) -> HTML {
        let terms = Glossary.terms.filter { $0.topic == topic }
            .sorted { viewer.say($0.name) < viewer.say($1.name) }
        return """
            \(Card(viewer.say(topic.name), content: "<dl class=\"glossary\">\(terms, term)</dl>"))
            """
    }

    private func term(_ term: Glossary.Term) -> HTML {
        let related = term.seeAlso.compactMap(Glossary.term)
        return """
            <div><dt id="\(term.slug)">\(viewer.say(term.name))\(short(term))\(if: term.isOurs, ours)</dt>\
            <dd>\(viewer.say(term.meaning))\(term.alsoCalled.map(alsoCalled))\(if: !related.isEmpty, seeAlso(related))</dd></div>

            """
    }

    private func short(_ term: Glossary.Term) -> HTML? {
        term.short.map { " (\(viewer.say($0)))" }
    }

    private var ours: HTML {
        " \(Tag(viewer.say(MethodTexts.ours)))"
    }

    private func alsoCalled(_ word: LocalizedText) -> HTML {
        " <span class=\"soft\">\(viewer.say(MethodTexts.alsoCalled)): \(viewer.say(word)).</span>"
    }

    private func seeAlso(_ terms: [Glossary.Term]) -> HTML {
        let links = terms.map { Link(viewer.say($0.name), to: "#\($0.slug)").body }
        return
            " <span class=\"soft\">\(viewer.say(MethodTexts.seeAlso)): \(links.joined(by: ", "))</span>"
    }
}
