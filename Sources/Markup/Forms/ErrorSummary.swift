/// All that is wrong with a form, on top of it, each line leading to its field.
package struct ErrorSummary: Component {
    package struct Line: Sendable {
        var target: String
        var text: String

        /// - Parameters:
        ///   - field: the field's name.
        ///   - text: the same sentence as at the field.
        package init(field: String, text: String) {
            target = "field-\(field)"
            self.text = text
        }

        /// - Parameter id: of a field that has one of its own.
        package init(id: String, text: String) {
            target = id
            self.text = text
        }
    }

    private var heading: String
    private var lines: [Line]

    package init(heading: String, lines: [Line]) {
        self.heading = heading
        self.lines = lines
    }

    /// Nothing where nothing is wrong.
    package var body: HTML {
        if lines.isEmpty { return .empty }
        return """
            <div class="errors" role="alert" tabindex="-1">
            <h2>\(heading)</h2>
            <ul>\(lines, { "<li><a href=\"#\($0.target)\">\($0.text)</a></li>" })</ul>
            </div>
            """
    }
}
