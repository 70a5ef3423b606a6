/// A sentence about what just happened or what to know before going on.
package struct Notice: Component {
    private var sentence: String
    private var tone: Tone
    private var content: HTML?

    package init(_ sentence: String, _ tone: Tone = .plain, content: HTML? = nil) {
        self.sentence = sentence
        self.tone = tone
        self.content = content
    }

    package var body: HTML {
        """
        <div class="notice \(tone.rawValue)" role="\(tone == .bad ? "alert" : "status")">\
        <p>\(sentence)</p>\(content)</div>
        """
    }
}
