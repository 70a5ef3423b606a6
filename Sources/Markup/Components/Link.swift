/// Words that lead to a page.
package struct Link: Component {
    package enum Look: Sendable {
        case text
        /// Looks like a button, because it starts something.
        case button
        /// The one thing that the page is for.
        case main
    }

    package var text: String
    package var path: String
    /// The key that follows it, as `[data-key]`.
    package var key: String?
    package var look: Look

    package init(_ text: String, to path: String, key: String? = nil, look: Look = .text) {
        self.text = text
        self.path = path
        self.key = key
        self.look = look
    }

    package var body: HTML {
        """
        <a href="\(path)"\(attribute: "class", look.class)\(attribute: "data-key", key)>\(text)</a>
        """
    }
}

extension Link.Look {
    var `class`: String? {
        switch self {
        case .text: nil
        case .button: "button"
        case .main: "button main"
        }
    }
}
