/// Names and what they stand for, as "Does it: the device team".
package struct Facts: Component {
    private var lines: [(name: String, value: HTML)]

    package init(_ lines: [(name: String, value: HTML)]) {
        self.lines = lines
    }

    package var body: HTML {
        """
        <dl class="facts">\(lines, line)</dl>
        """
    }

    private func line(_ line: (name: String, value: HTML)) -> HTML {
        "<div><dt>\(line.name)</dt><dd>\(line.value)</dd></div>"
    }
}
