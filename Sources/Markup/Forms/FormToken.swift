/// Proves that a form was written by us for this session, against requests forged elsewhere.
package struct FormToken: Component {
    private var token: String

    package init(_ token: String) {
        self.token = token
    }

    package var body: HTML {
        "\(HiddenField("csrf", token))"
    }
}
