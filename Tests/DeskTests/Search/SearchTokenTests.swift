import Records
import Testing

/// What a text is found by, and by what it is not.
struct SearchTokenTests {
    @Test(arguments: [
        ("The scanner!", ["scanner", "the"]), ("Überprüfung", ["uberprufung"]),
        ("u\u{308}ber", ["uber"]), ("Ĳsselmeer ĳs", ["ijs", "ijsselmeer"]),
        ("Ｅｘｃｅｌ ２", ["2", "excel"]), ("ﬁets", ["fiets"]), ("Straße", ["strasse"]),
        ("smørbrød Łódź", ["lodz", "smorbrod"]), ("İstanbul", ["istanbul"]),
        ("٤٢", ["42"]), ("日本 語", ["日", "日本", "本", "語"]),
        ("Excelを開く", ["excel", "く", "を", "を開", "開", "開く"]),
        ("ｶﾞｽ", ["ガ", "ガス", "ス"]), ("한글 날", ["날", "한글"]),
        ("e-mail", ["e", "email", "mail"]), ("e\u{2011}mail", ["e", "email", "mail"]),
        ("it's", ["it", "its", "s"]), ("it’s", ["it", "its", "s"]), ("co\u{AD}op", ["coop"]),
        ("e-mail-adres", ["adres", "e", "email", "emailadres", "mail", "mailadres"]),
        ("a - b", ["a", "b"]), ("a–b", ["a", "b"]), ("😀", []), ("log_1.txt", ["1", "log", "txt"]),
        ("", []), ("щука Й", ["и", "щука"]),
    ])
    func `A text is found by its words, however they are written`(
        text: String, tokens: [String]
    ) {
        #expect(SearchTokens.distinct(of: text) == tokens)
    }

    @Test(arguments: [
        ("SN1234567890", "sn1234567890 ¬0987654321 "), ("1234", "1234 ¬4321 "), ("123", "123 "),
        ("4411-0293", "4411 ¬1144 0293 ¬3920 44110293 ¬39201144 "), ("12345a", "12345a "),
    ])
    func `A number is also found by its end`(text: String, tokens: String) {
        #expect(SearchTokens.of(text) == tokens)
    }

    @Test func `A word of any length becomes a token that engines take`() {
        let long = String(repeating: "字a", count: 3000)
        for token in SearchTokens.of(long).split(separator: " ") {
            #expect(token.unicodeScalars.count <= 64)
        }
        let one = SearchTokens.of(String(repeating: "x", count: 5000))
        #expect(one == String(repeating: "x", count: 64) + " ")
    }

    /// The start of what was said later is found by counting the characters of what stands before.
    @Test func `Tokens of parts are the parts of the tokens`() {
        let parts = ["A scanner", "e-mail", "日本", "ﬁ 1234", "👩‍👩‍👧‍👦"]
        let whole = parts.map { SearchTokens.of($0) }.joined()
        #expect(whole == SearchTokens.of(parts.joined(separator: "\n")))
    }

    @Test func `What is too much to ask at once is counted`() {
        let words = (1...40).map { "word\($0)x" }.joined(separator: " ")
        #expect(SearchQuestion(words).leftOut == 40 - SearchQuestion.conditionsMax)
        #expect(SearchQuestion("the same the same").leftOut == 0)
    }
}
