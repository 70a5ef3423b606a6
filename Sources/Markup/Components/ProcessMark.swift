/// The letter of a process in its colour; its name is there for who cannot see the colour.
package struct ProcessMark: Component {
    private var letter: String
    private var name: String
    private var hue: Hue

    package init(_ letter: String, _ name: String, _ hue: Hue) {
        self.letter = letter
        self.name = name
        self.hue = hue
    }

    package var body: HTML {
        """
        <span class="p \(hue.rawValue)" title="\(name)"><span aria-hidden="true">\(letter)</span>\
        <span class="unseen">\(name)</span></span>
        """
    }
}
