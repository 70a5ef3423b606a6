/// Names and what they stand for, as "Does it: the device team"; a name that stands for nothing is
/// left out.
package struct Facts: Component {
    private var lines: [(name: String, value: HTML)]

    package init(_ lines: [(name: String, value: HTML)]) {
        self.lines = lines
    }

    package var body: HTML {
        """
        <dl class="facts">\(lines.filter { !$0.value.isEmpty }, line)</dl>
        """
    }

    private func line(_ line: (name: String, value: HTML)) -> HTML {
        "<div><dt>\(line.name)</dt><dd>\(line.value)</dd></div>"
    }
}
