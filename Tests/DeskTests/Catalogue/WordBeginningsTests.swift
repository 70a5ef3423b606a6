import Records
import Testing

@Suite struct WordBeginningsTests {
    @Test(arguments: [
        ("lap", "A laptop"), ("LAP ta", "Tablet or laptop"), ("noel", "Vraag Noël"),
        ("é", "Eén pas"), ("24", "Opening 24/7"), ("top", "Desk–top"), ("", "Anything"),
        (" - ", "Anything"),
    ])
    func `Words find what holds words that begin so`(asked: String, text: String) {
        #expect(WordBeginnings(asked).begin(wordsOf: [text]))
    }

    @Test(arguments: [("top", "A laptop"), ("laptops", "A laptop"), ("laptop x", "A laptop")])
    func `The middle of a word finds nothing, and each word must be found`(
        asked: String, text: String
    ) {
        #expect(!WordBeginnings(asked).begin(wordsOf: [text]))
    }

    @Test func `The words may stand in different texts`() {
        #expect(WordBeginnings("mail reset").begin(wordsOf: ["Mailbox", "Password reset"]))
    }
}
