import Testing
import Values

@Suite struct KeyRuleTests {
    @Test(arguments: [
        ("m12-lamp ", "m12-lamp"), (" \tm12-lamp\n", "m12-lamp"), ("bed 12", "bed 12"),
        ("ä-12", "ä-12"), ("日本", "日本"), ("12", "12"),
    ])
    func `Blanks around a key mean nothing`(raw: String, key: String) throws {
        #expect(try KeyRule.checked(raw) == key)
    }

    @Test(arguments: [
        ("M12-LAMP", InvalidKey.capitals(instead: "m12-lamp")), (" ", .empty), ("", .empty),
        ("m12\nlamp", .lineEnd), ("m12\r\nlamp", .lineEnd), ("m12\u{2028}lamp", .lineEnd),
        ("a\u{0}b", .text(.controlCharacter("U+0000"))),
    ])
    func `A key has small letters and one line`(raw: String, problem: InvalidKey) {
        #expect(throws: problem) { try KeyRule.checked(raw) }
        for language in Language.allCases {
            #expect(problem.sentence[language].hasSuffix("."))
        }
    }

    @Test func `A key that was taken is taken again as it is`() throws {
        for raw in [" a ", "x.y/z", "naïve key", "ｗide"] {
            let key = try KeyRule.checked(raw)
            #expect(try KeyRule.checked(key) == key)
        }
    }
}
