import Markup
import Testing

@Suite struct InterpolationTests {
    @Test func `Numbers, nothing and pieces are written without ceremony`() {
        let missing: String? = nil
        let present: String? = "b"
        let pieces: [HTML] = ["<i>c</i>", "<i>d</i>"]
        let html: HTML = "\(7)\(missing)\(present)\(pieces)\(nil as HTML?)"
        #expect(html.text == "7b<i>c</i><i>d</i>")
    }

    @Test func `A sequence is written element by element`() {
        let html: HTML = "<ul>\(["a", "<"], { "<li>\($0)</li>" })</ul>"
        #expect(html.text == "<ul><li>a</li><li>&lt;</li></ul>")
    }

    @Test func `A condition writes one side only`() {
        let html: HTML = "\(if: true, "<b>")\(if: false, "<i>")\(if: false, "<u>", else: "<s>")"
        #expect(html.text == "<b><s>")
    }

    @Test func `A value that is there is handed to its markup`() {
        let detail: String? = "x < y"
        let none: String? = nil
        let html: HTML = "\(if: detail, { "<i>\($0)</i>" })\(if: none, { "<i>\($0)</i>" })"
        #expect(html.text == "<i>x &lt; y</i>")
    }

    @Test func `An attribute brings its space and its quotes, or nothing at all`() {
        let html: HTML = """
            <input\(attribute: "checked", if: true)\(attribute: "disabled", if: false)\
            \(attribute: "title", "say \"x\"")\(attribute: "lang", nil)>
            """
        #expect(html.text == #"<input checked title="say &quot;x&quot;">"#)
    }

    @Test(arguments: [true, false])
    func `A string literal as a value is text and not markup`(isBold: Bool) {
        let html: HTML = "\(isBold ? "<b>" : "<i>")"
        #expect(html.text == (isBold ? "&lt;b&gt;" : "&lt;i&gt;"))
    }

    @Test func `Pieces are joined with a separator between them`() {
        let pieces: [HTML] = ["a", "b", "c"]
        #expect(pieces.joined(by: ", ").text == "a, b, c")
    }

    @Test func `A component writes its body`() {
        let html: HTML = "<p>\(Link("Open", to: "/calls?a=1&b=2"))</p>"
        #expect(html.text == #"<p><a href="/calls?a=1&amp;b=2">Open</a></p>"#)
    }
}
