import Markup
import USM

/// A word of the method that leads to what it means.
package struct Term: Component {
    private let slug: String
    private let words: String

    /// - Parameters:
    ///   - slug: the term's name in the glossary, such as `managed-component`.
    ///   - words: how it reads in its sentence; nil for the term itself.
    package init(_ slug: String, _ viewer: Viewer, words: String? = nil) {
        self.slug = slug
        self.words = words ?? Glossary.term(slug).map { viewer.say($0.name) } ?? slug
    }

    package init(_ type: CallType, _ viewer: Viewer) {
        self.init(type.glossarySlug, viewer, words: viewer.say(type.name))
    }

    package var body: HTML {
        guard Glossary.term(slug) != nil else { return HTML(text: words) }
        return "<a class=\"term\" href=\"\(Route.term(slug).path)\">\(words)</a>"
    }
}

/// Below a heading: the words of its page that are ours or rare, each leading to what it means.
///
/// Where words explain themselves, a page goes without.
struct TermsLine: Component {
    private let viewer: Viewer
    private let slugs: [String]

    init(_ viewer: Viewer, _ slugs: String...) {
        self.init(viewer, slugs)
    }

    init(_ viewer: Viewer, _ slugs: [String]) {
        self.viewer = viewer
        self.slugs = slugs
    }

    var body: HTML {
        guard !slugs.isEmpty else { return .empty }
        let terms = slugs.map { Term($0, viewer).body }
        return
            "<p class=\"soft no-print\">\(viewer.say(MethodTexts.words)) \(terms.joined(by: ", "))</p>"
    }
}
