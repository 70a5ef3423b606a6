/// A value that a form sends and nobody sees.
package struct HiddenField: Component {
    private var name: String
    private var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    package var body: HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
}
