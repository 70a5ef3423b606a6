/// A form that changes something, with its token and the key that makes it happen once.
package struct PostForm: Component {
    private var path: String
    private var token: FormToken
    private var draft: String?
    private var confirm: Confirmation?
    private var isMultipart: Bool
    private var style: String?
    private var content: HTML

    /// - Parameters:
    ///   - draft: names what is being written, so that it survives; nil if nothing need.
    ///   - isMultipart: true if it sends files.
    ///   - style: a class of the style sheet, as "composer".
    package init(
        to path: String, token: FormToken, draft: String? = nil, confirm: Confirmation? = nil,
        isMultipart: Bool = false, style: String? = nil, content: HTML
    ) {
        self.path = path
        self.token = token
        self.draft = draft
        self.confirm = confirm
        self.isMultipart = isMultipart
        self.style = style
        self.content = content
    }

    package var body: HTML {
        """
        <form method="post" action="\(path)"\(attribute: "class", style)\
        \(attribute: "enctype", isMultipart ? "multipart/form-data" : nil)\
        \(attribute: "data-draft", draft)\(confirm?.attributes)>\(token)\(token.key(of: content, to: path))
        \(content)
        </form>
        """
    }
}
