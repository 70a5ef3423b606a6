import TestKit
import Testing
import Values

@Suite struct TextRuleTests {
    private let line = TextRule(limit: 10, allowsLines: false)
    private let lines = TextRule(limit: 40, allowsLines: true)

    private func refusal(of text: String) -> InvalidText? {
        do throws(InvalidText) {
            _ = try lines.checked(text)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("  words \n", "words"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{85}b\u{2028}c", "a\nb\nc"),
        ("tab\there", "tab\there"), ("\u{FEFF}mark\u{200B}", "mark"), ("a\n\n\nb", "a\n\n\nb"),
        ("a\u{0B}b", "a\nb"),
    ])
    func `Line ends become one kind and blanks around a text go`(raw: String, clean: String) throws
    {
        #expect(try lines.checked(raw) == clean)
    }

    @Test func `In a single line, line ends and tabs become spaces`() throws {
        #expect(try line.checked("a\r\nb\tc\n") == "a b c")
    }

    @Test(arguments: ["", "   ", "\n\t", "\u{200B}", "\u{FEFF}\u{2060}", "\u{200D}\u{3164}"])
    func `A text that shows nothing is empty`(raw: String) {
        #expect(throws: InvalidText.empty) { try lines.checked(raw) }
    }

    @Test func `A text of plain letters is checked as one with others in it is`() throws {
        for value in 0x00..<0x80 {
            let character = String(Character(try #require(Unicode.Scalar(value))))
            for rule in [line, lines] {
                let plain = Result { try rule.checked("a" + character + "b") }
                let other = Result { try rule.checked("é" + character + "b") }
                switch (plain, other) {
                case (.success(let plain), .success(let other)):
                    #expect(plain.dropFirst() == other.dropFirst(), "\(value)")
                case (.failure(let plain as InvalidText), .failure(let other as InvalidText)):
                    #expect(plain == other)
                default: Issue.record("\(value): \(plain) and \(other)")
                }
            }
        }
    }

    @Test func `A field that may stay empty may stay empty`() throws {
        #expect(try lines.optional.checked(" \n") == "")
    }

    @Test(arguments: [
        0x0, 0x1, 0x8, 0xC, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFFFE, 0xFFFF, 0x10_FFFF,
    ])
    func `A character that cannot be shown is refused, wherever it stands`(value: Int) throws {
        let character = String(Character(try #require(Unicode.Scalar(value))))
        for text in [character, "a" + character, character + "a", "a" + character + "b"] {
            #expect(refusal(of: text)?.code == "control_character")
        }
    }

    @Test(arguments: Array(0x202A...0x202E) + Array(0x2066...0x2069))
    func `A character that turns the direction of reading and stands alone is refused`(value: Int)
        throws
    {
        let scalar = try #require(Unicode.Scalar(value))
        let text = "invoice\(scalar)fdp.exe"
        let notation = "U+" + String(value, radix: 16, uppercase: true)
        #expect(throws: InvalidText.directionControl(notation)) { try lines.checked(text) }
        #expect(throws: InvalidText.directionControl(notation)) {
            try TextRule.title.checked(text)
        }
    }

    @Test(arguments: [
        ("Printer \u{202A}23\u{202C} jams", "Printer 23 jams"), ("\u{2068}Ann\u{2069}", "Ann"),
        ("\u{202E}\u{2066}a\u{2069}b\u{202C}c", "abc"), ("\u{202B}a\nb\u{202C}", "a\nb"),
    ])
    func `Marks that turn the direction and back again are taken out in their pairs`(
        raw: String, clean: String
    ) throws {
        #expect(try lines.checked(raw) == clean)
    }

    @Test(arguments: [
        ("a\u{202C}b", "U+202C"), ("\u{202E}a\u{2069}", "U+2069"),
        ("\u{202A}\u{202E}a\u{202C}", "U+202A"),
        ("\u{2066}\u{202A}a\u{2069}\u{202C}", "U+2069"),
    ])
    func `Marks that do not match are refused`(raw: String, notation: String) {
        #expect(throws: InvalidText.directionControl(notation)) { try lines.checked(raw) }
    }

    @Test func `Of another system only what cannot be taken is left out`() throws {
        let (text, left) = TextRule.withoutUnshown("a\u{0}b\u{202E}c\nd\u{0B}e")
        #expect(text == "abc\nd\u{0B}e" && left == "U+0000")
        #expect(try lines.checked(text) == "abc\nd\ne")
        #expect(TextRule.withoutUnshown("plain").left == nil)
    }

    @Test(arguments: [
        "مرحبا", "שלום", "a\u{200E}b", "a\u{200F}b", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301}", "日本語", "naïve ’quote’",
    ])
    func `Every script and emoji is kept as it was written`(text: String) throws {
        #expect(Array(try lines.checked(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `Length counts characters as people see them`() throws {
        let families = String(repeating: "👩‍👩‍👧‍👦", count: 10)
        #expect(try line.checked(families) == families)
        #expect(throws: InvalidText.tooLong(limit: 10)) { try line.checked(families + "a") }
    }

    @Test func `Blanks around a text do not make it too long`() throws {
        #expect(try line.checked("   1234567890   ") == "1234567890")
    }

    @Test func `A title of a megabyte is refused`() {
        let text = String(repeating: "a", count: 1 << 20)
        #expect(throws: InvalidText.tooLong(limit: 300)) { try TextRule.title.checked(text) }
    }

    @Test func `A single character of a megabyte is refused`() {
        let text = "a" + String(repeating: "\u{301}", count: 1 << 19)
        #expect(throws: InvalidText.tooLong(limit: 300)) { try TextRule.title.checked(text) }
    }

    @Test func `A title of 300 characters is taken`() throws {
        let text = String(repeating: "w", count: 300)
        #expect(try TextRule.title.checked(text) == text)
    }

    @Test(arguments: 1...20)
    func `What is taken is taken again as it is`(seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        for _ in 1...200 {
            let scalars = (0..<20).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2_0000, using: &dice))
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            guard let clean = try? lines.checked(String(text)) else { continue }
            #expect(try lines.checked(clean) == clean)
        }
    }

    @Test(arguments: [
        InvalidText.empty, .tooLong(limit: 20_000), .controlCharacter("U+0000"),
        .directionControl("U+202E"),
    ])
    func `Every reason is a sentence in both languages`(reason: InvalidText) {
        for language in Language.allCases {
            let sentence = reason.sentence[language]
            #expect(sentence.hasSuffix("."))
            #expect(!sentence.contains("!"))
        }
        #expect(reason.sentence.english != reason.sentence.dutch)
    }

    @Test func `A limit is written as the language writes numbers`() {
        let sentence = InvalidText.tooLong(limit: 20_000).sentence
        #expect(sentence.english.contains("20,000 characters"))
        #expect(sentence.dutch.contains("20.000 tekens"))
    }
}
