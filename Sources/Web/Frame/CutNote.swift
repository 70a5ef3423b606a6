import Markup
import Values

/// Says below a list that it holds as much as is shown at once, so that there may be more.
///
/// Every list with a limit has one: what is left out is never left out in silence.
struct CutNote: Component {
    let viewer: Viewer
    let count: Int
    let limit: Int

    init(_ viewer: Viewer, _ count: Int, of limit: Int) {
        self.viewer = viewer
        self.count = count
        self.limit = limit
    }

    var body: HTML {
        count < limit
            ? .empty : "<p class=\"soft\">\(viewer.say(CutTexts.shown(viewer.say(limit))))</p>"
    }
}

/// The words about lists that are cut.
enum CutTexts {
    static func shown(_ limit: String) -> LocalizedText {
        LocalizedText(
            english: "No more than \(limit) are shown here; there may be others.",
            dutch: "Hier staan er hooguit \(limit); er kunnen er meer zijn.")
    }

    static func more(_ count: String) -> LocalizedText {
        LocalizedText(english: "and \(count) more", dutch: "en nog \(count)")
    }
}
