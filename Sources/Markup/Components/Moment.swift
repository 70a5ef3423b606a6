/// A point in time: words to read, and the exact time on hover and for machines.
package struct Moment: Component {
    /// How the words follow the clock while the page is open.
    package enum Relative: String, Sendable {
        case no
        /// "5 minutes ago".
        case ago
        /// "38 minutes left", "2 hours late".
        case due
    }

    private var datetime: String
    private var words: String
    private var exact: String
    private var relative: Relative

    /// - Parameters:
    ///   - datetime: RFC 3339, in UTC.
    ///   - words: in the reader's language and time zone, as of when the page is written.
    ///   - exact: date and time in full.
    package init(datetime: String, words: String, exact: String, relative: Relative = .no) {
        self.datetime = datetime
        self.words = words
        self.exact = exact
        self.relative = relative
    }

    package var body: HTML {
        """
        <time datetime="\(datetime)" title="\(exact)"\
        \(attribute: "data-relative", relative == .no ? nil : relative.rawValue)>\(words)</time>
        """
    }
}
