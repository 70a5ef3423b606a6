/// A button that does one thing at once: a form of its own, so that it works without script.
package struct ActionButton: Component {
    package enum Look: String, Sendable {
        case plain
        /// The one thing to do next; at most one on a page.
        case main
        case quiet
        /// Cannot be undone.
        case danger
    }

    private var words: String
    private var path: String
    private var token: FormToken
    private var values: KeyValuePairs<String, String>
    private var look: Look
    private var key: String?
    private var confirm: Confirmation?

    /// - Parameters:
    ///   - words: a verb that says what will happen.
    ///   - values: sent along.
    ///   - key: the key that presses it.
    package init(
        _ words: String, to path: String, token: FormToken,
        values: KeyValuePairs<String, String> = [:], look: Look = .plain, key: String? = nil,
        confirm: Confirmation? = nil
    ) {
        self.words = words
        self.path = path
        self.token = token
        self.values = values
        self.look = look
        self.key = key
        self.confirm = confirm
    }

    package var body: HTML {
        "\(PostForm(to: path, token: token, confirm: confirm, style: "action", content: content))"
    }

    private var content: HTML {
        """
        \(values, { HiddenField($0.key, $0.value).body })\
        <button\(attribute: "class", look == .plain ? nil : look.rawValue)\
        \(attribute: "data-key", key)>\(words)</button>
        """
    }
}
