/// The elements that we write, as far as the checks need to tell them apart.
enum Elements {
    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ]

    /// Elements that end an open paragraph.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul",
    ]

    /// Elements that may not stand within a link or a button.
    static let interactive: Set<String> = [
        "a", "button", "details", "input", "label", "select", "textarea",
    ]

    /// Elements that belong in certain others only.
    static let parents: [String: Set<String>] = [
        "li": ["ul", "ol", "menu"],
        "dt": ["dl", "div"],
        "dd": ["dl", "div"],
        "tr": ["table", "thead", "tbody", "tfoot"],
        "td": ["tr"],
        "th": ["tr"],
        "thead": ["table"],
        "tbody": ["table"],
        "tfoot": ["table"],
        "caption": ["table"],
        "legend": ["fieldset"],
        "summary": ["details"],
        "option": ["select", "optgroup", "datalist"],
        "figcaption": ["figure"],
    ]

    static let known: Set<String> = blocks.union(void).union(interactive).union([
        "abbr", "audio", "b", "bdi", "bdo", "body", "caption", "cite", "code", "colgroup", "data",
        "datalist", "dd", "del", "dfn", "dt", "em", "h1", "head", "hgroup", "html", "i", "ins",
        "kbd", "legend", "li", "mark", "meter", "noscript", "optgroup", "option", "output",
        "picture", "progress", "q", "s", "samp", "script", "small", "span", "strong", "style",
        "sub", "summary", "sup", "svg", "tbody", "td", "template", "tfoot", "th", "thead", "time",
        "title", "tr", "u", "var", "video",
    ])

    /// The elements of SVG, and what may stand in its `foreignObject`.
    static let drawing: Set<String> = known.union([
        "a", "circle", "clipPath", "defs", "desc", "ellipse", "foreignObject", "g", "image",
        "line", "linearGradient", "marker", "mask", "path", "pattern", "polygon", "polyline",
        "rect", "stop", "symbol", "text", "textPath", "tspan", "use",
    ])
}
