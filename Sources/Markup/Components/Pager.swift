/// Links to the pages before and after, by cursor: nobody wants page 17, and it would move.
package struct Pager: Component {
    private var earlier: Link?
    private var later: Link?
    private var label: String

    package init(earlier: Link? = nil, later: Link? = nil, label: String) {
        self.earlier = earlier
        self.later = later
        self.label = label
    }

    package var body: HTML {
        guard earlier != nil || later != nil else { return .empty }
        return """
            <nav class="pager" aria-label="\(label)">\
            \(if: earlier, { button($0, leads: "prev") })\
            \(if: later, { button($0, leads: "next") })\
            </nav>
            """
    }

    private func button(_ link: Link, leads relation: String) -> HTML {
        "<a class=\"button\" rel=\"\(relation)\" href=\"\(link.path)\">\(link.text)</a>"
    }
}
