/// A piece of a page with one subject and a heading of its own.
package struct Card: Component {
    package enum Look: Sendable {
        case plain
        /// Holds what is to be done now.
        case now
        /// Holds what should not be overlooked.
        case warn
    }

    private var title: String
    private var level: Int
    private var id: String?
    private var mark: HTML?
    private var aside: HTML?
    private var look: Look
    private var content: HTML

    /// - Parameters:
    ///   - level: of the heading, 2 or 3.
    ///   - id: for links to it and for its name; give one when two cards have the same title.
    ///   - mark: before the title, as a ``ProcessMark``.
    ///   - aside: at the far end of the title's line.
    package init(
        _ title: String, level: Int = 2, id: String? = nil, mark: HTML? = nil,
        aside: HTML? = nil, look: Look = .plain, content: HTML
    ) {
        self.title = title
        self.level = level
        self.id = id
        self.mark = mark
        self.aside = aside
        self.look = look
        self.content = content
    }

    package var body: HTML {
        """
        <section class="\(look.class)"\(attribute: "id", id) aria-label="\(title)">
        <div class="card-head">\(heading)\(if: aside, { "<div class=\"soft\">\($0)</div>" })</div>
        \(content)
        </section>
        """
    }

    private var heading: HTML {
        if level == 3 {
            "<h3>\(mark)\(if: mark != nil, " ")\(title)</h3>"
        } else {
            "<h2>\(mark)\(if: mark != nil, " ")\(title)</h2>"
        }
    }
}

extension Card.Look {
    var `class`: String {
        switch self {
        case .plain: "card"
        case .now: "card now"
        case .warn: "card attention"
        }
    }
}
