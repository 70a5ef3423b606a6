/// Keys to press one after the other, as they stand on a keyboard.
package struct Keys: Component {
    private var keys: [String]

    package init(_ keys: [String]) {
        self.keys = keys
    }

    package var body: HTML {
        "\(keys.map { "<kbd>\($0)</kbd>" as HTML }.joined(by: " "))"
    }
}
