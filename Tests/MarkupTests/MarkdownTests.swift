import Markup
import Testing

@Suite struct MarkdownTests {
    @Test(arguments: [
        ("one\ntwo", "<p>one<br>\ntwo</p>\n"),
        (
            "**bold** *soft* `code`",
            "<p><strong>bold</strong> <em>soft</em> <code>code</code></p>\n"
        ),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. c\n4. d", "<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n"),
        ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
        (
            "- [x] done\n- [ ] open",
            "<ul>\n<li class=\"task\">☑ done</li>\n<li class=\"task\">☐ open</li>\n</ul>\n"
        ),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>\n"),
        ("```\nx < y\n```", "<pre><code>x &lt; y\n</code></pre>\n"),
        ("a\\\nb", "<p>a<br>\nb</p>\n"),
        ("---", "<hr>\n"),
        ("~~gone~~", "<p><del>gone</del></p>\n"),
    ])
    func `The usual marks do what people expect`(written: String, expected: String) {
        #expect(Markdown.render(written).text == expected)
    }

    @Test func `Texts at once do not take each other's marks away`() async {
        let written = (0..<400).map { $0.isMultiple(of: 2) ? "~~gone~~" : "plain" }
        let shown = await withTaskGroup(of: String.self) { group in
            for text in written { group.addTask { Markdown.render(text).text } }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(shown == ["<p><del>gone</del></p>\n", "<p>plain</p>\n"])
    }

    @Test func `A heading in a text is no heading of the page`() {
        let html = Markdown.render("# Loud")
        #expect(html.text == "<p class=\"heading\"><strong>Loud</strong></p>\n")
    }

    @Test func `A table keeps its head, its body and its numbers`() {
        let html = Markdown.render("| what | many |\n| --- | ---: |\n| carts | 41 |").text
        let expected = """
            <div class="scroll" tabindex="0"><table>
            <thead><tr><th scope="col">what</th><th scope="col" class="num">many</th></tr></thead>
            <tbody><tr><td>carts</td><td class="num">41</td></tr>
            </tbody></table></div>

            """
        #expect(html == expected)
    }

    @Test func `A link tells its target nothing about where the reader came from`() {
        let html = Markdown.render("[the desk](https://example.org/?a=1&b=2)").text
        let expected = """
            <p><a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener noreferrer">\
            the desk</a></p>

            """
        #expect(html == expected)
    }

    @Test func `A bare address becomes a link`() {
        let html = Markdown.render("see https://example.org/x today").text
        #expect(html.contains("<a href=\"https://example.org/x\""))
    }

    @Test func `A picture from elsewhere is a link and is not loaded`() {
        let html = Markdown.render("![our cart](https://example.org/cart.png)").text
        #expect(html.contains("<a href=\"https://example.org/cart.png\""))
        #expect(html.contains(">our cart</a>"))
        #expect(!html.contains("<img"))
    }

    @Test func `A picture within a link is words of that link`() {
        let html = Markdown.render("[![cart](https://a.example/c.png)](https://b.example/)")
        #expect(html.text.contains("href=\"https://b.example/\""))
        #expect(!html.text.contains("a.example"))
        #expect(WellFormed.check(html.bytes) == [])
    }

    @Test func `A longer text than allowed is cut at a whole character`() {
        let written = String(repeating: "é", count: Markdown.bytesMax)
        let html = Markdown.render("a" + written).text
        #expect(html.utf8.count < Markdown.bytesMax + 16)
        #expect(!html.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test func `Quotes in quotes end at a depth that a browser can show`() {
        let written = String(repeating: "> ", count: 5000) + "deep"
        let html = Markdown.render(written)
        #expect(html.text.contains("deep"))
        #expect(html.bytes.count < 1000)
        #expect(WellFormed.check(html.bytes) == [])
    }
}
