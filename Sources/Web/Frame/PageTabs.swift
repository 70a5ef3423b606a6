import Markup
import Values

/// The pages of one area: a row of links where there is room, and one choice where there is not.
///
/// Both are links in the page, so that they work without script.
struct PageTabs: Component {
    let viewer: Viewer
    let label: LocalizedText
    let tabs: [(route: Route, name: LocalizedText)]
    let here: Route

    var body: HTML {
        let links = tabs.map { tab -> HTML in
            """
            <a href="\(tab.route.path)"\(attribute: "aria-current", tab.route == here ? "page" : nil)>\(viewer.say(tab.name))</a>
            """
        }
        let name = viewer.say(label)
        let present = tabs.first { $0.route == here }.map { viewer.say($0.name) } ?? name
        return """
            <nav class="tabs row" aria-label="\(name)">\(links)</nav>
            <nav class="tabs-choice" aria-label="\(name)"><details class="menu">\
            <summary>\(present)</summary><div>\(links)</div></details></nav>
            """
    }
}
