import Markup
import Testing

/// What people write is shown, and never obeyed.
@Suite struct MarkdownSafetyTests {
    @Test(arguments: [
        "<script>alert(1)</script>", "a <script>alert(1)</script> b", "<ScRiPt src=//x></sCrIpT>",
        "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe src=javascript:1>",
        "<style>*{display:none}</style>", "<!-- --><b onclick=x>", "<a href='javascript:x'>y</a>",
        "<div\nonmouseover=alert(1)>x", "</p></div></main><form action=//x>", "<![CDATA[<b>]]>",
        "<?php echo 1 ?>", "<base href=//x>", "```html\n<script>\n```", "`<script>`",
        "| <script> |\n| --- |\n| <img onerror=x> |",
    ])
    func `Raw HTML is shown as it was typed`(written: String) {
        let html = Markdown.render(written)
        let elements = html.text.lowercased()
        for forbidden in ["<script", "<img", "<svg", "<iframe", "<style", "<form", "<base", "<b "] {
            #expect(!elements.contains(forbidden))
        }
        #expect(WellFormed.check(html.bytes) == [])
        #expect(html.text.contains("&lt;"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)", "<java\tscript:alert(1)>", "<\u{1}javascript:alert(1)>",
        "< javascript:alert(1)>", "<\u{A0}javascript:alert(1)>", "java\u{AD}script:alert(1)",
        "java\u{200B}script:alert(1)", "\u{FEFF}javascript:alert(1)", "vbscript:msgbox(1)",
        "data:text/html;base64,PHNjcmlwdD4=", "DATA:text/html,<script>", "data:image/png;base64,AA",
        "file:///etc/passwd", "blob:https://x/1", "view-source:x", "ms-word:ofe|u|x", "intent://x",
    ])
    func `An address that runs or reads something is no link`(address: String) {
        for written in ["[x](\(address))", "![x](\(address))", "[x][1]\n\n[1]: \(address)"] {
            let html = Markdown.render(written)
            #expect(!html.text.contains("href"), "\(written)")
            #expect(WellFormed.check(html.bytes) == [])
        }
    }

    @Test(arguments: ["<javascript:alert(1)>", "<data:text/html,x>", "<vbscript:x>"])
    func `An address between angle brackets is judged as any other`(written: String) {
        #expect(!Markdown.render(written).text.contains("href"))
    }

    @Test(arguments: [
        "https://example.org/", "http://example.org", "HTTPS://EXAMPLE.ORG/",
        "mailto:a@example.org",
        "tel:+31201234567", "/calls/INC-1042", "#now", "?page=2", "a/b:c",
    ])
    func `An address that opens a page, a mail or a call is a link`(address: String) {
        #expect(Markdown.render("[x](\(address))").text.contains("<a href=\"\(address)\""))
    }

    @Test(arguments: [
        "[x](https://a.example/\"onmouseover=alert(1))",
        "[x](<https://a.example/\" onmouseover=\"alert(1)>)",
        "[x](https://a.example/ \"title\\\" onmouseover=alert(1)\")",
        "[x](https://a.example/'onmouseover=alert(1))",
        "[x](https://a.example/\"\u{301}onmouseover=alert(1))",
        "https://a.example/\"onmouseover=alert(1)",
    ])
    func `No address leaves its attribute`(written: String) {
        let html = Markdown.render(written)
        #expect(WellFormed.check(html.bytes) == [])
    }

    @Test(arguments: 0..<64 as Range<UInt64>)
    func `Whatever is typed, the outcome is well formed and bears no script`(seed: UInt64) {
        var dice = Dice(state: seed &+ 1_000)
        for _ in 0..<25 {
            let written = dice.text()
            let html = Markdown.render(written)
            #expect(WellFormed.check(html.bytes) == [], "seed \(seed): \(written.debugDescription)")
            #expect(!html.text.contains("<script"))
        }
    }

    @Test func `A table that would fill the memory is left as text`() {
        let columns = 4_000
        let written =
            "|" + String(repeating: "x|", count: columns) + "\n|"
            + String(repeating: "-|", count: columns) + "\n"
            + String(repeating: "a\n", count: 16_000)
        let html = Markdown.render(written)
        #expect(!html.text.contains("<table>"))
        #expect(html.bytes.count < 2 * Markdown.bytesMax)
    }

    @Test(arguments: ["~~a", "a@b.", "http://a)"])
    func `A mark repeated beyond reason is left as text`(mark: String) {
        let html = Markdown.render(String(repeating: mark, count: 5_000))
        #expect(!html.text.contains("<del>"))
        #expect(!html.text.contains("<a "))
    }
}
