import Testing
import Values
import Web

struct AcceptedLanguagesTests {
    @Test(
        arguments: [
            ("nl", Language.dutch),
            ("nl-BE,nl;q=0.9,en;q=0.8", .dutch),
            ("en;q=0.8, nl;q=0.9", .dutch),
            ("nl;q=0.5,en", .english),
            ("fr, nl;q=0.4, en;q=0.3", .dutch),
            ("NL;Q=1.0", .dutch),
            ("en;q=0, *", .dutch),
            ("nl;q=0, *;q=0.1", .english),
            ("nl,en", .dutch),
        ] as [(String, Language)])
    func `The language with the most weight is spoken`(header: String, language: Language) {
        #expect(AcceptedLanguages(header).preferred == language)
    }

    @Test(arguments: ["", "fr, de;q=0.5", "nl;q=0", "nl;q=high", ",;,", "-"])
    func `A header without a language of ours prefers none`(header: String) {
        #expect(AcceptedLanguages(header).preferred == nil)
    }
}
