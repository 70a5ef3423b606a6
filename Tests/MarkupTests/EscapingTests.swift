import Markup
import Testing

/// A value never becomes a tag or an attribute, whatever stands in it.
@Suite struct EscapingTests {
    @Test func `The five characters that mean something in HTML are written as references`() {
        let value = #"<a href="x">Tom & 'Jerry'</a>"#
        let html: HTML = "<p>\(value)</p>"
        let expected = "<p>&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt;</p>"
        #expect(html.text == expected)
    }

    @Test func `A quote under a combining accent cannot leave its attribute`() {
        let value = "\"\u{301} onmouseover=alert(1) x=\""
        let html: HTML = "<input value=\"\(value)\">"
        let expected = "<input value=\"&quot;\u{301} onmouseover=alert(1) x=&quot;\">"
        #expect(html.bytes == Array(expected.utf8))
    }

    @Test func `Text in any script stays as it is`() {
        let value = "Zorg één — مرحبا 👩🏽‍⚕️ 中文\t\r\n"
        #expect(HTML(text: value).text == value)
    }

    @Test(arguments: [
        "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "\u{202A}", "\u{202E}",
        "\u{2066}", "\u{2069}",
    ])
    func `Characters that only deceive are left out`(deceit: String) {
        #expect(HTML(text: "a\(deceit)b").text == "ab")
    }

    @Test(arguments: ["\u{A0}", "\u{A9}", "\u{2029}", "\u{202F}", "\u{2065}", "\u{206A}", "\u{E9}"])
    func `Their neighbours are kept`(neighbour: String) {
        #expect(HTML(text: "a\(neighbour)b").text == "a\(neighbour)b")
    }

    @Test(arguments: 0..<64 as Range<UInt64>)
    func `Any text comes back from a page as it went in, but for what deceives`(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<40 {
            let value = dice.text()
            let html: HTML = "<p title=\"\(value)\">\(value)</p>"
            let problems = WellFormed.check(html.bytes)
            #expect(problems == [], "seed \(seed): \(value.debugDescription)")
            let written = HTML(text: value).text
            let dangerous = written.utf8.contains { Array("<>\"'".utf8).contains($0) }
            #expect(!dangerous, "seed \(seed): \(value.debugDescription)")
            #expect(unescaped(written) == withoutDeceit(value), "seed \(seed)")
        }
    }
}

/// What a browser reads.
private func unescaped(_ text: String) -> [UInt8] {
    var rest = Array(text.utf8)[...]
    var read: [UInt8] = []
    let references: [(String, Character)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    while let first = rest.first {
        if let (name, character) = references.first(where: { rest.starts(with: $0.0.utf8) }) {
            read += Array(character.utf8)
            rest = rest.dropFirst(name.utf8.count)
        } else {
            read.append(first)
            rest = rest.dropFirst()
        }
    }
    return read
}

/// Said a second way, by scalars, so that the bytes are checked by something else than themselves.
private func withoutDeceit(_ text: String) -> [UInt8] {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: kept.append(scalar)
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: continue
        default: kept.append(scalar)
        }
    }
    return Array(String(kept).utf8)
}
