/// A few words that carry a state; they say it, and the colour only helps to find it.
package struct Tag: Component {
    private var words: String
    private var tone: Tone
    private var mark: HTML?

    package init(_ words: String, _ tone: Tone = .plain, mark: HTML? = nil) {
        self.words = words
        self.tone = tone
        self.mark = mark
    }

    package var body: HTML {
        """
        <span class="tag \(tone.rawValue)">\(mark)<span>\(words)</span></span>
        """
    }
}
