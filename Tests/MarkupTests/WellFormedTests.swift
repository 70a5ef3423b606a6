import Markup
import Testing

@Suite struct WellFormedTests {
    @Test func `A page as we write it has no problem`() {
        let page: HTML = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Work &amp; play</title>
            <script type="module" src="/mainstay.js"></script></head>
            <body><!-- quiet --><main id="main"><h1 dir="auto">Work</h1>
            <label for="q">Find</label><input id="q" required aria-describedby="hint main">
            <p id="hint">a &lt; b &#39;c&#39; <a href="#main">up</a><br></p>
            <table><caption>c</caption><thead><tr><th scope="col">x</th></tr></thead>
            <tbody><tr><td>1</td></tr></tbody></table>
            <svg viewBox="0 0 1 1"><g><path d="M0 0"/><text x="1">t</text></g></svg>
            <textarea>
            a &amp; b</textarea></main></body></html>
            """
        #expect(WellFormed.check(page.bytes) == [])
    }

    @Test(
        arguments: [
            ("<p>a", .unclosed("p")),
            ("<div><b>a</div>", .unclosed("b")),
            ("a</p>", .unexpectedEnd("p")),
            ("<blink>a</blink>", .unknownElement("blink")),
            ("<circle></circle>", .unknownElement("circle")),
            ("<svg><circel/></svg>", .unknownElement("circel")),
            ("<DIV></DIV>", .unknownElement("DIV")),
            ("<br></br>", .endOfVoid("br")),
            ("<div/>", .selfClosed("div")),
            ("<p><div></div></p>", .misplaced("div", within: "p")),
            ("<a href=\"/\"><button>x</button></a>", .misplaced("button", within: "a")),
            ("<form><form></form></form>", .misplaced("form", within: "form")),
            ("<div><li>x</li></div>", .misplaced("li", within: "div")),
            ("<table><td>x</td></table>", .misplaced("td", within: "table")),
            ("<p", .brokenTag),
            ("<!-- a", .brokenTag),
            ("<p class=a></p>", .unquotedAttribute("class")),
            ("<p class='a'></p>", .singleQuotedAttribute("class")),
            ("<p id=\"a\" id=\"b\"></p>", .repeatedAttribute("id")),
            ("<p id=\"a\"class=\"b\"></p>", .strayAttribute("class")),
            ("<p \"></p>", .strayAttribute("\"")),
            ("<p id=\"a\"></p><p id=\"a\"></p>", .repeatedID("a")),
            ("<label for=\"b\">x</label>", .danglingReference("b")),
            ("<a href=\"#b\">x</a>", .danglingReference("b")),
            ("<p aria-describedby=\"b\">x</p>", .danglingReference("b")),
            ("<p>a & b</p>", .bareAmpersand),
            ("<p title=\"a&b\"></p>", .bareAmpersand),
            ("<p>a < b</p>", .bareLessThan),
            ("<p title=\"<\"></p>", .bareLessThan),
            ("<p>\u{7}</p>", .controlCharacter),
            ("<script>x()</script>", .inlineScript),
            ("<style>p{}</style>", .inlineStyle),
            ("<p style=\"color:red\"></p>", .inlineStyle),
            ("<p onclick=\"x()\"></p>", .eventHandler("onclick")),
            ("<a href=\" JavaScript:x()\">x</a>", .scriptAddress("href")),
            ("<img src=\"/a\">", .missingAlternative),
        ] as [(String, WellFormed.Kind)])
    func `Each defect is found and is the first one named`(html: String, kind: WellFormed.Kind) {
        #expect(WellFormed.check(Array(html.utf8)).first?.kind == kind)
    }

    @Test func `A problem says where it is`() {
        let problems = WellFormed.check(Array("<p>\n\n<b>\n</p>".utf8))
        #expect(problems.map(\.description) == ["line 3: <b> is never closed"])
    }
}
