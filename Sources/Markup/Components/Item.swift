/// One line of an ``ItemList``: what it is about, and under it the facts that tell it apart.
package struct Item: Component {
    private var path: String
    private var what: String
    private var mark: HTML?
    private var right: HTML?
    private var below: HTML?
    private var isUnread: Bool

    /// - Parameters:
    ///   - what: in the words of whoever wrote it, in any script.
    ///   - mark: before it, as a ``ProcessMark``.
    ///   - right: at the end of the line, short: a state, a due time.
    ///   - below: facts, smaller.
    ///   - isUnread: whether something happened since the reader last looked.
    package init(
        to path: String, what: String, mark: HTML? = nil, right: HTML? = nil,
        below: HTML? = nil, isUnread: Bool = false
    ) {
        self.path = path
        self.what = what
        self.mark = mark
        self.right = right
        self.below = below
        self.isUnread = isUnread
    }

    package var body: HTML {
        """
        <li><a class="item\(if: isUnread, " unread")" href="\(path)">\
        <span class="mark">\(mark)</span>\
        <span class="what" dir="auto">\(what)</span>\
        \(if: right, { "<span class=\"right\">\($0)</span>" })\
        \(if: below, { "<span class=\"sub\">\($0)</span>" })</a></li>

        """
    }
}
