import Desk
import Markup
import Values

/// Says below a list that there is more than it shows.
///
/// Every list with a limit has one: what is left out is never left out in silence.
struct CutNote: Component {
    let viewer: Viewer
    /// nil where nothing is left out.
    let sentence: LocalizedText?

    /// For what is known to go on, or not to.
    init<Element>(_ viewer: Viewer, _ list: Excerpt<Element>) {
        self.init(viewer, first: list.isCut ? list.count : nil)
    }

    /// - Parameter count: how many are shown of more; nil where all are.
    init(_ viewer: Viewer, first count: Int?) {
        self.viewer = viewer
        sentence = count.map { CutTexts.first(viewer.say($0)) }
    }

    /// For what was read up to its limit, so that there may be more.
    init(_ viewer: Viewer, _ count: Int, of limit: Int) {
        self.viewer = viewer
        sentence = count < limit ? nil : CutTexts.shown(viewer.say(limit))
    }

    var body: HTML {
        sentence.map { "<p class=\"soft\">\(viewer.say($0))</p>" } ?? .empty
    }
}
